package org.tsumiki.arena.picture;

import org.tsumiki.course.CoursePlan;

/** A place on a sheet; y goes up. In millimetres on a course, in pixels on the board around it. */
public record Spot(double x, double y) {
  /** A course's point. */
  public static Spot of(CoursePlan.Point point) {
    return new Spot(point.xMm(), point.yMm());
  }

  public Spot plus(double dx, double dy) {
    return new Spot(x + dx, y + dy);
  }

  /** How far it is to another place. */
  public double to(Spot other) {
    double dx = other.x - x;
    double dy = other.y - y;
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** The place that far (0 to 1) on the way to another. */
  public Spot towards(Spot other, double part) {
    return new Spot(x + (other.x - x) * part, y + (other.y - y) * part);
  }

  /** This place as seen from a pose: the x axis is ahead, y is left. */
  public Spot placed(Spot origin, double headingDeg) {
    double radians = StrictMath.toRadians(headingDeg);
    double cos = StrictMath.cos(radians);
    double sin = StrictMath.sin(radians);
    return new Spot(origin.x + x * cos - y * sin, origin.y + x * sin + y * cos);
  }
}
