package org.tsumiki.grader;

import java.util.List;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Stroke;

/** The dark lines that are printed on a course: how far a point is from the nearest. */
final class PrintedLine {
  /** Print that reflects less is dark, as the line sensors' blocks have it. */
  private static final double DARK_BELOW_PERCENT = 50;

  private static final double FULL_TURN = 360;

  private final List<Stroke> dark;

  private PrintedLine(List<Stroke> dark) {
    this.dark = dark;
  }

  static PrintedLine of(CoursePlan plan) {
    return new PrintedLine(
        plan.strokes().stream()
            .filter(stroke -> stroke.print().reflectance() < DARK_BELOW_PERCENT)
            .toList());
  }

  boolean isThere() {
    return !dark.isEmpty();
  }

  /** Millimetres to the nearest dark line's edge; 0 on a line. */
  double distanceMm(double x, double y) {
    double nearest = Double.MAX_VALUE;
    for (Stroke stroke : dark) {
      double toMiddle =
          switch (stroke.path()) {
            case Path.Line line -> Lines.toPath(x, y, line.points(), line.closed());
            case Path.Arc arc -> toArc(x, y, arc);
          };
      nearest = Math.min(nearest, Math.max(0, toMiddle - stroke.widthMm() / 2));
    }
    return nearest;
  }

  private static double toArc(double x, double y, Path.Arc arc) {
    Point centre = arc.centre();
    double angle = StrictMath.toDegrees(StrictMath.atan2(y - centre.yMm(), x - centre.xMm()));
    double from = arc.sweepDeg() < 0 ? arc.startDeg() + arc.sweepDeg() : arc.startDeg();
    double past = angle - from - FULL_TURN * Math.floor((angle - from) / FULL_TURN);
    if (past <= Math.abs(arc.sweepDeg())) {
      double distance = Lines.distance(x, y, centre.xMm(), centre.yMm());
      return Math.abs(distance - arc.radiusMm());
    }
    return Math.min(
        toEnd(x, y, arc, arc.startDeg()), toEnd(x, y, arc, arc.startDeg() + arc.sweepDeg()));
  }

  private static double toEnd(double x, double y, Path.Arc arc, double degrees) {
    double radians = StrictMath.toRadians(degrees);
    return Lines.distance(
        x,
        y,
        arc.centre().xMm() + arc.radiusMm() * StrictMath.cos(radians),
        arc.centre().yMm() + arc.radiusMm() * StrictMath.sin(radians));
  }
}
