package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan.Path.Arc;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Lettering.Type;
import org.tsumiki.drawing.Mark.Anchor;

/** What sheets have in common: marks at corners, and a ruler to check the printer with. */
final class SheetMarks {
  private static final double HAIR_MM = 0.15;
  private static final double TICK_FROM_MM = 2;
  private static final double TICK_TO_MM = 6;
  private static final double CIRCLE_MM = 3;
  private static final double RULER_MM = 100;

  private SheetMarks() {}

  static Look hair() {
    return Look.line(Inks.MARK, HAIR_MM);
  }

  static List<Mark> text(String text, Point at, double sizeMm) {
    return Lettering.line(text, at, Anchor.START, new Type(sizeMm, Inks.MARK, Optional.empty()));
  }

  /**
   * Marks at the four corners, all outside of the rectangle: two ticks in line with its edges, and
   * three quarters of a circle around the corner.
   */
  static Mark corners(Rect cell) {
    List<Mark> marks = new ArrayList<>();
    corner(new Point(cell.xMm(), cell.yMm()), -1, -1, marks);
    corner(new Point(cell.rightMm(), cell.yMm()), 1, -1, marks);
    corner(new Point(cell.rightMm(), cell.topMm()), 1, 1, marks);
    corner(new Point(cell.xMm(), cell.topMm()), -1, 1, marks);
    return Mark.Group.of("corners", marks);
  }

  private static void corner(Point at, int outX, int outY, List<Mark> marks) {
    marks.add(
        tick(at.xMm() + outX * TICK_FROM_MM, at.yMm(), at.xMm() + outX * TICK_TO_MM, at.yMm()));
    marks.add(
        tick(at.xMm(), at.yMm() + outY * TICK_FROM_MM, at.xMm(), at.yMm() + outY * TICK_TO_MM));
    double inwards = outX < 0 ? (outY < 0 ? 0 : 270) : (outY < 0 ? 90 : 180);
    marks.add(new Mark.Shape(Outlines.arc(new Arc(at, CIRCLE_MM, inwards + 90, 270)), hair()));
  }

  private static Mark tick(double fromX, double fromY, double toX, double toY) {
    return new Mark.Shape(Outlines.line(new Point(fromX, fromY), new Point(toX, toY)), hair());
  }

  /** A ruler of 100 mm; its first line is at the given place. */
  static Mark ruler(Point at, Wording words) {
    List<Mark> marks = new ArrayList<>();
    marks.add(tick(at.xMm(), at.yMm(), at.xMm() + RULER_MM, at.yMm()));
    for (int mm = 0; mm <= RULER_MM; mm += 5) {
      double high = mm % 50 == 0 ? 4 : mm % 10 == 0 ? 3 : 1.5;
      marks.add(tick(at.xMm() + mm, at.yMm(), at.xMm() + mm, at.yMm() + high));
    }
    marks.addAll(text(words.say(PrintPhrase.RULER), new Point(at.xMm(), at.yMm() - 3.6), 2.8));
    return Mark.Group.of("ruler", marks);
  }
}
