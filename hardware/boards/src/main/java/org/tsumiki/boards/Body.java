package org.tsumiki.boards;

import java.util.List;

/**
 * The body of a two-wheel robot: a disc with two wheels on an axle through its middle. Places of
 * sensors are seen from the middle of the axle. Units and ranges: {@code
 * hardware/boards/spec/board.md}.
 *
 * @param radiusMm of the disc
 * @param wheelBaseMm distance between the wheels
 * @param maxSpeedMmPerS a wheel's speed at 100 percent
 * @param motorLagMs after this time a wheel has 63 % of its new speed
 * @param deadZonePercent power up to this does not turn the wheel
 */
public record Body(
    double radiusMm,
    double wheelBaseMm,
    double maxSpeedMmPerS,
    double motorLagMs,
    double deadZonePercent,
    List<LineSensor> lineSensors,
    List<DistanceSensor> distanceSensors) {
  /** Keeps the lists from changing. */
  public Body {
    lineSensors = List.copyOf(lineSensors);
    distanceSensors = List.copyOf(distanceSensors);
  }

  /**
   * Looks down and sees the mean over a square.
   *
   * @param spotMm the square's side
   * @param noisePercent standard deviation
   */
  public record LineSensor(
      String port, double forwardMm, double leftMm, double spotMm, double noisePercent) {}

  /**
   * Looks straight ahead.
   *
   * @param noiseMm standard deviation
   */
  public record DistanceSensor(String port, double forwardMm, double leftMm, double noiseMm) {}
}
