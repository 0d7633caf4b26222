package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.course.CoursePlan;

/**
 * A run to keep: all that is needed to live it again on any machine, and what came of it, to see
 * whether it did. {@code hardware/simulator/spec/replay.md}.
 *
 * @param simulator {@link World#VERSION} of the simulator that it was recorded with
 * @param seed draws the course's tolerances, the sensors' noise and the programs' random numbers
 * @param entries for the course's robots, in its order; robots beyond them stand still
 * @param ticks how long it was
 * @param checkpoints the state hash after each whole second
 * @param traceHash over all events, as in {@link RunResult}
 * @param stateHash at the end
 */
public record ReplayFile(
    int simulator,
    CoursePlan course,
    long seed,
    List<Entry> entries,
    long ticks,
    List<String> checkpoints,
    String traceHash,
    String stateHash) {
  /** Keeps the lists from changing. */
  public ReplayFile {
    entries = List.copyOf(entries);
    checkpoints = List.copyOf(checkpoints);
  }

  /**
   * What one robot brought.
   *
   * @param title the program's, for people
   * @param image the program
   * @param inputs buttons of that robot that somebody pressed
   */
  public record Entry(String title, VerifiedImage image, List<ScriptedInput> inputs) {
    /** Keeps the list from changing. */
    public Entry {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * A run that has just been made.
   *
   * @param titles of the programs, for people; as many as there are entries
   */
  public static ReplayFile of(
      Course course, long seed, List<String> titles, List<RunEntry> entries, RunResult result) {
    List<Entry> named = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      RunEntry entry = entries.get(i);
      named.add(new Entry(titles.get(i), entry.image(), entry.inputs()));
    }
    return new ReplayFile(
        World.VERSION,
        course.plan(),
        seed,
        named,
        result.ticks(),
        result.checkpoints(),
        result.traceHash(),
        result.stateHash());
  }

  /** The programs with their inputs, as {@link SimulatedRun} takes them. */
  public List<RunEntry> runEntries() {
    return entries.stream().map(entry -> new RunEntry(entry.image(), entry.inputs())).toList();
  }

  /** To walk through with {@link Replay}; the file must have an entry. */
  public Recording recording() {
    return Recording.of(runEntries(), Course.of(course), seed, ticks);
  }
}
