package org.tsumiki.drawing;

import org.tsumiki.course.CoursePlan.Point;

/** A rectangle along the axes; the corner is the lower left one. */
public record Rect(double xMm, double yMm, double widthMm, double heightMm) {

  double rightMm() {
    return xMm + widthMm;
  }

  double topMm() {
    return yMm + heightMm;
  }

  Point centre() {
    return new Point(xMm + widthMm / 2, yMm + heightMm / 2);
  }

  Rect grown(double byMm) {
    return new Rect(xMm - byMm, yMm - byMm, widthMm + 2 * byMm, heightMm + 2 * byMm);
  }

  /** The square with that middle. */
  static Rect around(Point centre, double halfMm) {
    return new Rect(centre.xMm() - halfMm, centre.yMm() - halfMm, 2 * halfMm, 2 * halfMm);
  }

  boolean contains(Point point) {
    return point.xMm() >= xMm
        && point.xMm() <= rightMm()
        && point.yMm() >= yMm
        && point.yMm() <= topMm();
  }

  /** How much of the two is the same, in square millimetres. */
  double sharedWith(Rect other) {
    double wide = Math.min(rightMm(), other.rightMm()) - Math.max(xMm, other.xMm);
    double high = Math.min(topMm(), other.topMm()) - Math.max(yMm, other.yMm);
    return wide > 0 && high > 0 ? wide * high : 0;
  }
}
