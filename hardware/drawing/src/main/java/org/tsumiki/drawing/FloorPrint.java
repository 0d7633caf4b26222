package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Print;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.drawing.Mark.Placement;

/** What is printed on a course's floor: all areas, then all strokes. */
final class FloorPrint {
  private FloorPrint() {}

  static Rect floor(CoursePlan plan) {
    return new Rect(0, 0, plan.widthMm(), plan.heightMm());
  }

  /**
   * The print, cut off at the floor's edge.
   *
   * @param ink the colour that is used for a print
   */
  static Mark marks(CoursePlan plan, Function<Print, String> ink) {
    List<Mark> marks = new ArrayList<>();
    plan.areas()
        .forEach(area ->
            marks.add(
                new Mark.Shape(
                    Outlines.line(area.points(), true), Look.filled(ink.apply(area.print())))));
    plan.strokes()
        .forEach(stroke ->
            marks.add(
                new Mark.Shape(
                    outline(stroke.path()),
                    Look.line(ink.apply(stroke.print()), stroke.widthMm()))));
    return new Mark.Group("print", Placement.SAME, Optional.of(floor(plan)), marks);
  }

  static Outline outline(Path path) {
    return switch (path) {
      case Path.Line line -> Outlines.line(line.points(), line.closed());
      case Path.Arc arc -> Outlines.arc(arc);
    };
  }

  /** Squares that together cover all strokes: where names are hard to read. */
  static List<Rect> covered(CoursePlan plan) {
    List<Rect> covered = new ArrayList<>();
    for (Stroke stroke : plan.strokes()) {
      double half = stroke.widthMm() / 2;
      switch (stroke.path()) {
        case Path.Line line -> {
          List<Point> points = new ArrayList<>(line.points());
          if (line.closed()) {
            points.add(points.getFirst());
          }
          for (int i = 1; i < points.size(); i++) {
            along(points.get(i - 1), points.get(i), half, covered);
          }
        }
        case Path.Arc arc -> {
          int steps = (int) Math.ceil(Math.abs(arc.sweepDeg()) / 5);
          for (int i = 0; i <= steps; i++) {
            double deg = arc.startDeg() + arc.sweepDeg() * i / steps;
            Point point = Outlines.seenFrom(arc.centre(), deg, arc.radiusMm(), 0);
            covered.add(Rect.around(point, half));
          }
        }
      }
    }
    return covered;
  }

  private static void along(Point from, Point to, double half, List<Rect> covered) {
    int steps = (int) Math.ceil(LinesInWords.distanceMm(from, to) / (2 * half)) + 1;
    for (int i = 0; i <= steps; i++) {
      double part = (double) i / steps;
      covered.add(
          Rect.around(
              new Point(
                  from.xMm() + part * (to.xMm() - from.xMm()),
                  from.yMm() + part * (to.yMm() - from.yMm())),
              half));
    }
  }
}
