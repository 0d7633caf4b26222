package org.tsumiki.compiler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Program;

/**
 * The one type of each variable, list, parameter and result. What was put in first decides; what
 * disagrees is told at its own block when code is written.
 */
final class Types {
  private final Map<Symbol, ValueType> typeOf = new HashMap<>();
  private final Program program;
  private final Procedures procedures;

  /** Knows nothing yet: {@link Inference} finds the types out. */
  Types(Program program, Procedures procedures) {
    this.program = program;
    this.procedures = procedures;
  }

  /** The type of that symbol; a number where nothing is known. */
  ValueType of(Symbol symbol) {
    return typeOf.getOrDefault(symbol, ValueType.NUMBER);
  }

  /** The type of that symbol as far as it is known. */
  Optional<ValueType> known(Symbol symbol) {
    return Optional.ofNullable(typeOf.get(symbol));
  }

  /** Notes a type where none is known yet; true when it is new. */
  boolean put(Symbol symbol, ValueType type) {
    return typeOf.putIfAbsent(symbol, type) == null;
  }

  Symbol.Local parameter(int procedure, int index) {
    return new Symbol.Local(program.scripts().size() + procedure, index);
  }

  List<ValueType> parameterTypes(int procedure) {
    return IntStream.range(0, procedures.get(procedure).parameters().size())
        .mapToObj(i -> of(parameter(procedure, i)))
        .toList();
  }

  /** What the procedure gives back, if anything. */
  Optional<ValueType> resultType(int procedure) {
    return procedures.hasResult(procedure)
        ? Optional.of(of(new Symbol.Result(procedure)))
        : Optional.empty();
  }

  /** The symbol whose type the expression has, or empty when its type is its own. */
  Optional<Symbol> symbol(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.GetVariable v -> Optional.of(scope.symbol(v.variableId()));
      case Expression.ListItem l -> Optional.of(new Symbol.Items(l.listId()));
      case Expression.CallResult c -> {
        OptionalInt procedure = procedures.named(c.name());
        yield procedure.isPresent()
            ? Optional.of(new Symbol.Result(procedure.getAsInt()))
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /** The type an expression gives, or empty where it is not known: a hole, an unset variable. */
  Optional<ValueType> of(Expression expression, Scope scope) {
    return Optional.ofNullable(typeOrNull(expression, scope));
  }

  private @Nullable ValueType typeOrNull(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.Missing _ -> null;
      case Expression.GetVariable _, Expression.ListItem _, Expression.CallResult _ ->
          symbol(expression, scope).map(typeOf::get).orElse(null);
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
          ValueType.NUMBER;
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
          ValueType.BOOLEAN;
      case Expression.TextLiteral _,
          Expression.Join _,
          Expression.TextLetter _,
          Expression.TextPart _,
          Expression.ListText _ ->
          ValueType.TEXT;
      case Expression.ColourLiteral _, Expression.ColourOf _, Expression.ColourSeen _ ->
          ValueType.COLOUR;
    };
  }
}
