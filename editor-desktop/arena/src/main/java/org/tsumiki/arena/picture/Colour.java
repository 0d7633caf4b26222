package org.tsumiki.arena.picture;

/**
 * A colour of the screen.
 *
 * @param rgb 0xRRGGBB
 * @param alpha 0 (not to be seen) to 1 (covers what is below)
 */
public record Colour(int rgb, double alpha) {
  /** Black. */
  public static final Colour BLACK = new Colour(0x000000, 1);

  /** White. */
  public static final Colour WHITE = new Colour(0xffffff, 1);

  /** Reads {@code #rrggbb}; anything else is black, for colours are only for eyes. */
  public static Colour of(String code) {
    if (!code.matches("#[0-9a-fA-F]{6}")) {
      return BLACK;
    }
    return new Colour(Integer.parseInt(code.substring(1), 16), 1);
  }

  public Colour withAlpha(double wanted) {
    return new Colour(rgb, wanted);
  }

  /** This colour with so much (0 to 1) of another in it. */
  public Colour mixed(Colour other, double part) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double mine = (rgb >> shift) & 0xff;
      double theirs = (other.rgb >> shift) & 0xff;
      mixed |= (int) Math.round(mine + (theirs - mine) * part) << shift;
    }
    return new Colour(mixed, alpha + (other.alpha - alpha) * part);
  }

  /** Contrast by WCAG 2, 1 to 21; alpha counts as 1. */
  public double contrastTo(Colour other) {
    double mine = luminance() + 0.05;
    double theirs = other.luminance() + 0.05;
    return Math.max(mine, theirs) / Math.min(mine, theirs);
  }

  /** Black or white, whichever is easier to read on this colour. */
  public Colour ink() {
    return contrastTo(BLACK) > contrastTo(WHITE) ? BLACK : WHITE;
  }

  private double luminance() {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }

  /** The four bytes that a vertex carries, as the float that OpenGL is handed. */
  public float packed() {
    int red = (rgb >> 16) & 0xff;
    int green = (rgb >> 8) & 0xff;
    int blue = rgb & 0xff;
    int opacity = (int) Math.round(Math.clamp(alpha, 0.0, 1.0) * 255);
    // The lowest bit of alpha stays 0: no bit pattern may become a NaN.
    return Float.intBitsToFloat((opacity << 24 | blue << 16 | green << 8 | red) & 0xfeffffff);
  }
}
