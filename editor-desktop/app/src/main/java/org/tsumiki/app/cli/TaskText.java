package org.tsumiki.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsumiki.simulator.RunResult;
import org.tsumiki.simulator.TaskView;
import org.tsumiki.simulator.WorldEvent.TaskFailed;

/**
 * How the course's task ended.
 *
 * @param state open, done or failed
 * @param goals for each goal of the course file, whether it held at the end
 * @param endedTick when it was done or failed; null while it is open
 * @param avoid which of the task's {@code avoid} happened, from 0; null when none did
 */
record TaskText(
    String state, List<Boolean> goals, @Nullable Long endedTick, @Nullable Integer avoid) {
  private static final double TICKS_PER_SECOND = 1000;

  static TaskText of(RunResult result) {
    TaskView task = result.last().task();
    Optional<Integer> broken =
        result.happened().stream()
            .filter(TaskFailed.class::isInstance)
            .map(event -> ((TaskFailed) event).avoid())
            .findFirst();
    return new TaskText(
        task.state().name().toLowerCase(Locale.ROOT),
        task.goals(),
        task.endedTick() == TaskView.NOT_YET ? null : task.endedTick(),
        broken.orElse(null));
  }

  /** A line for people, with a line break before it; empty where nothing is to be done. */
  String line() {
    if (goals.isEmpty() && endedTick == null) {
      return "";
    }
    String open =
        String.join(
            ", ",
            IntStream.range(0, goals.size())
                .filter(goal -> !goals.get(goal))
                .mapToObj(goal -> "task.goals[" + goal + "]")
                .toList());
    String why =
        avoid != null
            ? ": task.avoid[" + avoid + "] happened"
            : open.isEmpty() ? "" : ": not reached " + open;
    String when =
        endedTick == null
            ? ""
            : String.format(Locale.ROOT, " after %.3f s", endedTick / TICKS_PER_SECOND);
    return System.lineSeparator() + "task " + state + when + why;
  }
}
