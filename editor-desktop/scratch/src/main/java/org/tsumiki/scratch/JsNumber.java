package org.tsumiki.scratch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How Scratch, being JavaScript, takes texts for numbers and writes numbers as texts. */
final class JsNumber {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?+(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][+-]?+\\d++)?+");
  private static final Pattern OTHER_BASE =
      Pattern.compile("0[xX][0-9a-fA-F]++|0[bB][01]++|0[oO][0-7]++");
  private static final int LONGEST = 400;
  private static final double WHOLE_BELOW = 1e15;

  private JsNumber() {}

  /** The number that the text says; empty when it says none. The empty text says 0. */
  static OptionalDouble parse(String text) {
    if (text.length() > LONGEST) {
      return text.isBlank() ? OptionalDouble.of(0) : OptionalDouble.empty();
    }
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return OptionalDouble.of(0);
    }
    if (DECIMAL.matcher(trimmed).matches()) {
      return OptionalDouble.of(Double.parseDouble(trimmed));
    }
    if (OTHER_BASE.matcher(trimmed).matches()) {
      return OptionalDouble.of(otherBase(trimmed));
    }
    return switch (trimmed) {
      case "Infinity", "+Infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
      case "-Infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
      default -> OptionalDouble.empty();
    };
  }

  private static double otherBase(String text) {
    int radix =
        switch (text.toLowerCase(Locale.ROOT).charAt(1)) {
          case 'x' -> 16;
          case 'o' -> 8;
          default -> 2;
        };
    return new BigInteger(text.substring(2), radix).doubleValue();
  }

  /** The number that Scratch works with where it wants one: 0 for texts that say none. */
  static double orZero(String text) {
    return parse(text).orElse(0);
  }

  /** True when Scratch compares the text as a number: it says one, and is not only spaces. */
  static boolean comparesAsNumber(String text) {
    return !text.isBlank() && parse(text).isPresent();
  }

  /** True when writing the number gives the same text again, so that nothing of it is lost. */
  static boolean isPlain(String text) {
    return comparesAsNumber(text) && write(orZero(text)).equals(text);
  }

  static boolean isWhole(double number) {
    return number == Math.rint(number) && Math.abs(number) < WHOLE_BELOW;
  }

  private static String write(double number) {
    if (!Double.isFinite(number)) {
      return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    }
    return isWhole(number)
        ? Long.toString((long) number)
        : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
