package org.tsumiki.simulator;

import java.util.List;
import java.util.Optional;
import org.tsumiki.vm.EngineChoice;

/** What living a kept run again shows. */
public sealed interface ReplayCheck {
  /** Ticks of a checkpoint's second. */
  long TICKS_PER_SECOND = 1000;

  /** Bit for bit the same. */
  record Same() implements ReplayCheck {}

  /**
   * Not the same.
   *
   * @param firstBadSecond counted from 1: one second before its end all was as the file says
   * @param what differs there
   * @param expected as the file says
   * @param actual as it came out here
   */
  record Differs(long firstBadSecond, What what, String expected, String actual)
      implements ReplayCheck {}

  /** Recorded with another version of the simulator, whose bits may differ: nothing was run. */
  record OtherSimulator(int version) implements ReplayCheck {}

  /** What can differ. */
  enum What {
    /** The world at the end of that second, or at the end of the run. */
    STATE,
    /** How long the run was. */
    LENGTH,
    /** What the programs did, although the world went the same way. */
    TRACE
  }

  /** Lives the run again and compares every second of it. */
  static ReplayCheck check(ReplayFile file) {
    if (file.simulator() != World.VERSION) {
      return new OtherSimulator(file.simulator());
    }
    Course course = Course.of(file.course());
    RunOutcome outcome =
        SimulatedRun.run(
            file.runEntries(), course, file.seed(), file.ticks(), EngineChoice.INTERPRETER);
    return switch (outcome) {
      case RunOutcome.CannotRun(String port) ->
          throw new IllegalArgumentException("the reader lets no file through without " + port);
      case RunOutcome.Ran(RunResult result) ->
          difference(file, result).<ReplayCheck>map(differs -> differs).orElseGet(Same::new);
    };
  }

  private static Optional<Differs> difference(ReplayFile file, RunResult result) {
    List<String> wanted = file.checkpoints();
    List<String> found = result.checkpoints();
    for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
      if (!wanted.get(i).equals(found.get(i))) {
        return Optional.of(new Differs(i + 1, What.STATE, wanted.get(i), found.get(i)));
      }
    }
    if (file.ticks() != result.ticks()) {
      long last = Math.min(file.ticks(), result.ticks()) / TICKS_PER_SECOND + 1;
      return differs(last, What.LENGTH, Long.toString(file.ticks()), Long.toString(result.ticks()));
    }
    long end = Math.max(1, (file.ticks() + TICKS_PER_SECOND - 1) / TICKS_PER_SECOND);
    if (!file.stateHash().equals(result.stateHash())) {
      return differs(end, What.STATE, file.stateHash(), result.stateHash());
    }
    return file.traceHash().equals(result.traceHash())
        ? Optional.empty()
        : differs(end, What.TRACE, file.traceHash(), result.traceHash());
  }

  private static Optional<Differs> differs(long second, What what, String wanted, String found) {
    return Optional.of(new Differs(second, what, wanted, found));
  }
}
