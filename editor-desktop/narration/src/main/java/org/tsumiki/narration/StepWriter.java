package org.tsumiki.narration;

import java.util.Optional;

/**
 * Makes a movement of what a robot has done since somebody last heard of it. Measured from where
 * the listener thinks it is, not from where it was: what was rounded off in one sentence comes back
 * in the next, so errors do not add up.
 */
sealed interface StepWriter {
  /**
   * The movement that leads a listener there; empty when it is not worth a sentence.
   *
   * @param wayMm how long the way was, back counts below 0
   */
  Optional<Step> step(Place listener, Place robot, Gait gait, double wayMm);

  /** True when one movement describes the way from the one place to the other. */
  boolean fits(Place begin, Place robot, Gait gait);

  /** In millimetres and tenths of a degree; what is no piece of a circle is told in pieces. */
  record Exact() implements StepWriter {
    /** A way that bends otherwise by so much is no piece of a circle. */
    private static final double BENT_MM = 2;

    /** So far the listener may be beside the robot without noticing. */
    private static final double BESIDE_MM = 2.5;

    /** So far when nothing can be done about it. */
    private static final double FAR_BESIDE_MM = 4;

    /** By so much an angle may be told otherwise, so that the place is right. */
    private static final double BENDS_DEG = 0.5;

    private static final double LEAST_DEG = 0.05;
    private static final double HALF_TURN = 180;

    @Override
    public Optional<Step> step(Place listener, Place robot, Gait gait, double wayMm) {
      double left = tenths(robot.headingDeg() - listener.headingDeg());
      if (listener.distanceMm(robot) < (gait.turns() ? FAR_BESIDE_MM : 1)) {
        return left == 0 ? Optional.empty() : Optional.of(new Step.Turn(left));
      }
      double told = left;
      if (beside(listener, robot, left) > BESIDE_MM) {
        double bent = tenths(bending(listener, robot, wayMm));
        told = Math.abs(bent - left) <= BENDS_DEG ? bent : left;
      }
      if (beside(listener, robot, told) > FAR_BESIDE_MM || Math.abs(told) > HALF_TURN) {
        long ahead = Math.round(listener.ahead(robot, 0));
        long aside = Math.round(listener.aside(robot, 0));
        return Optional.of(new Step.Shift(ahead, aside, 1, left));
      }
      return arc(listener, robot, told);
    }

    private static Optional<Step> arc(Place listener, Place robot, double left) {
      double half = StrictMath.toRadians(left) / 2;
      double chord = listener.ahead(robot, left / 2);
      long way = Math.round(left == 0 ? chord : chord * half / StrictMath.sin(half));
      if (way == 0) {
        return left == 0 ? Optional.empty() : Optional.of(new Step.Turn(left));
      }
      return Optional.of(new Step.Drive(way, 1, left));
    }

    private static double beside(Place listener, Place robot, double left) {
      return Math.abs(listener.aside(robot, left / 2));
    }

    /** The angle of the piece of a circle that leads there. */
    private static double bending(Place listener, Place robot, double wayMm) {
      double sign = wayMm < 0 ? -1 : 1;
      double ahead = listener.ahead(robot, 0) * sign;
      double aside = listener.aside(robot, 0) * sign;
      return 2 * StrictMath.toDegrees(StrictMath.atan2(aside, ahead));
    }

    private static double tenths(double degrees) {
      return Math.abs(degrees) < LEAST_DEG ? 0 : Math.rint(degrees * 10) / 10;
    }

    @Override
    public boolean fits(Place begin, Place robot, Gait gait) {
      double left = robot.headingDeg() - begin.headingDeg();
      if (gait.turns() && Math.abs(left) > HALF_TURN) {
        return begin.distanceMm(robot) <= BENT_MM;
      }
      return Math.abs(left) < HALF_TURN && beside(begin, robot, left) <= BENT_MM;
    }
  }

  /** In whole centimetres and degrees, as one says it. */
  record Rounded() implements StepWriter {
    /** Less than this is called straight. */
    private static final double STRAIGHT_DEG = 3;

    private static final long LEAST_CM = 2;

    @Override
    public Optional<Step> step(Place listener, Place robot, Gait gait, double wayMm) {
      double left = Math.rint(robot.headingDeg() - listener.headingDeg());
      long cm = Math.round(wayMm / Measures.MM_PER_CM);
      if (gait.turns() || Math.abs(cm) < LEAST_CM) {
        return Math.abs(left) < STRAIGHT_DEG ? Optional.empty() : Optional.of(new Step.Turn(left));
      }
      return Optional.of(
          new Step.Drive(cm, Measures.MM_PER_CM, Math.abs(left) < STRAIGHT_DEG ? 0 : left));
    }

    @Override
    public boolean fits(Place begin, Place robot, Gait gait) {
      return true;
    }
  }
}
