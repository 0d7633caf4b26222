package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.format.Scenario;
import org.tsumiki.simulator.ScriptedInput;

/** A scenario's presses at the ticks that a seed draws for them. */
final class ScenarioInputs {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private ScenarioInputs() {}

  /** Down and up of every press. */
  static List<ScriptedInput> of(Scenario scenario, long seed) {
    List<ScriptedInput> inputs = new ArrayList<>();
    long draw = seed;
    for (Scenario.Press press : scenario.presses()) {
      draw += GOLDEN_GAMMA;
      long down = press.atTick() + Long.remainderUnsigned(mix(draw), press.jitterTicks() + 1);
      inputs.add(new ScriptedInput(down, press.port(), 1));
      inputs.add(new ScriptedInput(down + press.holdTicks(), press.port(), 0));
    }
    return inputs;
  }

  /** SplitMix64's finalizer: neighbouring seeds give unlike numbers, the same on any machine. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
