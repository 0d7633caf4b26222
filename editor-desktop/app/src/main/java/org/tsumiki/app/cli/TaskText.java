package org.tsumiki.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.arena.board.GoalText;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Avoid;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.program.ReadingLevel;
import org.tsumiki.simulator.RunResult;
import org.tsumiki.simulator.TaskView;
import org.tsumiki.simulator.WorldEvent.TaskFailed;
import org.tsumiki.words.Words;

/**
 * How the course's task ended.
 *
 * @param state open, done or failed
 * @param goals for each goal of the course file, whether it held at the end
 * @param endedTick when it was done or failed; null while it is open
 * @param avoid which of the task's {@code avoid} happened, from 0; null when none did
 * @param told each goal and each rule in words, with how it stands
 */
record TaskText(
    String state,
    List<Boolean> goals,
    @Nullable Long endedTick,
    @Nullable Integer avoid,
    List<String> told) {
  private static final double TICKS_PER_SECOND = 1000;

  static TaskText of(CoursePlan plan, RunResult result, ReadingLevel level) {
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
        broken.orElse(null),
        switch (plan.setting()) {
          case Setting.Floor floor -> told(floor, task.goals(), broken, level);
          case Setting.Scene scene -> List.of();
        });
  }

  private static List<String> told(
      Setting.Floor floor, List<Boolean> goals, Optional<Integer> broken, ReadingLevel level) {
    GoalText words = new GoalText(floor, level);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      told.add(line(goals.get(i) ? "done" : "open", words.of(floor.task().goals().get(i)), level));
    }
    List<Avoid> avoid = floor.task().avoid();
    for (int i = 0; i < avoid.size(); i++) {
      told.add(
          line(broken.equals(Optional.of(i)) ? "failed" : "kept", words.of(avoid.get(i)), level));
    }
    return told;
  }

  /** As the page reads it to those who do not see it. */
  private static String line(String state, String goal, ReadingLevel level) {
    return Words.text("world.now.goal." + state, Map.of("goal", goal)).at(level);
  }

  /** Lines for people, each with a line break before it; empty where nothing is to be done. */
  String lines() {
    if (told.isEmpty()) {
      return "";
    }
    String when =
        endedTick == null
            ? ""
            : String.format(Locale.ROOT, " after %.3f s", endedTick / TICKS_PER_SECOND);
    StringBuilder lines = new StringBuilder(System.lineSeparator());
    lines.append("task ").append(state).append(when);
    told.forEach(one -> lines.append(System.lineSeparator()).append("  ").append(one));
    return lines.toString();
  }
}
