package org.tsumiki.compiler;

import static org.tsumiki.bytecode.ValueType.NUMBER;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/**
 * Finds {@link Types} by going through the program until nothing new is found: first from what is
 * put in, then, for what nothing is put into yet, from how it is used.
 */
final class Inference {
  private final Program program;
  private final Procedures procedures;
  private final Types types;
  private boolean fromUse;
  private boolean changed;

  /** Whether the pass met anything whose type was not known: else another pass finds nothing. */
  private boolean isUnknown;

  private Inference(Program program, Procedures procedures) {
    this.program = program;
    this.procedures = procedures;
    this.types = new Types(program, procedures);
  }

  static Types of(Program program, Procedures procedures) {
    Inference inference = new Inference(program, procedures);
    inference.run();
    return inference.types;
  }

  private void run() {
    do {
      fromUse = false;
      do {
        pass();
      } while (changed && isUnknown);
      if (!isUnknown) {
        return;
      }
      fromUse = true;
      pass();
    } while (changed);
  }

  private void pass() {
    changed = false;
    isUnknown = false;
    int routine = 0;
    for (Program.Script script : program.scripts()) {
      visit(script.body(), new Scope(routine++, List.of()), OptionalInt.empty());
    }
    for (int i = 0; i < procedures.all().size(); i++) {
      Program.Procedure procedure = procedures.get(i);
      visit(procedure.body(), new Scope(routine++, procedure.parameters()), OptionalInt.of(i));
    }
  }

  private void visit(List<Statement> statements, Scope scope, OptionalInt procedure) {
    for (Statement statement : statements) {
      visit(statement, scope, procedure);
      for (List<Statement> body : Walk.bodies(statement)) {
        visit(body, scope, procedure);
      }
    }
  }

  /** What a statement keeps tells a type; all its other inputs only take one. */
  private void visit(Statement statement, Scope scope, OptionalInt procedure) {
    switch (statement) {
      case Statement.SetVariable s -> flow(s.value(), scope.symbol(s.variableId()), scope);
      case Statement.ChangeVariable s -> {
        put(scope.symbol(s.variableId()), NUMBER);
        inputs(statement, scope);
      }
      case Statement.For s -> {
        inputs(statement, scope);
        put(scope.symbol(s.variableId()), NUMBER);
      }
      case Statement.DeclareLocal s -> declare(s, scope);
      case Statement.AddToList s -> flow(s.item(), new Symbol.Items(s.listId()), scope);
      case Statement.InsertInList s -> {
        flow(s.item(), new Symbol.Items(s.listId()), scope);
        inputs(statement, scope);
      }
      case Statement.ReplaceInList s -> {
        inputs(statement, scope);
        flow(s.item(), new Symbol.Items(s.listId()), scope);
      }
      case Statement.CallProcedure s -> arguments(s.name(), s.arguments(), scope);
      case Statement.Return s -> {
        if (procedure.isPresent()) {
          s.value().ifPresent(value -> flow(value, new Symbol.Result(procedure.getAsInt()), scope));
        }
      }
      default -> inputs(statement, scope);
    }
  }

  private void visit(List<Operands.Operand> operands, Scope scope) {
    for (Operands.Operand operand : operands) {
      var _ = visit(operand.value(), operand.type(), scope);
    }
  }

  private void inputs(Statement statement, Scope scope) {
    visit(Operands.of(statement), scope);
  }

  private void declare(Statement.DeclareLocal s, Scope scope) {
    // The value is worked out while the name still means what it meant before.
    Optional<ValueType> type = visit(s.value(), null, scope);
    scope.declare(s.variableId());
    type.ifPresent(t -> put(scope.symbol(s.variableId()), t));
  }

  /** A value goes into something that keeps it. */
  private void flow(Expression value, Symbol into, Scope scope) {
    ValueType wanted = types.known(into).orElse(null);
    visit(value, wanted, scope).ifPresent(type -> put(into, type));
  }

  private void arguments(String name, List<Expression> arguments, Scope scope) {
    OptionalInt procedure = procedures.named(name);
    for (int i = 0; i < arguments.size(); i++) {
      if (procedure.isPresent() && i < procedures.get(procedure.getAsInt()).parameters().size()) {
        flow(arguments.get(i), types.parameter(procedure.getAsInt(), i), scope);
      } else {
        visit(arguments.get(i), null, scope);
      }
    }
  }

  /**
   * Goes through an expression and gives its type, as far as it is known.
   *
   * @param wanted the type that its place takes, null for any
   */
  private Optional<ValueType> visit(
      Expression expression, @Nullable ValueType wanted, Scope scope) {
    inside(expression, scope);
    Optional<ValueType> type = types.of(expression, scope);
    if (type.isEmpty()) {
      isUnknown = true;
      if (fromUse && wanted != null) {
        types.symbol(expression, scope).ifPresent(symbol -> put(symbol, wanted));
      }
    }
    return type;
  }

  private void inside(Expression expression, Scope scope) {
    switch (expression) {
      case Expression.Compare c -> {
        boolean order =
            switch (c.operator()) {
              case EQ, NEQ -> false;
              case LT, LTE, GT, GTE -> true;
            };
        visit(c.a(), order ? NUMBER : types.of(c.b(), scope).orElse(null), scope);
        visit(c.b(), order ? NUMBER : types.of(c.a(), scope).orElse(null), scope);
      }
      case Expression.CallResult c -> arguments(c.name(), c.arguments(), scope);
      case Expression.ListIndexOf l -> item(l.listId(), l.item(), scope);
      case Expression.ListContains l -> item(l.listId(), l.item(), scope);
      default -> visit(Operands.of(expression), scope);
    }
  }

  /** What is looked for in a list tells what the list holds, when nothing else does. */
  private void item(String listId, Expression item, Scope scope) {
    Symbol items = new Symbol.Items(listId);
    Optional<ValueType> known = types.known(items);
    Optional<ValueType> type = visit(item, known.orElse(null), scope);
    isUnknown |= known.isEmpty();
    if (fromUse) {
      type.ifPresent(t -> put(items, t));
    }
  }

  private void put(Symbol symbol, ValueType type) {
    changed |= types.put(symbol, type);
  }
}
