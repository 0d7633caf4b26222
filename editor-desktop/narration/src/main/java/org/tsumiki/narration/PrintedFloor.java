package org.tsumiki.narration;

import java.util.List;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Area;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.Region;

/** What is printed on a floor at a place. */
final class PrintedFloor {
  private static final int HEX = 16;
  private static final double FULL_TURN = 360;

  private PrintedFloor() {}

  /** The colour's name: strokes lie over areas, later ones over earlier ones. */
  static LevelledText colour(CoursePlan course, Place place) {
    String colour = course.paper().colour();
    for (Area area : course.areas()) {
      if (Region.of(new Extent.Polygon(area.points())).holds(place.xMm(), place.yMm())) {
        colour = area.print().colour();
      }
    }
    for (Stroke stroke : course.strokes()) {
      if (distance(stroke.path(), place) <= stroke.widthMm() / 2) {
        colour = stroke.print().colour();
      }
    }
    return Colours.name(Integer.parseInt(colour.substring(1), HEX));
  }

  private static double distance(Path path, Place place) {
    return switch (path) {
      case Path.Line(List<Point> points, boolean closed) -> {
        double least = Double.MAX_VALUE;
        int pieces = closed ? points.size() : points.size() - 1;
        for (int i = 0; i < pieces; i++) {
          Point to = points.get((i + 1) % points.size());
          least = Math.min(least, distance(points.get(i), to, place));
        }
        yield least;
      }
      case Path.Arc arc -> distance(arc, place);
    };
  }

  private static double distance(Path.Arc arc, Place place) {
    double dx = place.xMm() - arc.centre().xMm();
    double dy = place.yMm() - arc.centre().yMm();
    double start = arc.sweepDeg() >= 0 ? arc.startDeg() : arc.startDeg() + arc.sweepDeg();
    double angle = StrictMath.toDegrees(StrictMath.atan2(dy, dx)) - start;
    double along = angle - FULL_TURN * Math.floor(angle / FULL_TURN);
    boolean isBeside = along <= Math.abs(arc.sweepDeg());
    return isBeside ? Math.abs(Math.sqrt(dx * dx + dy * dy) - arc.radiusMm()) : Double.MAX_VALUE;
  }

  private static double distance(Point from, Point to, Place place) {
    double ex = to.xMm() - from.xMm();
    double ey = to.yMm() - from.yMm();
    double squared = ex * ex + ey * ey;
    double ax = place.xMm() - from.xMm();
    double ay = place.yMm() - from.yMm();
    double part = squared == 0 ? 0 : Math.clamp((ax * ex + ay * ey) / squared, 0, 1);
    return place.distanceMm(new Place(from.xMm() + part * ex, from.yMm() + part * ey, 0));
  }
}
