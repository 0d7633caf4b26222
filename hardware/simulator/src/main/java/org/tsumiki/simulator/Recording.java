package org.tsumiki.simulator;

import java.util.List;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.vm.Place;

/**
 * All that makes a simulated run what it is: whoever has it can live the run again, tick by tick,
 * bit for bit. It grows only with what comes from outside.
 *
 * @param image the program
 * @param stopPoints where it could pause
 * @param course where it runs
 * @param seed draws the course's tolerances, the sensors' noise and the program's random numbers
 * @param inputs buttons that somebody pressed, by tick
 * @param changes variables and locals that the debugger changed, in order
 * @param ticks how long it has been, or was
 */
public record Recording(
    VerifiedImage image,
    List<Place> stopPoints,
    Course course,
    long seed,
    List<ScriptedInput> inputs,
    List<VariableChange> changes,
    long ticks) {
  public Recording {
    stopPoints = List.copyOf(stopPoints);
    inputs = List.copyOf(inputs);
    changes = List.copyOf(changes);
  }

  /** True when this is the same run as an earlier recording of it, perhaps grown since. */
  public boolean continues(Recording earlier) {
    return image == earlier.image
        && course == earlier.course
        && seed == earlier.seed
        && stopPoints.equals(earlier.stopPoints)
        && ticks >= earlier.ticks
        && inputs.size() >= earlier.inputs.size()
        && inputs.subList(0, earlier.inputs.size()).equals(earlier.inputs)
        && changes.size() >= earlier.changes.size()
        && changes.subList(0, earlier.changes.size()).equals(earlier.changes);
  }
}
