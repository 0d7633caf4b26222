package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.format.Scenario;
import org.tsumiki.format.Scenario.InputCurve.Point;
import org.tsumiki.simulator.ScriptedInput;

/** A scenario's presses and inputs, with what a seed draws of them. */
final class ScenarioInputs {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private ScenarioInputs() {}

  /** An input that runs from point to point takes a step so often. */
  private static final long STEP_TICKS = 50;

  private static final double UNIT = 1.0 / (1L << 53);

  /** Down and up of every press, and every step of every input. */
  static List<ScriptedInput> of(Scenario scenario, long seed) {
    List<ScriptedInput> inputs = new ArrayList<>();
    long draw = seed;
    for (Scenario.Press press : scenario.presses()) {
      draw += GOLDEN_GAMMA;
      long down = press.atTick() + Long.remainderUnsigned(mix(draw), press.jitterTicks() + 1);
      inputs.add(new ScriptedInput(down, press.port(), 1));
      inputs.add(new ScriptedInput(down + press.holdTicks(), press.port(), 0));
    }
    for (Scenario.InputCurve curve : scenario.inputs()) {
      draw += GOLDEN_GAMMA;
      addSteps(curve, scenario.untilTick(), mix(draw), inputs);
    }
    return inputs;
  }

  private static void addSteps(
      Scenario.InputCurve curve, long untilTick, long seed, List<ScriptedInput> inputs) {
    long draw = seed;
    double before = Double.NaN;
    for (long tick = 0; tick < untilTick; tick += STEP_TICKS) {
      draw += GOLDEN_GAMMA;
      double chance = 2 * (mix(draw) >>> 11) * UNIT - 1;
      double value = at(curve.points(), tick) + chance * curve.noise();
      if (value != before) {
        inputs.add(new ScriptedInput(tick, curve.port(), value));
        before = value;
      }
    }
  }

  /** The value at a tick, straight between two points. */
  private static double at(List<Point> points, long tick) {
    Point last = points.getFirst();
    for (Point point : points) {
      if (point.tick() > tick) {
        double part =
            point.tick() == last.tick()
                ? 0
                : (double) Math.max(0, tick - last.tick()) / (point.tick() - last.tick());
        return last.value() + part * (point.value() - last.value());
      }
      last = point;
    }
    return last.value();
  }

  /** SplitMix64's finalizer: neighbouring seeds give unlike numbers, the same on any machine. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
