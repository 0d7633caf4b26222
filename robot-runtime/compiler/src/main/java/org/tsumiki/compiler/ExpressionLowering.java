package org.tsumiki.compiler;

import static org.tsumiki.bytecode.ValueType.BOOLEAN;
import static org.tsumiki.bytecode.ValueType.COLOUR;
import static org.tsumiki.bytecode.ValueType.NUMBER;
import static org.tsumiki.bytecode.ValueType.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tsumiki.bytecode.ColourPart;
import org.tsumiki.bytecode.MathFunction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Program;

/** Turns expressions into {@link Value}s, and tells what is wrong with them on the way. */
final class ExpressionLowering {
  private final Facts facts;
  private final Diagnostics diagnostics;
  private final Scope scope;
  private final int routine;
  private final PidMemories memories;

  ExpressionLowering(Facts facts, Scope scope, int routine, PidMemories memories) {
    this.facts = facts;
    this.diagnostics = facts.diagnostics();
    this.scope = scope;
    this.routine = routine;
    this.memories = memories;
  }

  Value number(Expression expression) {
    return value(expression, NUMBER);
  }

  Value flag(Expression expression) {
    return value(expression, BOOLEAN);
  }

  Value colour(Expression expression) {
    return value(expression, COLOUR);
  }

  /** Any value, turned into text. */
  Value text(Expression expression) {
    return expression instanceof Expression.Missing
        ? value(expression, TEXT)
        : Values.asText(any(expression));
  }

  /** A value of that type; another one is an error. */
  Value value(Expression expression, ValueType expected) {
    if (expression instanceof Expression.Missing hole) {
      diagnostics.missing(hole, hole.input());
      return new Value.Hole(expected);
    }
    Value value = any(expression);
    if (value.type() != expected) {
      diagnostics.mismatch(expression.blockId(), expected, value.type());
      return new Value.Hole(expected);
    }
    return value;
  }

  /** A value of whatever type it has. */
  private Value any(Expression expression) {
    return switch (expression) {
      case Expression.Missing _ -> value(expression, NUMBER);
      case Expression.NumberLiteral e -> Values.number(e.value());
      case Expression.BooleanLiteral e -> Values.flag(e.value());
      case Expression.TextLiteral e -> Values.text(e.value());
      case Expression.ColourLiteral e -> new Value.Colour(e.rgb());
      case Expression.GetVariable e -> variable(e);
      case Expression.Arithmetic e -> arithmetic(e);
      case Expression.Calculate e ->
          Values.math(MathFunction.valueOf(e.function().name()), number(e.operand()));
      case Expression.Constrain e ->
          Values.constrain(number(e.value()), number(e.low()), number(e.high()));
      case Expression.RandomNumber e ->
          Values.operation(Opcode.RANDOM, NUMBER, number(e.from()), number(e.to()));
      case Expression.Pid e -> pid(e);
      case Expression.Compare e -> compare(e);
      case Expression.Logic e -> logic(e);
      case Expression.Not e -> Values.not(flag(e.operand()));
      case Expression.Join _,
          Expression.TextLength _,
          Expression.TextLetter _,
          Expression.TextPart _,
          Expression.TextContains _,
          Expression.TextToNumber _ ->
          aboutText(expression);
      case Expression.ListItem _,
          Expression.ListLength _,
          Expression.ListIndexOf _,
          Expression.ListContains _,
          Expression.ListText _ ->
          aboutList(expression);
      case Expression.CallResult e -> result(e);
      case Expression.ColourOf e ->
          Values.operation(
              Opcode.RGB, COLOUR, number(e.red()), number(e.green()), number(e.blue()));
      case Expression.ColourPart e ->
          Values.colourPart(ColourPart.valueOf(e.part().name()), colour(e.colour()));
      case Expression.StateIs e ->
          Values.operation(Opcode.STATE_IS, Ref.state(e.stateId()), BOOLEAN);
      case Expression.StateSeconds _ -> Values.operation(Opcode.STATE_SECONDS, NUMBER);
      case Expression.TimerSeconds _ -> Values.operation(Opcode.TIMER, NUMBER);
      case Expression.TravelCm _,
          Expression.HeadingDegrees _,
          Expression.BumperPressed _,
          Expression.ColourSeen _,
          Expression.ButtonHeld _,
          Expression.LineIsBlack _,
          Expression.LineReflectance _,
          Expression.DistanceCm _,
          Expression.Environment _ ->
          Sensors.value(expression);
    };
  }

