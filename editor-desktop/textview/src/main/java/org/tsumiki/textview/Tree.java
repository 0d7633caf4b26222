package org.tsumiki.textview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Statement;

/** What stands inside a block: value blocks in their order, then chains of blocks. */
final class Tree {
  private Tree() {}

  /** The values that a statement takes, holes included. */
  static List<Expression> values(Statement statement) {
    return switch (statement) {
      case Statement.Repeat s -> List.of(s.times());
      case Statement.RepeatUntil s -> List.of(s.condition());
      case Statement.If s -> List.of(s.condition());
      case Statement.Wait s -> List.of(s.seconds());
      case Statement.WaitUntil s -> List.of(s.condition());
      case Statement.For s -> List.of(s.from(), s.to(), s.by());
      case Statement.Rgb s -> List.of(s.colour());
      case Statement.Beep s -> List.of(s.seconds());
      case Statement.Tone s -> List.of(s.hertz());
      case Statement.Drive s -> List.of(s.powerPercent());
      case Statement.DriveWheels s -> List.of(s.leftPercent(), s.rightPercent());
      case Statement.DriveDistance s -> List.of(s.cm(), s.powerPercent());
      case Statement.DriveTurn s -> List.of(s.degrees(), s.powerPercent());
      case Statement.DriveTime s -> List.of(s.leftPercent(), s.rightPercent(), s.seconds());
      case Statement.DriveAcceleration s -> List.of(s.percentPerSecond());
      case Statement.Say s -> List.of(s.text());
      case Statement.Log s -> List.of(s.value());
      case Statement.AddToList s -> List.of(s.item());
      case Statement.InsertInList s -> List.of(s.item(), s.index());
      case Statement.ReplaceInList s -> List.of(s.index(), s.item());
      case Statement.RemoveFromList s -> List.of(s.index());
      case Statement.DeclareLocal s -> List.of(s.value());
      case Statement.CallProcedure s -> s.arguments();
      case Statement.Return s -> s.value().stream().toList();
      case Statement.SetVariable s -> List.of(s.value());
      case Statement.ChangeVariable s -> List.of(s.delta());
      case Statement.Broadcast _,
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

  /** The chains inside a statement. */
  static List<List<Statement>> bodies(Statement statement) {
    return switch (statement) {
      case Statement.Forever s -> List.of(s.body());
      case Statement.Repeat s -> List.of(s.body());
      case Statement.RepeatUntil s -> List.of(s.body());
      case Statement.For s -> List.of(s.body());
      case Statement.If s -> List.of(s.then(), s.otherwise());
      case Statement.Broadcast _,
          Statement.BroadcastAndWait _,
          Statement.GoToState _,
          Statement.Wait _,
          Statement.WaitUntil _,
          Statement.Break _,
          Statement.Stop _,
          Statement.SignalLamp _,
          Statement.Led _,
          Statement.Rgb _,
          Statement.Beep _,
          Statement.Tone _,
          Statement.SoundOff _,
          Statement.Drive _,
          Statement.DriveWheels _,
          Statement.DriveStop _,
          Statement.DriveDistance _,
          Statement.DriveTurn _,
          Statement.DriveTime _,
          Statement.DriveAcceleration _,
          Statement.Say _,
          Statement.Note _,
          Statement.Log _,
          Statement.ResetTimer _,
          Statement.AddToList _,
          Statement.InsertInList _,
          Statement.ReplaceInList _,
          Statement.RemoveFromList _,
          Statement.ClearList _,
          Statement.DeclareLocal _,
          Statement.CallProcedure _,
          Statement.Return _,
          Statement.SetVariable _,
          Statement.ChangeVariable _ ->
          List.of();
    };
  }

  /** The values that a value takes, holes included. */
  static List<Expression> values(Expression expression) {
    return switch (expression) {
      case Expression.Arithmetic e -> List.of(e.a(), e.b());
      case Expression.Calculate e -> List.of(e.operand());
      case Expression.Constrain e -> List.of(e.value(), e.low(), e.high());
      case Expression.RandomNumber e -> List.of(e.from(), e.to());
      case Expression.Pid e -> List.of(e.error(), e.p(), e.i(), e.d(), e.limit());
      case Expression.Compare e -> List.of(e.a(), e.b());
      case Expression.Logic e -> List.of(e.a(), e.b());
      case Expression.Not e -> List.of(e.operand());
      case Expression.Join e -> List.of(e.a(), e.b());
      case Expression.TextLength e -> List.of(e.text());
      case Expression.TextLetter e -> List.of(e.index(), e.text());
      case Expression.TextPart e -> List.of(e.text(), e.from(), e.to());
      case Expression.TextContains e -> List.of(e.text(), e.part());
      case Expression.TextToNumber e -> List.of(e.text());
      case Expression.ListItem e -> List.of(e.index());
      case Expression.ListIndexOf e -> List.of(e.item());
      case Expression.ListContains e -> List.of(e.item());
      case Expression.CallResult e -> e.arguments();
      case Expression.ColourOf e -> List.of(e.red(), e.green(), e.blue());
      case Expression.ColourPart e -> List.of(e.colour());
      case Expression.Missing _,
          Expression.NumberLiteral _,
          Expression.BooleanLiteral _,
          Expression.TextLiteral _,
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
          Expression.GetVariable _,
          Expression.ButtonHeld _,
          Expression.LineIsBlack _,
          Expression.LineReflectance _,
          Expression.DistanceCm _,
          Expression.Environment _ ->
          List.of();
    };
  }

  /** All values in a chain, those inside others too, from top to bottom. */
  static Stream<Expression> everyValue(List<Statement> chain) {
    return chain.stream()
        .flatMap(statement ->
            Stream.concat(
                values(statement).stream().flatMap(Tree::withInner),
                bodies(statement).stream().flatMap(Tree::everyValue)));
  }

  private static Stream<Expression> withInner(Expression value) {
    return Stream.concat(Stream.of(value), values(value).stream().flatMap(Tree::withInner));
  }

  /** The list that a statement works on. */
  static Optional<String> listId(Statement statement) {
    return switch (statement) {
      case Statement.AddToList s -> Optional.of(s.listId());
      case Statement.InsertInList s -> Optional.of(s.listId());
      case Statement.ReplaceInList s -> Optional.of(s.listId());
      case Statement.RemoveFromList s -> Optional.of(s.listId());
      case Statement.ClearList s -> Optional.of(s.listId());
      case Statement.Broadcast _,
          Statement.BroadcastAndWait _,
          Statement.GoToState _,
          Statement.Forever _,
          Statement.Repeat _,
          Statement.RepeatUntil _,
          Statement.If _,
          Statement.Wait _,
          Statement.WaitUntil _,
          Statement.For _,
          Statement.Break _,
          Statement.Stop _,
          Statement.SignalLamp _,
          Statement.Led _,
          Statement.Rgb _,
          Statement.Beep _,
          Statement.Tone _,
          Statement.SoundOff _,
          Statement.Drive _,
          Statement.DriveWheels _,
          Statement.DriveStop _,
          Statement.DriveDistance _,
          Statement.DriveTurn _,
          Statement.DriveTime _,
          Statement.DriveAcceleration _,
          Statement.Say _,
          Statement.Note _,
          Statement.Log _,
          Statement.ResetTimer _,
          Statement.DeclareLocal _,
          Statement.CallProcedure _,
          Statement.Return _,
          Statement.SetVariable _,
          Statement.ChangeVariable _ ->
          Optional.empty();
    };
  }

  /** The list that a value asks. */
  static Optional<String> listId(Expression expression) {
    return switch (expression) {
      case Expression.ListItem e -> Optional.of(e.listId());
      case Expression.ListLength e -> Optional.of(e.listId());
      case Expression.ListIndexOf e -> Optional.of(e.listId());
      case Expression.ListContains e -> Optional.of(e.listId());
      case Expression.ListText e -> Optional.of(e.listId());
      case Expression.Missing _,
          Expression.NumberLiteral _,
          Expression.BooleanLiteral _,
          Expression.TextLiteral _,
          Expression.Arithmetic _,
          Expression.Calculate _,
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
          Optional.empty();
    };
  }
}
