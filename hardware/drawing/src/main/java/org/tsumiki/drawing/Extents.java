package org.tsumiki.drawing;

import java.util.List;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Point;

/** How far things reach. */
final class Extents {
  private Extents() {}

  static Rect of(Extent extent) {
    return switch (extent) {
      case Extent.Polygon polygon -> of(polygon.points());
      case Extent.Circle circle -> Rect.around(circle.centre(), circle.radiusMm());
    };
  }

  static Rect of(List<Point> points) {
    double left = points.stream().mapToDouble(Point::xMm).min().orElse(0);
    double low = points.stream().mapToDouble(Point::yMm).min().orElse(0);
    double right = points.stream().mapToDouble(Point::xMm).max().orElse(0);
    double high = points.stream().mapToDouble(Point::yMm).max().orElse(0);
    return new Rect(left, low, right - left, high - low);
  }

  static Outline outline(Extent extent) {
    return switch (extent) {
      case Extent.Polygon polygon -> Outlines.line(polygon.points(), true);
      case Extent.Circle circle -> Outlines.circle(circle.centre(), circle.radiusMm());
    };
  }
}
