package org.tsumiki.narration;

/** The way in which a robot moves at a moment. */
enum Gait {
  STANDS,
  FORWARD,
  FORWARD_LEFT,
  FORWARD_RIGHT,
  BACK,
  BACK_LEFT,
  BACK_RIGHT,
  /** On the spot, or nearly. */
  TURN_LEFT,
  TURN_RIGHT;

  /** Slower than this, in mm/s or degrees a second, it stands. */
  private static final double STANDS_BELOW = 3;

  /** From this part of the way of the middle on, turning is the main thing. */
  private static final double TURNS_ABOVE = 0.9;

  /** Who turns, turns on down to here. */
  private static final double STILL_TURNS_ABOVE = 0.7;

  /** So much of a turn is a curve. */
  private static final double CURVES_ABOVE = 0.08;

  private static final double STILL_CURVES_ABOVE = 0.04;

  /**
   * The gait now.
   *
   * @param mmPerS how fast its middle goes, back counts below 0
   * @param degPerS how fast it turns, left counts above 0
   * @param halfBaseMm from its middle to a wheel
   */
  Gait next(double mmPerS, double degPerS, double halfBaseMm) {
    if (Math.abs(mmPerS) < STANDS_BELOW && Math.abs(degPerS) < STANDS_BELOW) {
      return STANDS;
    }
    double ahead = Math.abs(mmPerS);
    double turn = Math.abs(Math.toRadians(degPerS)) * halfBaseMm;
    boolean left = degPerS > 0;
    if (turn > (turns() ? STILL_TURNS_ABOVE : TURNS_ABOVE) * ahead) {
      return left ? TURN_LEFT : TURN_RIGHT;
    }
    boolean curves = turn > (curves() ? STILL_CURVES_ABOVE : CURVES_ABOVE) * ahead;
    if (mmPerS > 0) {
      return curves ? left ? FORWARD_LEFT : FORWARD_RIGHT : FORWARD;
    }
    return curves ? left ? BACK_LEFT : BACK_RIGHT : BACK;
  }

  boolean turns() {
    return this == TURN_LEFT || this == TURN_RIGHT;
  }

  boolean curves() {
    return switch (this) {
      case FORWARD_LEFT, FORWARD_RIGHT, BACK_LEFT, BACK_RIGHT -> true;
      case STANDS, FORWARD, BACK, TURN_LEFT, TURN_RIGHT -> false;
    };
  }

  /** To which side it turns: 1 left, -1 right, 0 to none. */
  int side() {
    return switch (this) {
      case FORWARD_LEFT, BACK_LEFT, TURN_LEFT -> 1;
      case FORWARD_RIGHT, BACK_RIGHT, TURN_RIGHT -> -1;
      case STANDS, FORWARD, BACK -> 0;
    };
  }
}
