package org.tsumiki.simulator;

import org.tsumiki.boards.Body;

/** A motor with its wheel: a dead zone, a top speed, and a lag behind what it is told. */
final class Wheel {
  /** Slower than this, with no power, friction holds the wheel. */
  private static final double HELD_BELOW_MM_PER_S = 0.05;

  private final double deadZonePercent;
  private final double mmPerSecondPerPercent;

  /** The part of the way to the new speed that is made in one step: 1 - exp(-dt / tau). */
  private final double approach;

  private double speedMmPerS;

  /** A gain of 1.03 makes the wheel 3 % faster than its sister. */
  Wheel(Body robot, double gain) {
    deadZonePercent = robot.deadZonePercent();
    mmPerSecondPerPercent = gain * robot.maxSpeedMmPerS() / (100 - deadZonePercent);
    approach = 1 - StrictMath.exp(-World.STEP_SECONDS * 1000 / robot.motorLagMs());
  }

  void step(double powerPercent) {
    double beyond = Math.abs(powerPercent) - deadZonePercent;
    if (beyond > 0) {
      double wanted = beyond * mmPerSecondPerPercent;
      speedMmPerS += ((powerPercent < 0 ? -wanted : wanted) - speedMmPerS) * approach;
    } else if (Math.abs(speedMmPerS) > HELD_BELOW_MM_PER_S) {
      speedMmPerS -= speedMmPerS * approach;
    } else {
      speedMmPerS = 0;
    }
  }

  double speedMmPerS() {
    return speedMmPerS;
  }
}
