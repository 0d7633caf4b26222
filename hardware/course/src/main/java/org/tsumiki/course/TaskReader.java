package org.tsumiki.course;

import static org.tsumiki.course.CourseLimits.MAX_GOALS;
import static org.tsumiki.course.CourseLimits.MAX_ROUNDS;
import static org.tsumiki.course.CourseLimits.MAX_SECONDS;
import static org.tsumiki.course.CourseLimits.MAX_THINGS;
import static org.tsumiki.course.CourseLimits.MAX_ZONES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.course.CoursePlan.Avoid;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Task;

/** Reads what is to be done on a floor. */
final class TaskReader {
  private static final double USUAL_SECONDS = 120;

  private TaskReader() {}

  static Task task(Optional<JsonPlace> found) throws Refusal {
    if (found.isEmpty()) {
      return new Task(USUAL_SECONDS, List.of(), List.of());
    }
    JsonPlace place = found.get();
    List<Goal> goals = new ArrayList<>();
    for (JsonPlace goal : place.list("goals", MAX_GOALS)) {
      goals.add(goal(goal));
    }
    List<Avoid> avoid = new ArrayList<>();
    for (JsonPlace one : place.list("avoid", MAX_GOALS)) {
      avoid.add(avoid(one));
    }
    return new Task(place.number("seconds", 1, MAX_SECONDS), goals, avoid);
  }

  private static Goal goal(JsonPlace goal) throws Refusal {
    JsonPlace what = goal.get("do");
    return switch (what.text()) {
      case "visit" -> visit(goal);
      case "bring" -> bring(goal);
      case "fill" -> fill(goal);
      case "rest" -> new Goal.Rest(goal.get("zone").text());
      default ->
          throw what.refuseInEnglish(
              "unknown-value",
              "There is no goal \"" + what.text() + "\".",
              "Write \"visit\", \"bring\", \"fill\" or \"rest\".");
    };
  }

  private static Goal visit(JsonPlace goal) throws Refusal {
    List<String> zones = new ArrayList<>();
    for (JsonPlace zone : goal.get("zones").items(1, MAX_ZONES)) {
      zones.add(zone.text());
    }
    Optional<JsonPlace> rounds = goal.find("rounds");
    return new Goal.Visit(zones, rounds.isPresent() ? rounds.get().whole(1, MAX_ROUNDS) : 1);
  }

  private static Goal bring(JsonPlace goal) throws Refusal {
    Optional<JsonPlace> count = goal.find("count");
    return new Goal.Bring(
        goal.get("kind").text(),
        count.isPresent() ? count.get().whole(1, MAX_THINGS) : Goal.Bring.ALL,
        goal.get("zone").text());
  }

  private static Goal fill(JsonPlace goal) throws Refusal {
    double from = goal.number("from", 0, 1);
    double to = goal.number("to", 0, 1);
    if (from > to) {
      throw goal.get("to")
          .refuseInEnglish(
              "out-of-range",
              "\"to\" is less than \"from\".",
              "Write the smaller part as \"from\", the larger as \"to\".");
    }
    return new Goal.Fill(goal.get("zone").text(), from, to);
  }

  private static Avoid avoid(JsonPlace avoid) throws Refusal {
    JsonPlace touch = avoid.get("touch");
    return switch (touch.text()) {
      case "walls" -> new Avoid.TouchWalls();
      case "things" -> new Avoid.TouchThings(avoid.get("kind").text());
      default ->
          throw touch.refuseInEnglish(
              "unknown-value",
              "\"" + touch.text() + "\" is nothing that can be touched.",
              "Write \"walls\" or \"things\".");
    };
  }
}
