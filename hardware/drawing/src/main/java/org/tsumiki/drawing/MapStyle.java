package org.tsumiki.drawing;

import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Lettering.Type;
import org.tsumiki.drawing.Mark.Anchor;
import org.tsumiki.program.ReadingLevel;

/**
 * How maps look: type and lines grow with the course, so that a picture of any course is read as
 * easily.
 *
 * @param typeMm the height of ordinary type
 */
record MapStyle(double typeMm, Wording words) {
  static final String INK = "#1f2430";
  static final String PAPER = "#faf7f2";
  static final String GREY = "#5b6170";
  static final String LIGHT = "#8b909c";
  static final String WALL = "#3d4452";
  static final String WHITE = "#ffffff";
  static final String WATER = "#1e5a8a";

  private static final double TYPE_PER_SIDE = 0.017;

  static MapStyle of(CoursePlan plan, ReadingLevel level) {
    return new MapStyle(
        TYPE_PER_SIDE * Math.max(plan.widthMm(), plan.heightMm()), new Wording(level));
  }

  /** A line that is to be seen but not to be looked at. */
  double thinMm() {
    return 0.1 * typeMm;
  }

  /** How much a line of text needs above its foot. */
  double lineHeightMm(String text, double sizeMm) {
    return sizeMm * (text.indexOf('{') < 0 ? 0.95 : 1.5);
  }

  List<Mark> label(String text, Point at, Anchor anchor) {
    return Lettering.line(text, at, anchor, new Type(typeMm, INK, Optional.of(WHITE)));
  }

  List<Mark> text(String text, Point at, Anchor anchor, double sizeMm, String colour) {
    return Lettering.line(text, at, anchor, new Type(sizeMm, colour, Optional.empty()));
  }
}
