package org.tsumiki.compiler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/**
 * Finds the one type of each variable from what is put into it. The first assignment decides; one
 * that disagrees is told at its own block when code is written.
 */
final class VariableTypes {
  private final Map<String, ValueType> typeOf = new HashMap<>();
  private boolean changed;

  /** Types of all variables that something is put into; the others are numbers. */
  static VariableTypes of(Program program) {
    VariableTypes types = new VariableTypes();
    // A variable may get its type from another one that is set further down: go on until it rests.
    do {
      types.changed = false;
      program.scripts().forEach(script -> types.visit(script.body()));
    } while (types.changed);
    return types;
  }

  /** The type of that variable. */
  ValueType of(String variableId) {
    return typeOf.getOrDefault(variableId, ValueType.NUMBER);
  }

  /** The type an expression gives, or empty where it is not known: a hole, an unset variable. */
  Optional<ValueType> of(Expression expression) {
    return Optional.ofNullable(typeOrNull(expression));
  }

  private @Nullable ValueType typeOrNull(Expression expression) {
    return switch (expression) {
      case Expression.Missing m -> null;
      case Expression.GetVariable v -> typeOf.get(v.variableId());
      case Expression.NumberLiteral n -> ValueType.NUMBER;
      case Expression.Arithmetic a -> ValueType.NUMBER;
      case Expression.LineReflectance r -> ValueType.NUMBER;
      case Expression.DistanceCm d -> ValueType.NUMBER;
      case Expression.BooleanLiteral b -> ValueType.BOOLEAN;
      case Expression.Compare c -> ValueType.BOOLEAN;
      case Expression.Logic l -> ValueType.BOOLEAN;
      case Expression.Not n -> ValueType.BOOLEAN;
      case Expression.ButtonHeld b -> ValueType.BOOLEAN;
      case Expression.LineIsBlack l -> ValueType.BOOLEAN;
      case Expression.TextLiteral t -> ValueType.TEXT;
      case Expression.Join j -> ValueType.TEXT;
      case Expression.Calculate _,
          Expression.Constrain _,
          Expression.RandomNumber _,
          Expression.Pid _,
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
          Expression.ColourSeen _ ->
          null;
    };
  }

  private void visit(List<Statement> statements) {
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.SetVariable set -> of(set.value()).ifPresent(t -> put(set.variableId(), t));
        case Statement.ChangeVariable change -> put(change.variableId(), ValueType.NUMBER);
        case Statement.Forever loop -> visit(loop.body());
        case Statement.Repeat loop -> visit(loop.body());
        case Statement.RepeatUntil loop -> visit(loop.body());
        case Statement.If branch -> {
          visit(branch.then());
          visit(branch.otherwise());
        }
        case Statement.Broadcast s -> {}
        case Statement.Wait s -> {}
        case Statement.WaitUntil s -> {}
        case Statement.SignalLamp s -> {}
        case Statement.Led s -> {}
        case Statement.Beep s -> {}
        case Statement.Tone s -> {}
        case Statement.SoundOff s -> {}
        case Statement.Drive s -> {}
        case Statement.DriveWheels s -> {}
        case Statement.DriveStop s -> {}
        case Statement.Say s -> {}
        case Statement.BroadcastAndWait _,
            Statement.GoToState _,
            Statement.For _,
            Statement.Break _,
            Statement.Stop _,
            Statement.Rgb _,
            Statement.DriveDistance _,
            Statement.DriveTurn _,
            Statement.DriveTime _,
            Statement.DriveAcceleration _,
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
            Statement.Return _ -> {}
      }
    }
  }

  private void put(String variableId, ValueType type) {
    if (typeOf.putIfAbsent(variableId, type) == null) {
      changed = true;
    }
  }
}
