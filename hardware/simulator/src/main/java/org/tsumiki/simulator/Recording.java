package org.tsumiki.simulator;

import java.util.List;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.vm.Place;

/**
 * All that makes a simulated run what it is: whoever has it can live the run again, tick by tick,
 * bit for bit. It grows only with what comes from outside.
 *
 * @param image the program; with several robots, the first one's
 * @param stopPoints where it could pause
 * @param course where it runs
 * @param seed draws the course's tolerances, the sensors' noise and the program's random numbers
 * @param inputs buttons that somebody pressed, by tick
 * @param changes variables and locals that the debugger changed, in order
 * @param ticks how long it has been, or was
 * @param others what the robots after the first one brought, in the course's order
 */
public record Recording(
    VerifiedImage image,
    List<Place> stopPoints,
    Course course,
    long seed,
    List<ScriptedInput> inputs,
    List<VariableChange> changes,
    long ticks,
    List<RunEntry> others) {
  /** Keeps the lists from changing. */
  public Recording {
    stopPoints = List.copyOf(stopPoints);
    inputs = List.copyOf(inputs);
    changes = List.copyOf(changes);
    others = List.copyOf(others);
  }

  /** A run of one robot. */
  public Recording(
      VerifiedImage image,
      List<Place> stopPoints,
      Course course,
      long seed,
      List<ScriptedInput> inputs,
      List<VariableChange> changes,
      long ticks) {
    this(image, stopPoints, course, seed, inputs, changes, ticks, List.of());
  }

  /**
   * A run of several programs that no debugger held.
   *
   * @param entries at least one; as {@link SimulatedRun} takes them
   */
  public static Recording of(List<RunEntry> entries, Course course, long seed, long ticks) {
    RunEntry first = entries.getFirst();
    return new Recording(
        first.image(),
        List.of(),
        course,
        seed,
        first.inputs(),
        List.of(),
        ticks,
        entries.subList(1, entries.size()));
  }

  /** True when this is the same run as an earlier recording of it, perhaps grown since. */
  public boolean continues(Recording earlier) {
    return image == earlier.image
        && course == earlier.course
        && seed == earlier.seed
        && others.equals(earlier.others)
        && stopPoints.equals(earlier.stopPoints)
        && ticks >= earlier.ticks
        && inputs.size() >= earlier.inputs.size()
        && inputs.subList(0, earlier.inputs.size()).equals(earlier.inputs)
        && changes.size() >= earlier.changes.size()
        && changes.subList(0, earlier.changes.size()).equals(earlier.changes);
  }
}
