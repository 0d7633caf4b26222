package org.tsumiki.narration;

import org.tsumiki.program.LevelledText;
import org.tsumiki.vm.Value;

/** Lengths, angles and numbers as they are told. */
final class Measures {
  static final double MM_PER_CM = 10;
  private static final double TENTHS = 10;

  private Measures() {}

  static LevelledText cm(long cm) {
    return Sentence.of("tell.cm", "number", Long.toString(cm));
  }

  static LevelledText mm(long mm) {
    return Sentence.of("tell.mm", "number", Long.toString(mm));
  }

  /** With a tenth where there is one. */
  static LevelledText degrees(double degrees) {
    return Sentence.of("tell.deg", "number", tenths(degrees));
  }

  /** A number with at most one decimal. */
  static String tenths(double number) {
    return new Value.NumberValue(Math.rint(number * TENTHS) / TENTHS).text();
  }

  /** A value that a program holds. */
  static String plain(double number, Detail detail) {
    return detail == Detail.EXACT ? new Value.NumberValue(number).text() : tenths(number);
  }
}
