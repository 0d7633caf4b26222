package org.tsumiki.format;

import java.util.List;

/**
 * A part of the floor that a lesson's checks speak of.
 *
 * @param id unique in its lesson, and none of the course's zones
 * @param extent where it is
 */
public record Place(String id, Extent extent) {

  /** Where a place is, in millimetres on the course. */
  public sealed interface Extent {
    /** A circle. */
    record Circle(double xMm, double yMm, double radiusMm) implements Extent {}

    /** A polygon; the last point joins the first. */
    record Polygon(List<Point> points) implements Extent {
      /** Copies the list. */
      public Polygon {
        points = List.copyOf(points);
      }
    }
  }

  /** A point on the course, in millimetres. */
  public record Point(double xMm, double yMm) {}
}
