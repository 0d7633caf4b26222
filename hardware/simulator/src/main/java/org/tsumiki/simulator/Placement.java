package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Wall;

/**
 * Where everything that stands on the floor is in one world. A seed moves each by a little of its
 * own; walls and gates that touch keep together, or a robot could slip out between them.
 */
record Placement(List<Wall> walls, List<Box> boxes, List<Thing> things, List<Wall> gates) {
  /** Nearer than this, walls touch. */
  private static final double TOUCH_MM = 1;

  static Placement of(CoursePlan plan, Setting.Floor floor, RandomStream random) {
    List<Wall> gates = floor.gates().stream().map(Gate::wall).toList();
    double reach = floor.tolerances().geometryMm();
    if (reach == 0) {
      return new Placement(plan.walls(), plan.boxes(), floor.things(), gates);
    }
    List<Wall> all = new ArrayList<>(plan.walls());
    all.addAll(gates);
    List<Wall> moved = new ArrayList<>(all);
    int[] groups = groups(all);
    for (int group = 0; group < groups.length; group++) {
      if (groups[group] == group) {
        double dx = random.nextWithin(reach);
        double dy = random.nextWithin(reach);
        for (int wall = 0; wall < groups.length; wall++) {
          if (groups[wall] == group) {
            moved.set(wall, move(all.get(wall), dx, dy));
          }
        }
      }
    }
    return new Placement(
        List.copyOf(moved.subList(0, plan.walls().size())),
        plan.boxes().stream().map(box -> move(box, random, reach)).toList(),
        floor.things().stream().map(thing -> move(thing, random, reach)).toList(),
        List.copyOf(moved.subList(plan.walls().size(), moved.size())));
  }

  /** For each wall the first one that it hangs together with. */
  private static int[] groups(List<Wall> walls) {
    int[] groups = new int[walls.size()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i;
      for (int j = 0; j < i; j++) {
        if (groups[j] != groups[i] && touch(walls.get(i), walls.get(j))) {
          join(groups, i, Math.max(groups[i], groups[j]), Math.min(groups[i], groups[j]));
        }
      }
    }
    return groups;
  }

  private static void join(int[] groups, int upTo, int from, int to) {
    for (int i = 0; i <= upTo; i++) {
      groups[i] = groups[i] == from ? to : groups[i];
    }
  }

  private static boolean touch(Wall a, Wall b) {
    return near(a, b.from()) || near(a, b.to()) || near(b, a.from()) || near(b, a.to());
  }

  private static boolean near(Wall wall, Point point) {
    double dx = wall.to().xMm() - wall.from().xMm();
    double dy = wall.to().yMm() - wall.from().yMm();
    double px = point.xMm() - wall.from().xMm();
    double py = point.yMm() - wall.from().yMm();
    double squared = dx * dx + dy * dy;
    double along = squared == 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
    double awayX = px - along * dx;
    double awayY = py - along * dy;
    return awayX * awayX + awayY * awayY <= TOUCH_MM * TOUCH_MM;
  }

  private static Point move(Point point, double dx, double dy) {
    return new Point(point.xMm() + dx, point.yMm() + dy);
  }

  private static Wall move(Wall wall, double dx, double dy) {
    return new Wall(move(wall.from(), dx, dy), move(wall.to(), dx, dy));
  }

  private static Box move(Box box, RandomStream random, double reach) {
    Point centre = move(box.centre(), random.nextWithin(reach), random.nextWithin(reach));
    return new Box(centre, box.widthMm(), box.heightMm(), box.headingDeg(), box.colour());
  }

  private static Thing move(Thing thing, RandomStream random, double reach) {
    return new Thing(
        thing.id(),
        thing.kind(),
        thing.shape(),
        move(thing.place(), random.nextWithin(reach), random.nextWithin(reach)),
        thing.headingDeg(),
        thing.colour(),
        thing.massG(),
        thing.fixed(),
        thing.card());
  }
}
