package org.tsumiki.simulator;

import java.util.List;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Point;

/** A part of the floor: a polygon, even-odd, or a circle. Millimetres. */
public final class Region {
  private final double[] x;
  private final double[] y;

  /** Of a circle; 0 for a polygon. */
  private final double squaredRadius;

  private final double left;
  private final double low;
  private final double right;
  private final double high;

  private Region(double[] x, double[] y, double radiusMm) {
    this.x = x;
    this.y = y;
    this.squaredRadius = radiusMm * radiusMm;
    double least = Double.MAX_VALUE;
    double lowest = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    double highest = -Double.MAX_VALUE;
    for (int i = 0; i < x.length; i++) {
      least = Math.min(least, x[i] - radiusMm);
      lowest = Math.min(lowest, y[i] - radiusMm);
      most = Math.max(most, x[i] + radiusMm);
      highest = Math.max(highest, y[i] + radiusMm);
    }
    left = least;
    low = lowest;
    right = most;
    high = highest;
  }

  /** The region of a zone or place. */
  public static Region of(Extent extent) {
    return switch (extent) {
      case Extent.Circle circle ->
          new Region(
              new double[] {circle.centre().xMm()},
              new double[] {circle.centre().yMm()},
              circle.radiusMm());
      case Extent.Polygon polygon -> {
        List<Point> points = polygon.points();
        yield new Region(
            points.stream().mapToDouble(Point::xMm).toArray(),
            points.stream().mapToDouble(Point::yMm).toArray(),
            0);
      }
    };
  }

  /** True when the point is in it. */
  public boolean holds(double px, double py) {
    if (px < left || px > right || py < low || py > high) {
      return false;
    }
    if (squaredRadius > 0) {
      double dx = px - x[0];
      double dy = py - y[0];
      return dx * dx + dy * dy <= squaredRadius;
    }
    boolean inside = false;
    int before = x.length - 1;
    for (int i = 0; i < x.length; i++) {
      if (y[i] <= py != y[before] <= py
          && px < x[i] + (py - y[i]) / (y[before] - y[i]) * (x[before] - x[i])) {
        inside = !inside;
      }
      before = i;
    }
    return inside;
  }
}
