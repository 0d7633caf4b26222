package org.tsumiki.arena.floor;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.View;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.simulator.RobotView;
import org.tsumiki.simulator.Snapshot;

/** What changes while a run goes on: water, gates, trails, things, robots, lamps. */
public final class MovingLayer {
  private MovingLayer() {}

  /**
   * The marks, in the order in which they cover each other.
   *
   * @param trails where each robot has been so far
   * @param names {@link NameTags}, which lie above trails and below all that stands
   */
  public static List<Mark> of(
      CoursePlan plan,
      Snapshot now,
      List<List<Spot>> trails,
      List<Mark> names,
      View view,
      Look look) {
    List<Mark> marks = new ArrayList<>();
    switch (plan.setting()) {
      case Setting.Scene scene -> SceneMarks.add(scene, now.robots().getFirst(), look, marks);
      case Setting.Floor floor -> addFloor(floor, now, trails, names, view, look, marks);
    }
    return marks;
  }

  private static void addFloor(
      Setting.Floor floor,
      Snapshot now,
      List<List<Spot>> trails,
      List<Mark> names,
      View view,
      Look look,
      List<Mark> marks) {
    GateMarks.addWater(floor, now, look, marks);
    if (view.trails()) {
      for (int i = 0; i < Math.min(trails.size(), now.robots().size()); i++) {
        Spot here = place(now.robots().get(i));
        TrailMarks.add(trails.get(i), here, i, floor.robots().get(i), look, marks);
      }
    }
    marks.addAll(names);
    GateMarks.addGates(floor, now, look, marks);
    ThingMarks.add(floor, now, look, marks);
    int robots = Math.min(floor.robots().size(), now.robots().size());
    if (view.rays()) {
      for (int i = 0; i < robots; i++) {
        RayMarks.add(floor.robots().get(i), now.robots().get(i), look, marks);
      }
    }
    for (int i = 0; i < robots; i++) {
      RobotMarks.add(floor.robots().get(i), i, now.robots().get(i), look, marks);
    }
    for (int i = 0; robots > 1 && i < robots; i++) {
      RobotMarks.addName(floor.robots().get(i), i, now.robots().get(i), look, marks);
    }
  }

  static Spot place(RobotView robot) {
    return new Spot(robot.pose().xMm(), robot.pose().yMm());
  }
}
