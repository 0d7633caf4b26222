package org.tsumiki.grader;

import org.tsumiki.program.LevelledText;

/** Figures as a child reads them, never rounded to what would have been right. */
final class Figures {
  private static final double MM_PER_CM = 10;
  private static final double TENTHS = 10;

  private Figures() {}

  /** A distance that is missing, in whole centimetres, at least 1. */
  static LevelledText missingCm(double mm) {
    return whole(Math.max(1, Math.round(mm / MM_PER_CM)));
  }

  /** A whole number on the same side of what was asked as the figure. */
  static LevelledText wholeBeside(double figure, double wanted) {
    long rounded = Math.round(figure);
    if (figure < wanted && rounded >= wanted) {
      rounded = (long) Math.ceil(wanted) - 1;
    } else if (figure > wanted && rounded <= wanted) {
      rounded = (long) Math.floor(wanted) + 1;
    }
    return whole(rounded);
  }

  /** With at most one decimal, on the same side of what was asked as the figure. */
  static LevelledText tenthsBeside(double figure, double wanted) {
    double tenths = figure < wanted ? Math.floor(figure * TENTHS) : Math.ceil(figure * TENTHS);
    return tenths(tenths / TENTHS);
  }

  /** With at most one decimal. */
  static LevelledText tenths(double figure) {
    long tenths = Math.round(figure * TENTHS);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    String text = size % 10 == 0 ? Long.toString(size / 10) : size / 10 + "." + size % 10;
    return LevelledText.verbatim(sign + text);
  }

  static LevelledText whole(long figure) {
    return LevelledText.verbatim(Long.toString(figure));
  }
}
