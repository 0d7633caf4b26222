package org.tsumiki.simulator;

/**
 * Where the robot is.
 *
 * @param xMm from the course's lower left corner to the right
 * @param yMm from there up
 * @param headingDeg counter-clockwise from the x axis, above -180 to 180
 */
public record Pose(double xMm, double yMm, double headingDeg) {
  /** Where nothing moves. */
  public static final Pose NONE = new Pose(0, 0, 0);
}
