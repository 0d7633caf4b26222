package org.tsumiki.textview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/**
 * Types of variables, lists, parameters and results, from what is put into them: the first thing
 * found decides. Programs that contradict themselves get some text too; the compiler tells them.
 */
final class Types {
  /** What a value is. */
  enum Type {
    NUMBER,
    BOOLEAN,
    TEXT,
    COLOUR
  }

  private final Bindings bindings;
  private final Map<String, Routine> procedures = new HashMap<>();
  private final Map<Binding, Type> typeOf = new HashMap<>();
  private final Map<Integer, Type> resultOf = new HashMap<>();
  private final Set<Integer> returning = new HashSet<>();
  private boolean changed;

  private Types(Bindings bindings) {
    this.bindings = bindings;
  }

  static Types of(List<Routine> routines, Bindings bindings) {
    Types types = new Types(bindings);
    for (Routine routine : routines) {
      if (routine.kind() instanceof Routine.Kind.OfProcedure(Program.Procedure procedure)) {
        types.procedures.putIfAbsent(procedure.name(), routine);
      }
    }
    // A variable may get its type from another one that is set further down: go on until it rests.
    do {
      types.changed = false;
      routines.forEach(routine -> types.chain(routine, routine.body()));
    } while (types.changed);
    return types;
  }

  /** The type of a variable, or of what is in a list; a number where nothing tells. */
  Type of(Binding binding) {
    return typeOf.getOrDefault(binding, Type.NUMBER);
  }

  /** What a routine returns, if it returns something. */
  Optional<Type> resultOf(Routine routine) {
    return returning.contains(routine.number())
        ? Optional.of(resultOf.getOrDefault(routine.number(), Type.NUMBER))
        : Optional.empty();
  }

  /** The type of a value, where it is known. */
  Optional<Type> of(Expression value) {
    return Optional.ofNullable(typeOrNull(value));
  }

  private @Nullable Type typeOrNull(Expression value) {
    return switch (value) {
      case Expression.Missing _ -> null;
      case Expression.GetVariable e -> typeOf.get(bindings.of(e, e.variableId()));
      case Expression.ListItem e -> typeOf.get(Binding.list(e.listId()));
      case Expression.CallResult e -> {
        Routine routine = procedures.get(e.name());
        yield routine == null ? null : resultOf.get(routine.number());
      }
      case Expression.NumberLiteral _,
          Expression.Arithmetic _,
          Expression.Calculate _,
          Expression.Constrain _,
          Expression.RandomNumber _,
          Expression.Pid _,
          Expression.TextLength _,
          Expression.TextToNumber _,
          Expression.ListLength _,
          Expression.ListIndexOf _,
          Expression.ColourPart _,
          Expression.StateSeconds _,
          Expression.TimerSeconds _,
          Expression.TravelCm _,
          Expression.HeadingDegrees _,
          Expression.LineReflectance _,
          Expression.DistanceCm _,
          Expression.Environment _ ->
          Type.NUMBER;
      case Expression.BooleanLiteral _,
          Expression.Compare _,
          Expression.Logic _,
          Expression.Not _,
          Expression.TextContains _,
          Expression.ListContains _,
          Expression.StateIs _,
          Expression.BumperPressed _,
          Expression.ButtonHeld _,
          Expression.LineIsBlack _ ->
          Type.BOOLEAN;
      case Expression.TextLiteral _,
          Expression.Join _,
          Expression.TextLetter _,
          Expression.TextPart _,
          Expression.ListText _ ->
          Type.TEXT;
      case Expression.ColourLiteral _, Expression.ColourOf _, Expression.ColourSeen _ ->
          Type.COLOUR;
    };
  }

  private void chain(Routine routine, List<Statement> chain) {
    for (Statement statement : chain) {
      Tree.values(statement).forEach(this::calls);
      switch (statement) {
        case Statement.SetVariable s -> put(bindings.of(s, s.variableId()), s.value());
        case Statement.DeclareLocal s -> put(bindings.of(s, s.variableId()), s.value());
        case Statement.ChangeVariable s -> put(bindings.of(s, s.variableId()), Type.NUMBER);
        case Statement.For s -> put(bindings.of(s, s.variableId()), Type.NUMBER);
        case Statement.AddToList s -> put(Binding.list(s.listId()), s.item());
        case Statement.InsertInList s -> put(Binding.list(s.listId()), s.item());
        case Statement.ReplaceInList s -> put(Binding.list(s.listId()), s.item());
        case Statement.CallProcedure s -> call(s.name(), s.arguments());
        case Statement.Return s -> s.value().ifPresent(value -> result(routine, value));
        case Statement.Broadcast _,
            Statement.BroadcastAndWait _,
            Statement.GoToState _,
            Statement.Forever _,
            Statement.Repeat _,
            Statement.RepeatUntil _,
            Statement.If _,
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
            Statement.RemoveFromList _,
            Statement.ClearList _ -> {}
      }
      Tree.bodies(statement).forEach(body -> chain(routine, body));
    }
  }

  private void calls(Expression value) {
    Tree.values(value).forEach(this::calls);
    if (value instanceof Expression.CallResult call) {
      call(call.name(), call.arguments());
    }
  }

  private void call(String name, List<Expression> arguments) {
    Routine routine = procedures.get(name);
    if (routine == null) {
      return;
    }
    int count = Math.min(arguments.size(), routine.parameters().size());
    for (int i = 0; i < count; i++) {
      put(Binding.own(routine.number(), routine.parameters().get(i).id()), arguments.get(i));
    }
  }

  private void result(Routine routine, Expression value) {
    returning.add(routine.number());
    Type type = typeOrNull(value);
    if (type != null && resultOf.putIfAbsent(routine.number(), type) == null) {
      changed = true;
    }
  }

  private void put(Binding binding, Expression value) {
    Type type = typeOrNull(value);
    if (type != null) {
      put(binding, type);
    }
  }

  private void put(Binding binding, Type type) {
    if (typeOf.putIfAbsent(binding, type) == null) {
      changed = true;
    }
  }
}
