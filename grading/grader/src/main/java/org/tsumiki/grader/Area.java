package org.tsumiki.grader;

import java.util.List;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.format.Place;

/** A part of the floor: a circle, or a polygon (even-odd). Millimetres. */
sealed interface Area {
  /** True when the point is in it. */
  boolean holds(double x, double y);

  /** How far the point is from its edge, inside or outside. */
  double edgeMm(double x, double y);

  /** A circle. */
  record Circle(double x, double y, double radiusMm) implements Area {
    @Override
    public boolean holds(double px, double py) {
      return Lines.distance(px, py, x, y) <= radiusMm;
    }

    @Override
    public double edgeMm(double px, double py) {
      return Math.abs(Lines.distance(px, py, x, y) - radiusMm);
    }
  }

  /** A polygon; its last point joins the first. */
  record Polygon(List<Point> points) implements Area {
    /** Copies the list. */
    public Polygon {
      points = List.copyOf(points);
    }

    @Override
    public boolean holds(double px, double py) {
      boolean inside = false;
      Point before = points.getLast();
      for (Point at : points) {
        if (at.yMm() <= py != before.yMm() <= py
            && px
                < at.xMm()
                    + (py - at.yMm()) / (before.yMm() - at.yMm()) * (before.xMm() - at.xMm())) {
          inside = !inside;
        }
        before = at;
      }
      return inside;
    }

    @Override
    public double edgeMm(double px, double py) {
      return Lines.toPath(px, py, points, true);
    }
  }

  /** The area of a zone. */
  static Area of(Extent extent) {
    return switch (extent) {
      case Extent.Circle circle ->
          new Circle(circle.centre().xMm(), circle.centre().yMm(), circle.radiusMm());
      case Extent.Polygon polygon -> new Polygon(polygon.points());
    };
  }

  /** The area of a lesson's place. */
  static Area of(Place.Extent extent) {
    return switch (extent) {
      case Place.Extent.Circle circle -> new Circle(circle.xMm(), circle.yMm(), circle.radiusMm());
      case Place.Extent.Polygon polygon ->
          new Polygon(
              polygon.points().stream().map(point -> new Point(point.xMm(), point.yMm())).toList());
    };
  }
}
