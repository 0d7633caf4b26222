package org.tsumiki.vm;

import org.tsumiki.bytecode.MathFunction;

/**
 * Arithmetic beyond {@code + - * /}: {@code spec/numbers.md}. StrictMath, so that all machines
 * agree on every bit.
 */
final class Calculations {
  private static final double TEN_DECIMALS = 1e10;
  private static final double COLOUR_STEPS = 255;

  private Calculations() {}

  /** Division's rest, with the sign of the divisor. */
  static double modulo(double a, double b) {
    double rest = a % b;
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
  }

  static double power(double base, double exponent) {
    return StrictMath.pow(base, exponent);
  }

  /** The nearest whole number, halves up. */
  static double round(double x) {
    return Math.floor(x + 0.5);
  }

  /** A function of one number; angles are degrees. */
  static double of(MathFunction function, double x) {
    return switch (function) {
      case ABS -> Math.abs(x);
      case NEGATE -> -x;
      case FLOOR -> Math.floor(x);
      case CEILING -> Math.ceil(x);
      case ROUND -> round(x);
      case SQRT -> Math.sqrt(x);
      case SIN -> tenDecimals(StrictMath.sin(StrictMath.toRadians(x)));
      case COS -> tenDecimals(StrictMath.cos(StrictMath.toRadians(x)));
      case TAN -> tangent(x);
      case ASIN -> StrictMath.toDegrees(StrictMath.asin(x));
      case ACOS -> StrictMath.toDegrees(StrictMath.acos(x));
      case ATAN -> StrictMath.toDegrees(StrictMath.atan(x));
      case LN -> StrictMath.log(x);
      case LOG10 -> StrictMath.log10(x);
      case EXP -> StrictMath.exp(x);
      case POW10 -> StrictMath.pow(10, x);
    };
  }

  private static double tenDecimals(double x) {
    return Math.rint(x * TEN_DECIMALS) / TEN_DECIMALS;
  }

  private static double tangent(double degrees) {
    double turned = degrees % 360;
    if (turned == 90 || turned == -270) {
      return Double.POSITIVE_INFINITY;
    }
    if (turned == -90 || turned == 270) {
      return Double.NEGATIVE_INFINITY;
    }
    return tenDecimals(StrictMath.tan(StrictMath.toRadians(degrees)));
  }

  /** A colour of three percentages: a number of 24 bits, red highest. */
  static double rgb(double red, double green, double blue) {
    return colourStep(red) << 16 | colourStep(green) << 8 | colourStep(blue);
  }

  private static int colourStep(double percent) {
    double kept = Math.min(100, Math.max(0, percent));
    // NaN becomes 0 here.
    return (int) Math.floor(kept * COLOUR_STEPS / 100 + 0.5);
  }

  /** Percent of red (0), green (1) or blue (2) in a colour. */
  static double colourPart(int part, double colour) {
    int step = (int) colour >> (16 - 8 * part) & 0xff;
    return step * 100 / COLOUR_STEPS;
  }

  /** As {@code #ff8000}. */
  static String colourText(double colour) {
    String digits = Integer.toHexString((int) colour & 0xffffff);
    return "#" + "0".repeat(6 - digits.length()) + digits;
  }
}
