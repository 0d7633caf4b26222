package org.tsumiki.grader;

import java.util.List;
import org.tsumiki.simulator.PoseSample;
import org.tsumiki.simulator.SimulatedRun;

/** The way of a robot's middle through a run, sample by sample. */
final class Way {
  /** Between two samples a robot that stands moves less: 2.5 mm/s, 2.5 degrees a second. */
  private static final double STANDS_BELOW = 0.05;

  private static final double FULL_TURN = 360;
  private static final double HALF_TURN = 180;
  private static final int SAMPLE_TICKS = SimulatedRun.STEPS_PER_TRACK_SAMPLE;

  private final long[] ticks;
  private final double[] x;
  private final double[] y;

  /** From the first sample on; right is plus, whole turns count. */
  private final double[] turned;

  /** How long the way up to there is. */
  private final double[] gone;

  private Way(int size) {
    ticks = new long[size];
    x = new double[size];
    y = new double[size];
    turned = new double[size];
    gone = new double[size];
  }

  static Way of(List<PoseSample> track) {
    Way way = new Way(track.size());
    double heading = 0;
    for (int i = 0; i < track.size(); i++) {
      PoseSample sample = track.get(i);
      way.ticks[i] = sample.tick();
      way.x[i] = sample.xMm();
      way.y[i] = sample.yMm();
      if (i > 0) {
        double left = sample.headingDeg() - heading;
        left -= FULL_TURN * Math.floor((left + HALF_TURN) / FULL_TURN);
        way.turned[i] = way.turned[i - 1] - left;
        way.gone[i] =
            way.gone[i - 1] + Lines.distance(way.x[i - 1], way.y[i - 1], way.x[i], way.y[i]);
      }
      heading = sample.headingDeg();
    }
    return way;
  }

  int size() {
    return ticks.length;
  }

  long tick(int i) {
    return ticks[i];
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  double turnedDeg(int i) {
    return turned[i];
  }

  double goneMm(int i) {
    return gone[i];
  }

  boolean isIn(Area area, int i) {
    return area.holds(x[i], y[i]);
  }

  /** True when it has moved since the sample before. */
  boolean moves(int i) {
    return i > 0
        && (gone[i] - gone[i - 1] > STANDS_BELOW
            || Math.abs(turned[i] - turned[i - 1]) > STANDS_BELOW);
  }

  /** True when it has moved at all up to that sample. */
  boolean hasMoved(int until) {
    for (int i = 1; i <= until; i++) {
      if (moves(i)) {
        return true;
      }
    }
    return false;
  }

  /** The last sample not after that tick; -1 when there is none. */
  int at(long tick) {
    int at = -1;
    while (at + 1 < ticks.length && ticks[at + 1] <= tick) {
      at++;
    }
    return at;
  }

  /** The robot stands from the last sample on: a run ends early only when all stand still. */
  boolean movesAt(long tick) {
    int at = at(tick);
    return at >= 0 && tick - ticks[at] < 2 * SAMPLE_TICKS && moves(at);
  }
}
