package org.tsumiki.simulator;

/**
 * A heading as a unit vector. Made from degrees at set-up only; the step turns it without sines.
 */
record Direction(double x, double y) {
  static Direction ofDegrees(double degrees) {
    double radians = StrictMath.toRadians(degrees);
    return new Direction(StrictMath.cos(radians), StrictMath.sin(radians));
  }

  /** For those who look at a heading: counter-clockwise from the x axis, above -180 to 180. */
  static double degrees(double x, double y) {
    return StrictMath.toDegrees(StrictMath.atan2(y, x));
  }
}
