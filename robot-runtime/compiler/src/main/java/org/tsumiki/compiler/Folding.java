package org.tsumiki.compiler;

import java.util.List;
import org.tsumiki.bytecode.Limits;
import org.tsumiki.bytecode.MathFunction;
import org.tsumiki.bytecode.Opcode;

/**
 * Works out at once what constants give. Only what has the very same bits on the robot: sums and
 * comparisons are exact in Java; sines and the like are left to the robot.
 */
final class Folding {
  /** Beyond this a whole number may be written with an exponent. */
  private static final double PLAIN_WHOLE = 1e15;

  /** A number that takes more letters than this is shorter as the sum that makes it. */
  private static final int SHORT_LETTERS = 10;

  private Folding() {}

  /** The constant that the operation gives, or the operation itself. */
  static Value of(Value.Operation whole) {
    List<Value> in = whole.operands();
    return switch (in.size()) {
      case 1 -> unary(whole, in.getFirst());
      case 2 -> binary(whole, in.getFirst(), in.getLast());
      default -> whole;
    };
  }

  // The image's operand of a function is its ordinal.
  @SuppressWarnings("EnumOrdinal")
  private static Value unary(Value.Operation whole, Value operand) {
    if (whole.opcode() == Opcode.NOT
        && operand instanceof Value.Operation inner
        && inner.opcode() == Opcode.NOT) {
      return inner.operands().getFirst();
    }
    return switch (operand) {
      case Value.Flag(boolean b) when whole.opcode() == Opcode.NOT -> new Value.Flag(!b);
      case Value.Flag(boolean b) when whole.opcode() == Opcode.BOOLEAN_TO_TEXT ->
          new Value.Text(String.valueOf(b));
      case Value.Real(double n) when whole.opcode() == Opcode.NUMBER_TO_TEXT && isPlainWhole(n) ->
          new Value.Text(String.valueOf((long) n));
      case Value.Real(double n)
          when whole.opcode() == Opcode.MATH && whole.ref() instanceof Ref.Plain(int function) ->
          math(whole, MathFunction.values()[function], n);
      case Value v -> whole;
    };
  }

  private static Value math(Value.Operation whole, MathFunction function, double n) {
    return switch (function) {
      case ABS -> new Value.Real(Math.abs(n));
      case NEGATE -> new Value.Real(-n);
      case FLOOR -> new Value.Real(Math.floor(n));
      case CEILING -> new Value.Real(Math.ceil(n));
      case ROUND, SQRT, SIN, COS, TAN, ASIN, ACOS, ATAN, LN, LOG10, EXP, POW10 -> whole;
    };
  }

  private static Value binary(Value.Operation whole, Value left, Value right) {
    if (left instanceof Value.Real(double a) && right instanceof Value.Real(double b)) {
      return numbers(whole, a, b);
    }
    if (left instanceof Value.Flag(boolean a) && right instanceof Value.Flag(boolean b)) {
      return flags(whole, a, b);
    }
    if (left instanceof Value.Text(String a) && right instanceof Value.Text(String b)) {
      return texts(whole, a, b);
    }
    if (left instanceof Value.Colour(int a)
        && right instanceof Value.Colour(int b)
        && whole.opcode() == Opcode.EQUAL_COLOURS) {
      return new Value.Flag(a == b);
    }
    return whole;
  }

  private static Value numbers(Value.Operation whole, double a, double b) {
    return switch (whole.opcode()) {
      case ADD -> shortEnough(whole, a + b);
      case SUBTRACT -> shortEnough(whole, a - b);
      case MULTIPLY -> shortEnough(whole, a * b);
      case DIVIDE -> shortEnough(whole, a / b);
      case MIN -> new Value.Real(Math.min(a, b));
      case MAX -> new Value.Real(Math.max(a, b));
      case LESS -> new Value.Flag(a < b);
      case LESS_OR_EQUAL -> new Value.Flag(a <= b);
      case GREATER -> new Value.Flag(a > b);
      case GREATER_OR_EQUAL -> new Value.Flag(a >= b);
      case EQUAL_NUMBERS -> new Value.Flag(a == b);
      default -> whole;
    };
  }

  private static Value flags(Value.Operation whole, boolean a, boolean b) {
    return switch (whole.opcode()) {
      case AND -> new Value.Flag(a && b);
      case OR -> new Value.Flag(a || b);
      case EQUAL_BOOLEANS -> new Value.Flag(a == b);
      default -> whole;
    };
  }

  private static Value texts(Value.Operation whole, String a, String b) {
    return switch (whole.opcode()) {
      case JOIN ->
          a.length() + b.length() <= Limits.MAX_TEXT_LENGTH ? new Value.Text(a + b) : whole;
      case EQUAL_TEXTS -> new Value.Flag(a.equals(b));
      default -> whole;
    };
  }

  private static Value shortEnough(Value.Operation whole, double result) {
    return Double.isFinite(result) && String.valueOf(result).length() <= SHORT_LETTERS
        ? new Value.Real(result)
        : whole;
  }

  private static boolean isPlainWhole(double n) {
    return n == Math.rint(n)
        && Math.abs(n) < PLAIN_WHOLE
        && Double.doubleToLongBits(n) != Double.doubleToLongBits(-0.0);
  }
}
