package org.tsumiki.compiler;

import static org.tsumiki.bytecode.ValueType.BOOLEAN;
import static org.tsumiki.bytecode.ValueType.COLOUR;
import static org.tsumiki.bytecode.ValueType.NUMBER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Statement;

/** The expressions that stand in a block, with the type that each place takes. */
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
          Expression.DistanceCm _,
          Expression.Environment _ ->
          List.of();
    };
  }

  /**
   * In the order of the block's inputs, but for what the block keeps or hands on: a value that goes
   * into a variable, a list, a parameter or a result has the type of that.
   */
  static List<Operand> of(Statement statement) {
    return switch (statement) {
      case Statement.ChangeVariable s -> all(NUMBER, s.delta());
      case Statement.For s -> all(NUMBER, s.from(), s.to(), s.by());
      case Statement.InsertInList s -> all(NUMBER, s.index());
      case Statement.ReplaceInList s -> all(NUMBER, s.index());
      case Statement.RemoveFromList s -> all(NUMBER, s.index());
      case Statement.Repeat s -> all(NUMBER, s.times());
      case Statement.RepeatUntil s -> all(BOOLEAN, s.condition());
      case Statement.If s -> all(BOOLEAN, s.condition());
      case Statement.Wait s -> all(NUMBER, s.seconds());
      case Statement.WaitUntil s -> all(BOOLEAN, s.condition());
      case Statement.Rgb s -> all(COLOUR, s.colour());
      case Statement.Beep s -> all(NUMBER, s.seconds());
      case Statement.Tone s -> all(NUMBER, s.hertz());
      case Statement.Drive s -> all(NUMBER, s.powerPercent());
      case Statement.DriveWheels s -> all(NUMBER, s.leftPercent(), s.rightPercent());
      case Statement.DriveDistance s -> all(NUMBER, s.cm(), s.powerPercent());
      case Statement.DriveTurn s -> all(NUMBER, s.degrees(), s.powerPercent());
      case Statement.DriveTime s -> all(NUMBER, s.leftPercent(), s.rightPercent(), s.seconds());
      case Statement.DriveAcceleration s -> all(NUMBER, s.percentPerSecond());
      case Statement.Log s -> all(NUMBER, s.value());
      case Statement.Say s -> all(null, s.text());
      case Statement.SetVariable _,
          Statement.DeclareLocal _,
          Statement.AddToList _,
          Statement.CallProcedure _,
          Statement.Return _,
          Statement.Broadcast _,
          Statement.BroadcastAndWait _,
          Statement.GoToState _,
          Statement.Forever _,
          Statement.Break _,
          Statement.Stop _,
          Statement.SignalLamp _,
          Statement.Led _,
          Statement.SoundOff _,
          Statement.DriveStop _,
          Statement.Note _,
          Statement.ResetTimer _,
          Statement.ClearList _ ->
          List.of();
    };
  }

  private static List<Operand> all(@Nullable ValueType type, Expression... expressions) {
    Operand[] operands = new Operand[expressions.length];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = new Operand(expressions[i], type);
    }
    return List.of(operands);
  }
}
