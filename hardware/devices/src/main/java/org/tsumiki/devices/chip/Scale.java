package org.tsumiki.devices.chip;

/**
 * A straight line from what a sensor says to percent, for sensors that are set up on their spot:
 * what it says over black and over white, dry and wet, empty and full.
 *
 * @param zero what it says at 0 percent
 * @param hundred what it says at 100 percent; may be less
 */
public record Scale(double zero, double hundred) {
  private static final double PERCENT = 100;

  /** Checks that it is a line. */
  public Scale {
    if (zero == hundred || Double.isNaN(zero) || Double.isNaN(hundred)) {
      throw new IllegalArgumentException("0 and 100 percent must differ");
    }
  }

  /** 0 to 100. */
  public double percent(double raw) {
    return Math.clamp((raw - zero) / (hundred - zero) * PERCENT, 0, PERCENT);
  }
}
