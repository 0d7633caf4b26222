package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tsumiki.simulator.RunResult;
import org.tsumiki.simulator.ScriptedInput;
import org.tsumiki.simulator.TaskView;
import org.tsumiki.vm.RunEvent;

/**
 * One run, as a rule looks at it: what was on when, the way of the first robot, what was said and
 * measured, and how the task ended. For one thread at a time.
 */
final class RunTimeline {
  private final Stage stage;
  private final Optional<RunResult> result;
  private final Samples samples;
  private final Timeline timeline;
  private final Supplier<Way> way;

  private RunTimeline(
      Stage stage,
      Optional<RunResult> result,
      Samples samples,
      Timeline timeline,
      Supplier<Way> way) {
    this.stage = stage;
    this.result = result;
    this.samples = samples;
    this.timeline = timeline;
    this.way = way;
  }

  /**
   * The timeline of a run.
   *
   * @param inputs presses count even after the program has ended: nobody answered them
   * @param samples what was looked at while it ran
   * @param untilTick where the scenario ends, even if the program ended before
   */
  static RunTimeline of(
      Stage stage, RunResult result, List<ScriptedInput> inputs, Samples samples, long untilTick) {
    Map<String, Toggles> ports = PortChanges.of(result.events(), inputs, untilTick);
    SeenStates seen = new SeenStates(stage, result, samples, ports);
    return new RunTimeline(
        stage, Optional.of(result), samples, new Timeline(untilTick, seen::toggles), seen::way);
  }

  /** A run of which nothing else is known: ports alone, in any course. */
  static RunTimeline of(Stage stage, Timeline timeline) {
    Way nowhere = Way.of(List.of());
    return new RunTimeline(stage, Optional.empty(), Samples.none(), timeline, () -> nowhere);
  }

  Timeline timeline() {
    return timeline;
  }

  Stage stage() {
    return stage;
  }

  Samples samples() {
    return samples;
  }

  long untilTick() {
    return timeline.untilTick();
  }

  /** The way of the first robot; without samples where nothing moves. */
  Way way() {
    return way.get();
  }

  TaskView task() {
    return result.map(run -> run.last().task()).orElse(TaskView.NONE);
  }

  /** What the first robot's zones give it at the end. */
  int points() {
    return result.map(run -> run.robots().getFirst().points()).orElse(0);
  }

  /** What the program said, in order. */
  List<RunEvent.Said> said() {
    return events(RunEvent.Said.class);
  }

  /** What the program put on plots, in order. */
  List<RunEvent.Logged> logged() {
    return events(RunEvent.Logged.class);
  }

  /** How the program changed its outputs, in order. */
  List<RunEvent.OutputChanged> outputs() {
    return events(RunEvent.OutputChanged.class);
  }

  private <E extends RunEvent> List<E> events(Class<E> kind) {
    List<E> found = new ArrayList<>();
    for (RunEvent event : result.map(RunResult::events).orElse(List.of())) {
      if (kind.isInstance(event) && event.tick() < untilTick()) {
        found.add(kind.cast(event));
      }
    }
    return found;
  }
}
