package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Start;
import org.tsumiki.format.Check;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Rule;
import org.tsumiki.format.Scenario;
import org.tsumiki.format.SpokenText;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.Course;

/**
 * Where the scenarios of a lesson play. A course prints its floor once for all programs that are
 * graded, so keep this for as many of them as there are. For one thread at a time.
 */
public final class Stages {
  private final Map<String, Area> places;
  private final Map<String, LevelledText> words;
  private final Map<String, SpokenText> spoken;
  private final Map<String, Stage> byScenario = new LinkedHashMap<>();

  private Stages(
      Map<String, Area> places, Map<String, LevelledText> words, Map<String, SpokenText> spoken) {
    this.places = places;
    this.words = words;
    this.spoken = spoken;
  }

  /** The stages of a lesson; empty when one of its courses is not there. */
  public static Optional<Stages> of(Lesson lesson) {
    Stages stages = new Stages(ownPlaces(lesson), lesson.words().places(), spoken(lesson));
    Map<CoursePlan, Stage> byPlan = new LinkedHashMap<>();
    for (Scenario scenario : lesson.scenarios()) {
      Optional<CoursePlan> plan = course(lesson, scenario);
      if (plan.isEmpty()) {
        return Optional.empty();
      }
      Stage stage = byPlan.computeIfAbsent(plan.get(), stages::stage);
      stages.byScenario.put(scenario.id(), stage);
    }
    return Optional.of(stages);
  }

  /** The course of a scenario, with its robot where the scenario wants it. */
  static Optional<CoursePlan> course(Lesson lesson, Scenario scenario) {
    return LessonCourse.of(lesson, scenario.course().orElse(lesson.courseId()))
        .map(plan -> scenario.start().map(start -> startingAt(plan, start)).orElse(plan));
  }

  private Stage stage(CoursePlan plan) {
    return new Stage(Course.of(plan), places, words, spoken);
  }

  private static Map<String, Area> ownPlaces(Lesson lesson) {
    Map<String, Area> places = new LinkedHashMap<>();
    lesson.places().forEach(place -> places.put(place.id(), Area.of(place.extent())));
    return places;
  }

  private static Map<String, SpokenText> spoken(Lesson lesson) {
    Map<String, SpokenText> spoken = new LinkedHashMap<>();
    for (Check check : lesson.checks()) {
      if (check.rule() instanceof Rule.Says says) {
        spoken.put(check.id(), says.text());
      }
    }
    return spoken;
  }

  /** The course with its first robot elsewhere; a scene stays as it is. */
  static CoursePlan startingAt(CoursePlan plan, Scenario.Start start) {
    if (!(plan.setting() instanceof Setting.Floor floor)) {
      return plan;
    }
    List<Robot> robots = new ArrayList<>(floor.robots());
    Start other = new Start(new CoursePlan.Point(start.xMm(), start.yMm()), start.headingDeg());
    robots.set(0, robots.getFirst().startingAt(other));
    return plan.with(floor.with(robots));
  }

  Stage of(Scenario scenario) {
    Stage stage = byScenario.get(scenario.id());
    if (stage == null) {
      throw new IllegalArgumentException("no stage for " + scenario.id());
    }
    return stage;
  }
}
