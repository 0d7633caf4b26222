package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan.Path.Arc;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Outline.Circle;
import org.tsumiki.drawing.Outline.Path;
import org.tsumiki.drawing.Outline.Step;
import org.tsumiki.drawing.Outline.Step.Close;
import org.tsumiki.drawing.Outline.Step.CurveTo;
import org.tsumiki.drawing.Outline.Step.LineTo;
import org.tsumiki.drawing.Outline.Step.MoveTo;

/** Makes outlines. */
public final class Outlines {
  /** A cubic curve over this much of a circle is off by less than 0.005 mm per metre. */
  private static final double ARC_PIECE_DEG = 30;

  private Outlines() {}

  static Circle circle(Point centre, double radiusMm) {
    return new Circle(centre, radiusMm);
  }

  static Path line(List<Point> points, boolean closed) {
    List<Step> steps = new ArrayList<>();
    for (Point point : points) {
      steps.add(steps.isEmpty() ? new MoveTo(point) : new LineTo(point));
    }
    if (closed) {
      steps.add(new Close());
    }
    return new Path(steps);
  }

  static Path line(Point from, Point to) {
    return line(List.of(from, to), false);
  }

  static Path rect(Rect rect) {
    return line(
        List.of(
            new Point(rect.xMm(), rect.yMm()),
            new Point(rect.rightMm(), rect.yMm()),
            new Point(rect.rightMm(), rect.topMm()),
            new Point(rect.xMm(), rect.topMm())),
        true);
  }

  /** A rectangle around its middle, turned counter-clockwise. */
  static Path box(Point centre, double widthMm, double heightMm, double headingDeg) {
    double x = widthMm / 2;
    double y = heightMm / 2;
    return line(
        List.of(
            seenFrom(centre, headingDeg, -x, -y),
            seenFrom(centre, headingDeg, x, -y),
            seenFrom(centre, headingDeg, x, y),
            seenFrom(centre, headingDeg, -x, y)),
        true);
  }

  static Path arc(Arc arc) {
    int pieces = (int) Math.max(1, Math.ceil(Math.abs(arc.sweepDeg()) / ARC_PIECE_DEG));
    double pieceDeg = arc.sweepDeg() / pieces;
    double handle = 4.0 / 3 * StrictMath.tan(StrictMath.toRadians(pieceDeg) / 4) * arc.radiusMm();
    List<Step> steps = new ArrayList<>();
    steps.add(new MoveTo(onArc(arc, arc.startDeg(), 0)));
    for (int i = 0; i < pieces; i++) {
      double from = arc.startDeg() + i * pieceDeg;
      double to = arc.startDeg() + (i + 1) * pieceDeg;
      steps.add(new CurveTo(onArc(arc, from, handle), onArc(arc, to, -handle), onArc(arc, to, 0)));
    }
    return new Path(steps);
  }

  /** A circle for those who can paint paths only. */
  public static Path asPath(Circle circle) {
    List<Step> steps =
        new ArrayList<>(arc(new Arc(circle.centre(), circle.radiusMm(), 0, 360)).steps());
    steps.add(new Close());
    return new Path(steps);
  }

  /** A point of the circle, or one beside it along the tangent. */
  private static Point onArc(Arc arc, double deg, double alongMm) {
    return seenFrom(arc.centre(), deg, arc.radiusMm(), alongMm);
  }

  /** The place that is so far ahead and to the left of somebody who looks that way. */
  static Point seenFrom(Point place, double headingDeg, double aheadMm, double leftMm) {
    double angle = StrictMath.toRadians(headingDeg);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return new Point(
        place.xMm() + aheadMm * cos - leftMm * sin, place.yMm() + aheadMm * sin + leftMm * cos);
  }
}
