package org.tsumiki.compiler;

import static org.tsumiki.bytecode.ValueType.BOOLEAN;
import static org.tsumiki.bytecode.ValueType.COLOUR;
import static org.tsumiki.bytecode.ValueType.NUMBER;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.program.Expression;

/** The expressions that stand in an expression, with the type that each place takes. */
final class Operands {
  private Operands() {}

  /**
   * One input.
   *
   * @param type what it takes; null for any
   */
  record Operand(Expression value, @Nullable ValueType type) {}

  /** In the order of the block's inputs. */
  static List<Operand> of(Expression expression) {
    return switch (expression) {
      case Expression.Arithmetic e -> all(NUMBER, e.a(), e.b());
      case Expression.Calculate e -> all(NUMBER, e.operand());
      case Expression.Constrain e -> all(NUMBER, e.value(), e.low(), e.high());
      case Expression.RandomNumber e -> all(NUMBER, e.from(), e.to());
      case Expression.Pid e -> all(NUMBER, e.error(), e.p(), e.i(), e.d(), e.limit());
      case Expression.Compare e -> all(null, e.a(), e.b());
      case Expression.Logic e -> all(BOOLEAN, e.a(), e.b());
      case Expression.Not e -> all(BOOLEAN, e.operand());
      case Expression.Join e -> all(null, e.a(), e.b());
      case Expression.TextLength e -> all(null, e.text());
      case Expression.TextLetter e ->
          List.of(new Operand(e.index(), NUMBER), new Operand(e.text(), null));
      case Expression.TextPart e ->
          List.of(
              new Operand(e.text(), null),
              new Operand(e.from(), NUMBER),
              new Operand(e.to(), NUMBER));
      case Expression.TextContains e -> all(null, e.text(), e.part());
      case Expression.TextToNumber e -> all(null, e.text());
      case Expression.ListItem e -> all(NUMBER, e.index());
      case Expression.ListIndexOf e -> all(null, e.item());
      case Expression.ListContains e -> all(null, e.item());
      case Expression.CallResult e -> all(null, e.arguments().toArray(Expression[]::new));
      case Expression.ColourOf e -> all(NUMBER, e.red(), e.green(), e.blue());
      case Expression.ColourPart e -> all(COLOUR, e.colour());
      case Expression.Missing _,
          Expression.NumberLiteral _,
          Expression.BooleanLiteral _,
          Expression.TextLiteral _,
          Expression.GetVariable _,
          Expression.ListLength _,
          Expression.ListText _,
          Expression.ColourLiteral _,
          Expression.StateIs _,
          Expression.StateSeconds _,
          Expression.TimerSeconds _,
          Expression.TravelCm _,
          Expression.HeadingDegrees _,
          Expression.BumperPressed _,
          Expression.ColourSeen _,
          Expression.ButtonHeld _,
          Expression.LineIsBlack _,
          Expression.LineReflectance _,
          Expression.DistanceCm _ ->
          List.of();
    };
  }

  private static List<Operand> all(@Nullable ValueType type, Expression... expressions) {
    return Stream.of(expressions).map(value -> new Operand(value, type)).toList();
  }
}
