package org.tsumiki.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Thing;

/** Sees that robots and things start on the sheet, beside each other and beside what is solid. */
final class OverlapCheck {
  /** Something that takes room, and where the file says so. */
  private record Solid(Outline outline, String where, String name) {

    /** Its name where a sentence begins. */
    String beginning() {
      return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
  }

  private OverlapCheck() {}

  static void check(CoursePlan plan, Setting.Floor floor, JsonPlace root) throws Refusal {
    List<Solid> standing = fixedOnes(plan, floor);
    int fixed = standing.size();
    standing.addAll(movingOnes(floor));
    for (int i = fixed; i < standing.size(); i++) {
      Solid one = standing.get(i);
      JsonPlace place = new JsonPlace(root.element(), one.where());
      checkOnSheet(plan, one, place);
      for (Solid other : standing.subList(0, i)) {
        if (one.outline().overlaps(other.outline())) {
          throw place.refuseInEnglish(
              "overlap",
              one.beginning() + " stands in " + other.name() + " (" + other.where() + ").",
              "Move one of them.");
        }
      }
    }
  }

  private static void checkOnSheet(CoursePlan plan, Solid solid, JsonPlace place) throws Refusal {
    Point middle = solid.outline().middle();
    if (middle.xMm() < 0
        || middle.xMm() > plan.widthMm()
        || middle.yMm() < 0
        || middle.yMm() > plan.heightMm()) {
      throw place.refuseInEnglish(
          "out-of-range",
          solid.beginning() + " stands beside the sheet.",
          "Move it onto the sheet.");
    }
  }

  private static List<Solid> fixedOnes(CoursePlan plan, Setting.Floor floor) {
    List<Solid> solids = new ArrayList<>();
    for (int i = 0; i < plan.walls().size(); i++) {
      solids.add(new Solid(Outline.of(plan.walls().get(i)), "walls[" + i + "]", "a wall"));
    }
    for (int i = 0; i < plan.boxes().size(); i++) {
      solids.add(new Solid(Outline.of(plan.boxes().get(i)), "boxes[" + i + "]", "a box"));
    }
    for (int i = 0; i < floor.gates().size(); i++) {
      Gate gate = floor.gates().get(i);
      solids.add(
          new Solid(Outline.of(gate.wall()), "gates[" + i + "]", "the gate \"" + gate.id() + "\""));
    }
    return solids;
  }

  private static List<Solid> movingOnes(Setting.Floor floor) {
    List<Solid> solids = new ArrayList<>();
    for (int i = 0; i < floor.robots().size(); i++) {
      Robot robot = floor.robots().get(i);
      double radius = robot.board().body().orElseThrow().radiusMm();
      solids.add(
          new Solid(
              new Outline.Disc(robot.start().place(), radius),
              "robots[" + i + "].start",
              "the robot \"" + robot.id() + "\""));
    }
    for (int i = 0; i < floor.things().size(); i++) {
      Thing thing = floor.things().get(i);
      solids.add(
          new Solid(Outline.of(thing), "things[" + i + "]", "the thing \"" + thing.id() + "\""));
    }
    return solids;
  }
}
