package org.tsumiki.drawing;

import java.util.HashSet;
import java.util.Set;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Wall;

/** What is to be known about walls. */
final class Solids {
  private Solids() {}

  /** The walls along the course's edges, if they go all around; else none. */
  static Set<Wall> wallsAround(CoursePlan plan) {
    Set<Wall> along = new HashSet<>();
    double covered = 0;
    for (Wall wall : plan.walls()) {
      if (alongEdge(wall, plan)) {
        along.add(wall);
        covered += LinesInWords.distanceMm(wall.from(), wall.to());
      }
    }
    double around = 2 * (plan.widthMm() + plan.heightMm());
    return covered >= around - 1 ? along : Set.of();
  }

  private static boolean alongEdge(Wall wall, CoursePlan plan) {
    Point from = wall.from();
    Point to = wall.to();
    boolean upright = from.xMm() == to.xMm() && (from.xMm() == 0 || from.xMm() == plan.widthMm());
    boolean level = from.yMm() == to.yMm() && (from.yMm() == 0 || from.yMm() == plan.heightMm());
    return upright || level;
  }
}
