package org.tsumiki.arena.picture;

/**
 * Where a sheet is seen on the screen: {@code screen = sheet * scale + (leftPx, bottomPx)}.
 *
 * @param pxPerUnit how large
 */
public record Camera(double pxPerUnit, double leftPx, double bottomPx) {
  /** Pixels are the unit: for what is drawn on the screen itself. */
  public static final Camera SCREEN = new Camera(1, 0, 0);

  /** All of a sheet of that size, as large as it fits into a part of the screen, in its middle. */
  public static Camera fit(double width, double height, Box into) {
    double scale = Math.min(into.width() / width, into.height() / height);
    return around(new Spot(width / 2, height / 2), scale, into);
  }

  /** A place of the sheet in the middle of a part of the screen. */
  public static Camera around(Spot centre, double pxPerUnit, Box into) {
    Spot middle = into.middle();
    return new Camera(
        pxPerUnit, middle.x() - centre.x() * pxPerUnit, middle.y() - centre.y() * pxPerUnit);
  }

  /**
   * As {@link #around}, but never showing more than needed of what lies outside a sheet of that
   * size: where the sheet is larger than the window, no edge comes further in than its middle half.
   */
  public static Camera following(
      Spot who, double pxPerUnit, double width, double height, Box into) {
    double x = held(who.x(), width, into.width() / pxPerUnit);
    double y = held(who.y(), height, into.height() / pxPerUnit);
    return around(new Spot(x, y), pxPerUnit, into);
  }

  private static double held(double wanted, double size, double seen) {
    return seen >= size ? size / 2 : Math.clamp(wanted, seen / 2, size - seen / 2);
  }

  /** A step (0 to 1) of the way to another camera. */
  public Camera towards(Camera other, double part) {
    return new Camera(
        pxPerUnit + (other.pxPerUnit - pxPerUnit) * part,
        leftPx + (other.leftPx - leftPx) * part,
        bottomPx + (other.bottomPx - bottomPx) * part);
  }

  /** Where a place of the sheet is on the screen. */
  public Spot toScreen(Spot place) {
    return new Spot(place.x() * pxPerUnit + leftPx, place.y() * pxPerUnit + bottomPx);
  }

  /** Which place of the sheet is there on the screen. */
  public Spot toSheet(Spot pixel) {
    return new Spot((pixel.x() - leftPx) / pxPerUnit, (pixel.y() - bottomPx) / pxPerUnit);
  }
}
