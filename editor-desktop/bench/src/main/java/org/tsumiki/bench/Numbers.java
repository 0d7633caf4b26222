package org.tsumiki.bench;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as far as they mean something. */
final class Numbers {
  private static final MathContext DIGITS = new MathContext(4);
  private static final double WHOLE_FROM = 1_000;

  private Numbers() {}

  /** With four digits. */
  static double rounded(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
  }

  /** As people read it: no exponents, no digits that mean nothing. */
  static String text(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    if (Math.abs(value) >= WHOLE_FROM) {
      return String.valueOf(Math.round(value));
    }
    String plain = new BigDecimal(value).round(new MathContext(3)).toPlainString();
    return plain.contains(".") ? plain.replaceFirst("\\.?0+$", "") : plain;
  }
}