  private Value aboutText(Expression expression) {
    return switch (expression) {
      case Expression.Join e -> Values.operation(Opcode.JOIN, TEXT, text(e.a()), text(e.b()));
      case Expression.TextLength e -> Values.operation(Opcode.TEXT_LENGTH, NUMBER, text(e.text()));
      case Expression.TextLetter e ->
          Values.operation(Opcode.TEXT_LETTER, TEXT, text(e.text()), number(e.index()));
      case Expression.TextPart e ->
          Values.operation(
              Opcode.TEXT_PART, TEXT, text(e.text()), number(e.from()), number(e.to()));
      case Expression.TextContains e ->
          Values.operation(Opcode.TEXT_CONTAINS, BOOLEAN, text(e.text()), text(e.part()));
      case Expression.TextToNumber e ->
          Values.operation(Opcode.TEXT_TO_NUMBER, NUMBER, text(e.text()));
      default -> throw new IllegalArgumentException("not about text: " + expression);
    };
  }

  private Value aboutList(Expression expression) {
    return switch (expression) {
      case Expression.ListItem e ->
          Values.operation(
              Opcode.LIST_ITEM, list(e.listId(), e), itemType(e.listId()), number(e.index()));
      case Expression.ListLength e ->
          Values.operation(Opcode.LIST_LENGTH, list(e.listId(), e), NUMBER);
      case Expression.ListIndexOf e -> indexOf(e.listId(), e, e.item());
      case Expression.ListContains e ->
          Values.greater(indexOf(e.listId(), e, e.item()), Values.number(0));
      case Expression.ListText e ->
          Values.operation(Opcode.LIST_TO_TEXT, list(e.listId(), e), TEXT);
      default -> throw new IllegalArgumentException("not about a list: " + expression);
    };
  }

  private Value logic(Expression.Logic e) {
    Opcode opcode =
        switch (e.operator()) {
          case AND -> Opcode.AND;
          case OR -> Opcode.OR;
        };
    return Values.operation(opcode, BOOLEAN, flag(e.a()), flag(e.b()));
  }

  private Value variable(Expression.GetVariable e) {
    String id = e.variableId();
    if (!isKnown(id, e.blockId())) {
      return new Value.Hole(facts.types().of(scope.symbol(id)));
    }
    if (!scope.isLocal(id)) {
      facts.uses().variableRead(id, e.blockId());
    }
    return new Value.Load(scope.place(id), facts.types().of(scope.symbol(id)));
  }

  /** False, and told, for the parameter of a procedure that this place is not in. */
  boolean isKnown(String variableId, String blockId) {
    if (scope.isLocal(variableId) || facts.variables().contains(variableId)) {
      return true;
    }
    diagnostics.tell(
        DiagnosticCode.PARAMETER_OUTSIDE,
        blockId,
        Map.of("parameter", facts.names().of(variableId)));
    return false;
  }

  private Value arithmetic(Expression.Arithmetic e) {
    Value a = number(e.a());
    Value b = number(e.b());
    Opcode opcode =
        switch (e.operator()) {
          case ADD -> Opcode.ADD;
          case MINUS -> Opcode.SUBTRACT;
          case MULTIPLY -> Opcode.MULTIPLY;
          case DIVIDE -> Opcode.DIVIDE;
          case POWER -> Opcode.POWER;
          case MODULO -> Opcode.MODULO;
          case MIN -> Opcode.MIN;
          case MAX -> Opcode.MAX;
        };
    boolean divides = opcode == Opcode.DIVIDE || opcode == Opcode.MODULO;
    if (divides && b instanceof Value.Real(double divisor) && divisor == 0) {
      diagnostics.tell(DiagnosticCode.DIVIDE_BY_ZERO, e.blockId());
    }
    return Values.operation(opcode, NUMBER, a, b);
  }

