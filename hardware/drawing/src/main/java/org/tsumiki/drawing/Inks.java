package org.tsumiki.drawing;

import org.tsumiki.course.CoursePlan.Print;

/**
 * Colours as printed. Line sensors look with infrared light, in which only black ink is dark: what
 * the course wants dark is printed black, whatever its colour on the screen.
 */
final class Inks {
  static final String BLACK = "#000000";

  /** Thin and pale: for people, not for sensors. */
  static final String HINT = "#2b7bb9";

  /** For what is cut away or glued over. */
  static final String MARK = "#000000";

  private static final double DARK_PERCENT = 15;
  private static final double BARE_PAPER_PERCENT = 85;

  private Inks() {}

  static String of(Print print) {
    return print.reflectance() <= DARK_PERCENT ? BLACK : print.colour();
  }

  /** White paper is the paper itself; any other is printed. */
  static boolean isPrinted(Print paper) {
    return paper.reflectance() < BARE_PAPER_PERCENT;
  }
}
