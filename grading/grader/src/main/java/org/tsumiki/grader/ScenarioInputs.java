package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.format.Scenario;
import org.tsumiki.simulator.InputCurve;
import org.tsumiki.simulator.ScriptedInput;

/** A scenario's presses and inputs, with what a seed draws of them. */
final class ScenarioInputs {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private ScenarioInputs() {}

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
      inputs.addAll(curve(curve).samples(mix(draw), scenario.untilTick()));
    }
    return inputs;
  }

  /** Before its first point an input is as at it, from the start on. */
  private static InputCurve curve(Scenario.InputCurve curve) {
    List<InputCurve.Point> points = new ArrayList<>();
    points.add(new InputCurve.Point(0, curve.points().getFirst().value()));
    curve.points().forEach(point -> points.add(new InputCurve.Point(point.tick(), point.value())));
    return new InputCurve(curve.port(), points, curve.noise());
  }

  /** SplitMix64's finalizer: neighbouring seeds give unlike numbers, the same on any machine. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
