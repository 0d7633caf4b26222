package org.tsumiki.textview;

import java.util.OptionalDouble;
import org.tsumiki.program.Expression;

/**
 * Sums that Java would work out in whole numbers, where blocks do not: {@code 1 / 2} is 0 there.
 * One number in them must be written with a point.
 */
final class Whole {
  private Whole() {}

  /** What the value is when Java works it out in whole numbers, else empty. */
  static OptionalDouble valueOf(Expression value) {
    return switch (value) {
      case Expression.NumberLiteral literal -> whole(literal.value());
      case Expression.Calculate(String _, Expression.MathFunction function, Expression operand) ->
          switch (function) {
            case NEGATE -> negated(valueOf(operand));
            case ABS -> size(valueOf(operand));
            case FLOOR,
                CEILING,
                ROUND,
                SQRT,
                SIN,
                COS,
                TAN,
                ASIN,
                ACOS,
                ATAN,
                LN,
                LOG10,
                EXP,
                POW10 ->
                OptionalDouble.empty();
          };
      case Expression.Arithmetic sum -> valueOf(sum);
      case Expression.Missing _,
          Expression.BooleanLiteral _,
          Expression.TextLiteral _,
          Expression.Constrain _,
          Expression.RandomNumber _,
          Expression.Pid _,
          Expression.Compare _,
          Expression.Logic _,
          Expression.Not _,
          Expression.Join _,
          Expression.TextLength _,
          Expression.TextLetter _,
          Expression.TextPart _,
          Expression.TextContains _,
          Expression.TextToNumber _,
          Expression.ListItem _,
          Expression.ListLength _,
          Expression.ListIndexOf _,
          Expression.ListContains _,
          Expression.ListText _,
          Expression.CallResult _,
          Expression.ColourLiteral _,
          Expression.ColourOf _,
          Expression.ColourPart _,
          Expression.StateIs _,
          Expression.StateSeconds _,
          Expression.TimerSeconds _,
          Expression.TravelCm _,
          Expression.HeadingDegrees _,
          Expression.BumperPressed _,
          Expression.ColourSeen _,
          Expression.GetVariable _,
          Expression.ButtonHeld _,
          Expression.LineIsBlack _,
          Expression.LineReflectance _,
          Expression.DistanceCm _,
          Expression.Environment _ ->
          OptionalDouble.empty();
    };
  }

  /** The number to write with a point so that the sum is worked out as blocks do. */
  static boolean needsPoint(Expression.Arithmetic sum) {
    return valueOf(sum.a()).isPresent() && valueOf(sum.b()).isPresent() && valueOf(sum).isEmpty();
  }

  /** The number that stands first in a sum of whole numbers. */
  static Expression firstNumber(Expression value) {
    if (value instanceof Expression.Arithmetic sum) {
      return firstNumber(sum.a());
    }
    return value instanceof Expression.Calculate call ? firstNumber(call.operand()) : value;
  }

  private static OptionalDouble valueOf(Expression.Arithmetic sum) {
    OptionalDouble left = valueOf(sum.a());
    OptionalDouble right = valueOf(sum.b());
    if (left.isEmpty() || right.isEmpty()) {
      return OptionalDouble.empty();
    }
    double a = left.getAsDouble();
    double b = right.getAsDouble();
    return switch (sum.operator()) {
      case ADD -> whole(a + b);
      case MINUS -> whole(a - b);
      case MULTIPLY -> whole(a * b);
      case MIN -> whole(Math.min(a, b));
      case MAX -> whole(Math.max(a, b));
      case DIVIDE, POWER, MODULO -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble whole(double value) {
    return value == (int) value ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static OptionalDouble negated(OptionalDouble value) {
    return value.isPresent() ? whole(-value.getAsDouble()) : value;
  }

  private static OptionalDouble size(OptionalDouble value) {
    return value.isPresent() ? whole(Math.abs(value.getAsDouble())) : value;
  }
}
