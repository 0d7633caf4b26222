package org.tsumiki.bench;

/**
 * What {@code sim.line} is held against: a line follower written by hand in plain Java. The same
 * millisecond steps, motor lag, two noisy line sensors every 5 ms over a bitmap of millimetres, and
 * a decision each millisecond; but no program, ports, hash, events, walls or other sensors.
 */
final class BareLineFollower {
  private static final int SIDE_MM = 1200;
  private static final double RADIUS_MM = 400;
  private static final double HALF_LINE_MM = 10;
  private static final double STEP_SECONDS = 0.001;
  private static final double MAX_MM_PER_S = 400;
  private static final double WHEEL_BASE_MM = 120;
  private static final double FORWARD_MM = 55;
  private static final double LEFT_MM = 14;
  private static final double NOISE_PERCENT = 2;
  private static final double APPROACH = 1 - StrictMath.exp(-1.0 / 60);

  private final byte[] floor = new byte[SIDE_MM * SIDE_MM];
  private double x = SIDE_MM / 2.0;
  private double y = SIDE_MM / 2.0 - RADIUS_MM;
  private double aheadX = 1;
  private double aheadY;
  private double left;
  private double right;
  private long random = 1;

  /** A ring to drive on. */
  BareLineFollower() {
    for (int row = 0; row < SIDE_MM; row++) {
      for (int column = 0; column < SIDE_MM; column++) {
        double fromMiddle = Math.hypot(column + 0.5 - SIDE_MM / 2.0, row + 0.5 - SIDE_MM / 2.0);
        floor[row * SIDE_MM + column] =
            (byte) (Math.abs(fromMiddle - RADIUS_MM) <= HALF_LINE_MM ? 6 : 95);
      }
    }
  }

  /** Drives; the answer is where it came to, so that nothing of it can be left out. */
  double drive(long ticks) {
    boolean blackLeft = false;
    boolean blackRight = false;
    for (long tick = 0; tick < ticks; tick++) {
      if (tick % 5 == 0) {
        blackLeft = looks(LEFT_MM) < 50;
        blackRight = looks(-LEFT_MM) < 50;
      }
      step(blackLeft ? 0.1 : 0.6, blackRight ? 0.1 : 0.6);
    }
    return x + y;
  }

  private void step(double powerLeft, double powerRight) {
    left += (powerLeft * MAX_MM_PER_S - left) * APPROACH;
    right += (powerRight * MAX_MM_PER_S - right) * APPROACH;
    double way = (left + right) / 2 * STEP_SECONDS;
    double half = (right - left) / WHEEL_BASE_MM * STEP_SECONDS / 2;
    double squared = half * half;
    double oldX = aheadX;
    double oldY = aheadY;
    aheadX = ((1 - squared) * oldX - 2 * half * oldY) / (1 + squared);
    aheadY = ((1 - squared) * oldY + 2 * half * oldX) / (1 + squared);
    x += way * (oldX + aheadX) / 2;
    y += way * (oldY + aheadY) / 2;
  }

  private double looks(double aside) {
    int column = (int) (x + FORWARD_MM * aheadX - aside * aheadY);
    int row = (int) (y + FORWARD_MM * aheadY + aside * aheadX);
    boolean inside = column >= 0 && row >= 0 && column < SIDE_MM && row < SIDE_MM;
    return (inside ? floor[row * SIDE_MM + column] : 95) + noise();
  }

  private double noise() {
    int sum = 0;
    for (int i = 0; i < 4; i++) {
      random = random * 6364136223846793005L + 1442695040888963407L;
      sum += (int) (random >>> 56);
    }
    return (sum - 510) / 147.8 * NOISE_PERCENT;
  }
}
