package org.tsumiki.vm;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as children read them: no needless digits, and the same on every machine. */
final class NumberText {
  private static final double LARGEST_PLAIN = 1e15;
  private static final int DECIMALS = 6;

  private NumberText() {}

  /**
   * Whole numbers without a point, others with at most six decimals; very large ones in the
   * shortest form that Java knows.
   */
  static String of(double number) {
    if (!Double.isFinite(number) || Math.abs(number) >= LARGEST_PLAIN) {
      return String.valueOf(number);
    }
    if (number == Math.rint(number)) {
      return String.valueOf((long) number);
    }
    BigDecimal rounded =
        new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
