package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * An input over time: it runs straight from point to point and stays at the last one. Two points of
 * the same tick make a jump. Before the first one it is what it was.
 *
 * @param port an input of a scene, e.g. {@code water.level}
 * @param points at least one, none earlier than the one before
 * @param noise so much it trembles at most, up and down; 0 for an input that is still
 */
public record InputCurve(String port, List<Point> points, double noise) {
  /** So many ticks lie between two samples: slow sensors are read about so often. */
  public static final int TICKS_PER_SAMPLE = 50;

  /** Values are kept to a tenth of their unit, as on a display. */
  private static final double STEPS_PER_UNIT = 10;

  /** Where the curve passes, in the port's unit. */
  public record Point(long atTick, double value) {}

  /** Checks the points' order and keeps them from changing. */
  public InputCurve {
    points = List.copyOf(points);
    if (points.isEmpty() || !(noise >= 0)) {
      throw new IllegalArgumentException(port + " needs a point, and noise that is not below 0");
    }
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).atTick() < points.get(i - 1).atTick()) {
        throw new IllegalArgumentException(port + " goes back in time at point " + i);
      }
    }
  }

  /**
   * The curve as changes, in order: at its points and every {@link #TICKS_PER_SAMPLE} between them.
   * A still stretch is one change.
   *
   * @param seed draws the noise
   * @param untilTick no change comes later
   */
  public List<ScriptedInput> samples(long seed, long untilTick) {
    RandomStream random = RandomStream.of(seed, port.hashCode());
    List<ScriptedInput> samples = new ArrayList<>();
    double shown = Double.NaN;
    for (int i = 0; i < points.size(); i++) {
      Point from = points.get(i);
      long end = i + 1 < points.size() ? points.get(i + 1).atTick() : untilTick + 1;
      for (long tick = from.atTick(); tick < end && tick <= untilTick; tick = next(tick)) {
        double value = rounded(straight(i, tick) + random.nextWithin(noise));
        if (value != shown) {
          samples.add(new ScriptedInput(tick, port, value));
          shown = value;
        }
      }
    }
    return samples;
  }

  private static long next(long tick) {
    return tick - tick % TICKS_PER_SAMPLE + TICKS_PER_SAMPLE;
  }

  private double straight(int point, long tick) {
    Point from = points.get(point);
    if (point + 1 == points.size() || tick == from.atTick()) {
      return from.value();
    }
    Point to = points.get(point + 1);
    double part = (double) (tick - from.atTick()) / (to.atTick() - from.atTick());
    return from.value() + part * (to.value() - from.value());
  }

  private static double rounded(double value) {
    return Math.rint(value * STEPS_PER_UNIT) / STEPS_PER_UNIT + 0.0;
  }
}
