package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.braille.Cells;
import org.tsumiki.course.CoursePlan.Point;

/** Braille as dots on paper, in the size that fingers know. */
final class BrailleMarks {
  /** Between the middles of two dots of a cell. */
  static final double DOT_STEP_MM = 2.5;

  /** From a cell to the next. */
  static final double CELL_MM = 6;

  /** From a line to the next. */
  static final double LINE_MM = 10;

  static final double DOT_RADIUS_MM = 0.75;

  /** From the top of the upper dots to the foot of the lower ones. */
  static final double HEIGHT_MM = 2 * DOT_STEP_MM + 2 * DOT_RADIUS_MM;

  private BrailleMarks() {}

  static double widthMm(Cells cells) {
    return (cells.size() - 1) * CELL_MM + DOT_STEP_MM + 2 * DOT_RADIUS_MM;
  }

  /** How many cells stand side by side in that width. */
  static int cellsIn(double widthMm) {
    return (int) ((widthMm - DOT_STEP_MM - 2 * DOT_RADIUS_MM) / CELL_MM) + 1;
  }

  /** The dots; the point is the upper left corner of the room they take. */
  static Mark at(Point corner, Cells cells) {
    List<Mark> dots = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      for (int dot = 0; dot < 6; dot++) {
        if ((cells.dotsAt(cell) >> dot & 1) == 1) {
          double x = corner.xMm() + DOT_RADIUS_MM + cell * CELL_MM + dot / 3 * DOT_STEP_MM;
          double y = corner.yMm() - DOT_RADIUS_MM - dot % 3 * DOT_STEP_MM;
          dots.add(
              new Mark.Shape(
                  Outlines.circle(new Point(x, y), DOT_RADIUS_MM), Look.filled(Inks.BLACK)));
        }
      }
    }
    return Mark.Group.of("braille", dots);
  }

  /** The room that braille with that upper left corner takes. */
  static Rect room(Point corner, Cells cells) {
    return new Rect(corner.xMm(), corner.yMm() - HEIGHT_MM, widthMm(cells), HEIGHT_MM);
  }
}
