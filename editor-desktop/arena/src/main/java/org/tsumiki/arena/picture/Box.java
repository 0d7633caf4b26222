package org.tsumiki.arena.picture;

/** An upright rectangle; x and y are its lower left corner. */
public record Box(double x, double y, double width, double height) {
  public Spot middle() {
    return new Spot(x + width / 2, y + height / 2);
  }

  public boolean contains(Spot place) {
    return place.x() >= x && place.x() <= x + width && place.y() >= y && place.y() <= y + height;
  }

  /** The same middle, smaller by so much on each side. */
  public Box inset(double by) {
    return new Box(x + by, y + by, Math.max(0, width - 2 * by), Math.max(0, height - 2 * by));
  }
}
