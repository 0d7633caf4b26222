package org.tsumiki.grader;

import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.simulator.Region;

/**
 * A part of the floor, a zone or a lesson's place. What is in it is what the simulator says is in
 * it. Millimetres.
 */
record Area(Extent extent, Region region) {

  static Area of(Extent extent) {
    return new Area(extent, Region.of(extent));
  }

  /** True when the point is in it. */
  boolean holds(double x, double y) {
    return region.holds(x, y);
  }

  /** How far the point is from its edge, inside or outside. */
  double edgeMm(double x, double y) {
    return switch (extent) {
      case Extent.Circle circle ->
          Math.abs(
              Lines.distance(x, y, circle.centre().xMm(), circle.centre().yMm())
                  - circle.radiusMm());
      case Extent.Polygon polygon -> Lines.toPath(x, y, polygon.points(), true);
    };
  }
}
