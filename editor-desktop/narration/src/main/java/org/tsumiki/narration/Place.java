package org.tsumiki.narration;

import org.tsumiki.simulator.Pose;

/**
 * Where a robot is, as somebody knows it who listens.
 *
 * @param headingDeg counter-clockwise from the x axis; whole turns count
 */
record Place(double xMm, double yMm, double headingDeg) {
  private static final double HALF_TURN = 180;
  private static final double FULL_TURN = 360;

  static Place of(Pose pose) {
    return new Place(pose.xMm(), pose.yMm(), pose.headingDeg());
  }

  /** The pose, which has come about from here in much less than half a turn. */
  Place on(Pose pose) {
    return new Place(pose.xMm(), pose.yMm(), headingDeg + within(pose.headingDeg() - headingDeg));
  }

  /** An angle from -180 to 180. */
  static double within(double degrees) {
    return degrees - FULL_TURN * Math.floor((degrees + HALF_TURN) / FULL_TURN);
  }

  /** How far it is to the other place. */
  double distanceMm(Place other) {
    double dx = other.xMm - xMm;
    double dy = other.yMm - yMm;
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** How far the other place is ahead, seen from here along a heading turned by so much. */
  double ahead(Place other, double turnedDeg) {
    double heading = StrictMath.toRadians(headingDeg + turnedDeg);
    return (other.xMm - xMm) * StrictMath.cos(heading)
        + (other.yMm - yMm) * StrictMath.sin(heading);
  }

  /** How far the other place is to the left of that heading. */
  double aside(Place other, double turnedDeg) {
    double heading = StrictMath.toRadians(headingDeg + turnedDeg);
    return (other.yMm - yMm) * StrictMath.cos(heading)
        - (other.xMm - xMm) * StrictMath.sin(heading);
  }

  /** Where one is who has gone so far ahead and aside from here and turned. */
  Place moved(double aheadMm, double leftMm, double leftDeg) {
    double heading = StrictMath.toRadians(headingDeg);
    double cos = StrictMath.cos(heading);
    double sin = StrictMath.sin(heading);
    return new Place(
        xMm + aheadMm * cos - leftMm * sin,
        yMm + aheadMm * sin + leftMm * cos,
        headingDeg + leftDeg);
  }

  /** Where one is who has gone a piece of a circle from here. */
  Place gone(double wayMm, double leftDeg) {
    double half = StrictMath.toRadians(leftDeg) / 2;
    double chord = Math.abs(half) < 1e-9 ? wayMm : wayMm * StrictMath.sin(half) / half;
    return moved(chord * StrictMath.cos(half), chord * StrictMath.sin(half), leftDeg);
  }
}
