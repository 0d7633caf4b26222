package org.tsumiki.course;

import java.util.List;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Wall;

/** The room that something takes, seen from above. Those that only touch do not overlap. */
sealed interface Outline {
  /** So much may be lost in rounding. */
  double TOUCHING_MM = 1e-6;

  /** A disc. */
  record Disc(Point middle, double radiusMm) implements Outline {}

  /** A convex polygon, counter-clockwise; two corners make a thin wall. */
  record Convex(List<Point> corners) implements Outline {
    @Override
    public Point middle() {
      double x = 0;
      double y = 0;
      for (Point corner : corners) {
        x += corner.xMm() / corners.size();
        y += corner.yMm() / corners.size();
      }
      return new Point(x, y);
    }
  }

  /** Its middle. */
  Point middle();

  static Outline of(Wall wall) {
    return new Convex(List.of(wall.from(), wall.to()));
  }

  static Outline of(Box box) {
    return rectangle(box.centre(), box.widthMm(), box.heightMm(), box.headingDeg());
  }

  static Outline of(Thing thing) {
    return switch (thing.shape()) {
      case Shape.Block(double widthMm, double heightMm) ->
          rectangle(thing.place(), widthMm, heightMm, thing.headingDeg());
      case Shape.Can(double radiusMm) -> new Disc(thing.place(), radiusMm);
      case Shape.Ball(double radiusMm) -> new Disc(thing.place(), radiusMm);
    };
  }

  private static Outline rectangle(Point middle, double width, double height, double headingDeg) {
    double radians = StrictMath.toRadians(headingDeg);
    double alongX = StrictMath.cos(radians) * width / 2;
    double alongY = StrictMath.sin(radians) * width / 2;
    double acrossX = -StrictMath.sin(radians) * height / 2;
    double acrossY = StrictMath.cos(radians) * height / 2;
    return new Convex(
        List.of(
            moved(middle, -alongX - acrossX, -alongY - acrossY),
            moved(middle, alongX - acrossX, alongY - acrossY),
            moved(middle, alongX + acrossX, alongY + acrossY),
            moved(middle, acrossX - alongX, acrossY - alongY)));
  }

  private static Point moved(Point from, double x, double y) {
    return new Point(from.xMm() + x, from.yMm() + y);
  }

  default boolean overlaps(Outline other) {
    return switch (this) {
      case Disc disc ->
          switch (other) {
            case Disc second ->
                distance(disc.middle(), second.middle())
                    < disc.radiusMm() + second.radiusMm() - TOUCHING_MM;
            case Convex convex -> overlaps(disc, convex);
          };
      case Convex convex ->
          switch (other) {
            case Disc disc -> overlaps(disc, convex);
            case Convex second -> !apart(convex, second) && !apart(second, convex);
          };
    };
  }

  private static boolean overlaps(Disc disc, Convex convex) {
    List<Point> corners = convex.corners();
    boolean inside = corners.size() > 2;
    for (int i = 0; i < corners.size(); i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % corners.size());
      if (distance(disc.middle(), nearest(from, to, disc.middle()))
          < disc.radiusMm() - TOUCHING_MM) {
        return true;
      }
      inside &= side(from, to, disc.middle()) > 0;
    }
    return inside;
  }

  /** True when a side of the first has all of the second on its outer side. */
  private static boolean apart(Convex first, Convex second) {
    List<Point> corners = first.corners();
    for (int i = 0; i < corners.size(); i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % corners.size());
      double length = distance(from, to);
      if (second.corners().stream()
          .allMatch(corner -> side(from, to, corner) <= TOUCHING_MM * length)) {
        return true;
      }
    }
    return false;
  }

  /** Positive on the left of the way from one point to another. */
  private static double side(Point from, Point to, Point point) {
    return (to.xMm() - from.xMm()) * (point.yMm() - from.yMm())
        - (to.yMm() - from.yMm()) * (point.xMm() - from.xMm());
  }

  private static Point nearest(Point from, Point to, Point point) {
    double x = to.xMm() - from.xMm();
    double y = to.yMm() - from.yMm();
    double squared = x * x + y * y;
    if (squared == 0) {
      return from;
    }
    double along = ((point.xMm() - from.xMm()) * x + (point.yMm() - from.yMm()) * y) / squared;
    double kept = Math.min(1, Math.max(0, along));
    return moved(from, kept * x, kept * y);
  }

  private static double distance(Point one, Point other) {
    double x = one.xMm() - other.xMm();
    double y = one.yMm() - other.yMm();
    return Math.sqrt(x * x + y * y);
  }
}
