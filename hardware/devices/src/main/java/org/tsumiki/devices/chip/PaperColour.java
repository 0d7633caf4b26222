package org.tsumiki.devices.chip;

/**
 * The printed colours that {@code colour.down} tells apart, the same six as in the simulator: black
 * and white by brightness, the others by which eyes get light back.
 */
final class PaperColour {
  static final int BLACK = 0x000000;
  static final int WHITE = 0xffffff;
  static final int RED = 0xff0000;
  static final int YELLOW = 0xffff00;
  static final int GREEN = 0x00ff00;
  static final int BLUE = 0x0000ff;

  /** Below this share of white's light nothing has a colour. */
  private static final double DARK = 0.18;

  /** Colours whose weakest eye gets more than this share of the strongest's are grey. */
  private static final double GREY = 0.62;

  /** Grey that is at least so bright is white. */
  private static final double HALF = 0.45;

  /** Yellow gives red and green light: the weaker of them is at least this share. */
  private static final double BOTH = 0.55;

  private PaperColour() {}

  /** The colour, from what comes back as shares of what white gives back. */
  static int nearest(double red, double green, double blue) {
    double most = Math.max(red, Math.max(green, blue));
    double least = Math.min(red, Math.min(green, blue));
    if (most < DARK) {
      return BLACK;
    }
    if (least >= GREY * most) {
      return most >= HALF ? WHITE : BLACK;
    }
    if (blue == most) {
      return BLUE;
    }
    if (Math.min(red, green) >= BOTH * Math.max(red, green) && blue < Math.min(red, green)) {
      return YELLOW;
    }
    return red > green ? RED : GREEN;
  }
}