  private Value compare(Expression.Compare e) {
    return switch (e.operator()) {
      case EQ -> equal(e);
      case NEQ -> Values.not(equal(e));
      case LT -> order(e, Opcode.LESS);
      case LTE -> order(e, Opcode.LESS_OR_EQUAL);
      case GT -> order(e, Opcode.GREATER);
      case GTE -> order(e, Opcode.GREATER_OR_EQUAL);
    };
  }

  private Value order(Expression.Compare e, Opcode opcode) {
    Value a = number(e.a());
    Value b = number(e.b());
    warnSame(e, a, b);
    return Values.operation(opcode, BOOLEAN, a, b);
  }

  private Value equal(Expression.Compare e) {
    if (e.a() instanceof Expression.Missing || e.b() instanceof Expression.Missing) {
      // The hole is told; what type it should have is told by the other side.
      any(e.a());
      any(e.b());
      return new Value.Hole(BOOLEAN);
    }
    Value a = any(e.a());
    Value b = value(e.b(), a.type());
    warnSame(e, a, b);
    return Values.equal(a, b);
  }

  private void warnSame(Expression.Compare e, Value a, Value b) {
    if (a.equals(b) && a.isSteady() && !a.isConstant()) {
      diagnostics.tell(DiagnosticCode.COMPARE_SAME, e.blockId());
    }
  }

  private Value pid(Expression.Pid e) {
    List<Value> in =
        List.of(number(e.error()), number(e.p()), number(e.i()), number(e.d()), number(e.limit()));
    return new Value.Pid(memories.next(), in.get(0), in.get(1), in.get(2), in.get(3), in.get(4));
  }

  private Ref list(String listId, Expression e) {
    facts.uses().listRead(listId, e.blockId());
    return Ref.list(listId);
  }

  ValueType itemType(String listId) {
    return facts.types().of(new Symbol.Items(listId));
  }

  private Value indexOf(String listId, Expression e, Expression item) {
    return Values.operation(
        Opcode.LIST_INDEX_OF, list(listId, e), NUMBER, value(item, itemType(listId)));
  }

  private Value result(Expression.CallResult e) {
    ValueType type = facts.types().of(e, scope).orElse(NUMBER);
    OptionalInt procedure = procedure(e.blockId(), e.name());
    if (procedure.isEmpty()) {
      return new Value.Hole(type);
    }
    Optional<List<Value>> arguments = arguments(e.blockId(), procedure.getAsInt(), e.arguments());
    if (!facts.procedures().hasResult(procedure.getAsInt())) {
      diagnostics.tell(DiagnosticCode.NO_RESULT, e.blockId(), Map.of("procedure", e.name()));
      return new Value.Hole(type);
    }
    return arguments
        .<Value>map(given -> new Value.Call(Procedures.key(procedure.getAsInt()), type, given))
        .orElse(new Value.Hole(type));
  }

  /** The procedure of that name; an error when there is none. */
  OptionalInt procedure(String blockId, String name) {
    OptionalInt found = facts.procedures().named(name);
    if (found.isEmpty()) {
      diagnostics.tell(DiagnosticCode.UNKNOWN_PROCEDURE, blockId, Map.of("procedure", name));
    } else {
      facts.uses().call(routine, found.getAsInt());
    }
    return found;
  }

  /** What a call gives to the procedure's parameters; empty when there are too many or too few. */
  Optional<List<Value>> arguments(String blockId, int index, List<Expression> given) {
    Program.Procedure procedure = facts.procedures().get(index);
    int count = procedure.parameters().size();
    if (given.size() != count) {
      diagnostics.tell(
          DiagnosticCode.WRONG_ARGUMENT_COUNT,
          blockId,
          Map.of(
              "procedure", procedure.name(),
              "expected", String.valueOf(count),
              "found", String.valueOf(given.size())));
      return Optional.empty();
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ValueType type = facts.types().of(facts.types().parameter(index, i));
      if (given.get(i) instanceof Expression.Missing hole) {
        diagnostics.missing(hole, procedure.parameters().get(i).name());
        values.add(new Value.Hole(type));
      } else {
        values.add(value(given.get(i), type));
      }
    }
    return Optional.of(values);
  }
}
