package org.tsumiki.grader;

import static org.tsumiki.format.Outcome.FAILED;
import static org.tsumiki.format.Outcome.FEW;
import static org.tsumiki.format.Outcome.LATE;
import static org.tsumiki.format.Outcome.NEVER;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.format.Rule;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.TaskView;

/** How the course's task and its points stand at the end. */
final class TaskVerdict {
  private TaskVerdict() {}

  static Verdict judge(Rule.Task rule, RunTimeline run) {
    TaskView task = run.task();
    return switch (task.state()) {
      case FAILED -> Verdicts.failedAt(FAILED, task.endedTick());
      case OPEN ->
          new Verdict.Failed(
              NEVER, OptionalLong.empty(), Map.of("goal", firstOpen(task, run.stage())));
      case DONE -> {
        long late = task.endedTick() - rule.within().orElse(Long.MAX_VALUE);
        yield late <= 0
            ? Verdicts.PASSED
            : Verdicts.tooLong(LATE, task.endedTick(), task.endedTick(), rule.within().getAsLong());
      }
    };
  }

  private static LevelledText firstOpen(TaskView task, Stage stage) {
    if (stage.course().plan().setting() instanceof Setting.Floor floor) {
      List<Goal> goals = floor.task().goals();
      for (int i = 0; i < goals.size(); i++) {
        if (i >= task.goals().size() || !task.goals().get(i)) {
          return GoalWords.of(goals.get(i), floor, stage);
        }
      }
    }
    return LevelledText.verbatim("");
  }

  static Verdict judge(Rule.Points rule, RunTimeline run) {
    int points = run.points();
    if (points >= rule.min()) {
      return Verdicts.PASSED;
    }
    return points <= 0
        ? Verdicts.failed(NEVER)
        : Verdicts.failedAt(FEW, run.untilTick(), Verdicts.counted(points, rule.min()));
  }
}
