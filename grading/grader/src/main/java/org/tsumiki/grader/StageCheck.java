package org.tsumiki.grader;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.format.Check;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Rule;
import org.tsumiki.format.RuleStates;
import org.tsumiki.format.Scenario;
import org.tsumiki.format.StateName;

/** Whether what a lesson's checks and scenarios speak of is there on its courses. */
final class StageCheck {
  private final Lesson lesson;
  private final LessonFindings findings;

  private StageCheck(Lesson lesson, LessonFindings findings) {
    this.lesson = lesson;
    this.findings = findings;
  }

  /** Notes what is not there; where something is noted, nothing can be run. */
  static void check(Lesson lesson, LessonFindings findings) {
    StageCheck check = new StageCheck(lesson, findings);
    Set<String> unknown = new TreeSet<>();
    for (Scenario scenario : lesson.scenarios()) {
      String course = scenario.course().orElse(lesson.courseId());
      if (LessonCourse.of(lesson, course).isEmpty() && unknown.add(course)) {
        check.unknownCourse(course);
      }
    }
    if (unknown.isEmpty()) {
      Stages stages = Stages.of(lesson).orElseThrow();
      lesson.scenarios().forEach(scenario -> check.scenario(scenario, stages.of(scenario)));
    }
  }

  private void unknownCourse(String course) {
    findings.add(
        LessonFindings.LESSON_FILE,
        "unknown-course",
        "There is no course called \"" + course + "\".",
        "Use one of: " + String.join(", ", LessonCourse.ids(lesson)) + ".");
  }

  private void scenario(Scenario scenario, Stage stage) {
    List<String> ports = stage.course().ports().stream().map(PortSpec::name).toList();
    scenario.presses().forEach(press -> needsPort(press.port(), ports, stage, OptionalInt.empty()));
    scenario.inputs().forEach(input -> needsPort(input.port(), ports, stage, OptionalInt.empty()));
    if (scenario.start().isPresent() && !stage.course().hasRobot()) {
      findings.add(
          LessonFindings.LESSON_FILE,
          "out-of-range",
          "The scenario \"" + scenario.id() + "\" has a start, but nothing drives there.",
          "Leave \"start\" out, or choose a course with a robot.");
    }
    for (Check check : lesson.checks()) {
      if (check.scenarios().contains(scenario.id())) {
        RuleStates.placesIn(check.rule()).forEach(place -> needsPlace(place, check, stage));
        for (String name : RuleStates.namesIn(check.rule())) {
          StateName.parse(name).ifPresent(state -> needs(state, check, stage, ports));
        }
        needsTask(check, stage);
      }
    }
  }

  private void needs(StateName state, Check check, Stage stage, List<String> ports) {
    switch (state) {
      case StateName.Port port -> needsPort(port.name(), ports, stage, line(check));
      case StateName.Input input -> needsPort(input.port(), ports, stage, line(check));
      case StateName.Colour ignored -> needsPort("led.rgb", ports, stage, line(check));
      case StateName.In in -> needsPlace(in.place(), check, stage);
      case StateName.Filled filled -> needsZone(filled.zone(), check, stage);
      case StateName.GateOpen gate -> needsGate(gate.gate(), check, stage);
      case StateName.Goal goal -> needsGoal(goal.number(), check, stage);
      case StateName.Said said -> needsSpeech(said.check(), check);
      case StateName.Moves ignored -> {}
      case StateName.Touches ignored -> {}
      case StateName.TaskEnded ignored -> {}
      case StateName.Variable ignored -> {}
    }
  }

  private static OptionalInt line(Check check) {
    return check.line() > 0 ? OptionalInt.of(check.line()) : OptionalInt.empty();
  }

  private void needsPort(String port, List<String> ports, Stage stage, OptionalInt line) {
    if (!ports.contains(port)) {
      findings.add(
          LessonFindings.LESSON_FILE,
          line,
          "missing-port",
          "The course \"" + stage.course().id() + "\" has no \"" + port + "\".",
          "Use one of: " + String.join(", ", ports) + ".");
    }
  }

  private void needsPlace(String place, Check check, Stage stage) {
    if (!stage.hasPlace(place)) {
      findings.add(
          LessonFindings.LESSON_FILE,
          line(check),
          "unknown-place",
          "The check \"" + check.id() + "\" speaks of a place \"" + place + "\" that is not there.",
          "Name it in \"places\", or use one of: " + String.join(", ", stage.placeIds()) + ".");
    }
  }

  private void needsZone(String zone, Check check, Stage stage) {
    Optional<Setting.Floor> floor = floor(stage);
    if (floor.isEmpty()
        || floor.get().zones().stream().map(CoursePlan.Zone::id).noneMatch(zone::equals)) {
      missing("a zone \"" + zone + "\"", check, stage);
    }
  }

  private void needsGate(String gate, Check check, Stage stage) {
    Optional<Setting.Floor> floor = floor(stage);
    if (floor.isEmpty()
        || floor.get().gates().stream().map(CoursePlan.Gate::id).noneMatch(gate::equals)) {
      missing("a gate \"" + gate + "\"", check, stage);
    }
  }

  private void needsGoal(int goal, Check check, Stage stage) {
    Optional<Setting.Floor> floor = floor(stage);
    if (floor.isEmpty() || floor.get().task().goals().size() < goal) {
      missing("a goal " + goal, check, stage);
    }
  }

  private void needsTask(Check check, Stage stage) {
    if (check.rule() instanceof Rule.Task
        && floor(stage).filter(floor -> !floor.task().goals().isEmpty()).isEmpty()) {
      missing("a task", check, stage);
    }
  }

  private void missing(String what, Check check, Stage stage) {
    findings.add(
        LessonFindings.LESSON_FILE,
        line(check),
        "unknown-place",
        "The check \""
            + check.id()
            + "\" speaks of "
            + what
            + " that the course \""
            + stage.course().id()
            + "\" does not have.",
        "Mend the check, or choose another course.");
  }

  private void needsSpeech(String key, Check check) {
    boolean found =
        lesson.checks().stream()
            .anyMatch(other -> other.id().equals(key) && other.rule() instanceof Rule.Says);
    if (!found) {
      findings.add(
          LessonFindings.LESSON_FILE,
          line(check),
          "unknown-check",
          "The state said." + key + " names no check of the kind \"says\".",
          "Name the id of one of this lesson's \"says\" checks.");
    }
  }

  private static Optional<Setting.Floor> floor(Stage stage) {
    return stage.course().plan().setting() instanceof Setting.Floor floor
        ? Optional.of(floor)
        : Optional.empty();
  }
}
