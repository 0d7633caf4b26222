package org.tsumiki.grader;

import java.util.List;
import org.tsumiki.course.CoursePlan.Point;

/** Distances between points and lines. */
final class Lines {
  private Lines() {}

  static double distance(double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** From a point to the nearest piece of a path. */
  static double toPath(double x, double y, List<Point> points, boolean closed) {
    double nearest = distance(x, y, points.getFirst().xMm(), points.getFirst().yMm());
    int pieces = closed ? points.size() : points.size() - 1;
    for (int i = 0; i < pieces; i++) {
      Point from = points.get(i);
      Point to = points.get((i + 1) % points.size());
      nearest = Math.min(nearest, toPiece(x, y, from, to));
    }
    return nearest;
  }

  private static double toPiece(double x, double y, Point from, Point to) {
    double dx = to.xMm() - from.xMm();
    double dy = to.yMm() - from.yMm();
    double square = dx * dx + dy * dy;
    double along =
        square == 0
            ? 0
            : Math.clamp(((x - from.xMm()) * dx + (y - from.yMm()) * dy) / square, 0, 1);
    return distance(x, y, from.xMm() + along * dx, from.yMm() + along * dy);
  }
}
