package org.tsumiki.compiler;

import static org.tsumiki.bytecode.ValueType.NUMBER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Statement;

/** Writes what is put into variables, lists and parameters, and checks that it fits there. */
final class DataWriter {
  private final Facts facts;
  private final Diagnostics diagnostics;
  private final Scope scope;
  private final RoutineCode code;
  private final ExpressionLowering lowering;

  DataWriter(Facts facts, Scope scope, RoutineCode code, ExpressionLowering lowering) {
    this.facts = facts;
    this.diagnostics = facts.diagnostics();
    this.scope = scope;
    this.code = code;
    this.lowering = lowering;
  }

  void set(Statement.SetVariable s) {
    if (settable(s.variableId(), s.blockId())) {
      value(scope.symbol(s.variableId()), s.variableId(), s.value(), s.blockId())
          .ifPresent(value -> assign(scope.place(s.variableId()), value));
    } else {
      lowering.text(s.value());
    }
  }

  void change(Statement.ChangeVariable s) {
    Value delta = lowering.number(s.delta());
    if (isNumber(s.variableId(), s.blockId())) {
      code.change(scope.place(s.variableId()), delta);
    }
  }

  /** The value is worked out while the name still means what it meant before. */
  void declare(Statement.DeclareLocal s) {
    Optional<Value> value =
        value(scope.toDeclare(s.variableId()), s.variableId(), s.value(), s.blockId());
    scope.declare(s.variableId());
    value.ifPresent(v -> code.store(scope.place(s.variableId()), v));
  }

  /** Puts a value into a variable; adding to what it holds has an instruction of its own. */
  private void assign(Value.Place place, Value value) {
    if (value instanceof Value.Operation sum
        && sum.type() == NUMBER
        && sum.operands().size() == 2
        && !sum.interrupts()
        && sum.operands().getFirst().equals(new Value.Load(place, NUMBER))) {
      Value delta = sum.operands().getLast();
      if (sum.opcode() == Opcode.ADD) {
        code.change(place, delta);
        return;
      }
      if (sum.opcode() == Opcode.SUBTRACT && delta instanceof Value.Real(double amount)) {
        code.change(place, Values.number(-amount));
        return;
      }
    }
    code.store(place, value);
  }

  void call(Statement.CallProcedure s) {
    OptionalInt callee = lowering.procedure(s.blockId(), s.name());
    if (callee.isEmpty()) {
      s.arguments().forEach(lowering::text);
      return;
    }
    lowering
        .arguments(s.blockId(), callee.getAsInt(), s.arguments())
        .ifPresent(arguments -> {
          Optional<ValueType> result = facts.types().resultType(callee.getAsInt());
          code.push(
              new Value.Call(Procedures.key(callee.getAsInt()), result.orElse(NUMBER), arguments));
          result.ifPresent(type -> code.pop(code.borrow(type).place()));
        });
  }

  void add(Statement.AddToList s) {
    item(s.listId(), s.item(), s.blockId())
        .ifPresent(item -> list(Opcode.LIST_ADD, s.listId(), item));
  }

  void insert(Statement.InsertInList s) {
    Optional<Value> item = item(s.listId(), s.item(), s.blockId());
    Value index = lowering.number(s.index());
    item.ifPresent(value -> list(Opcode.LIST_INSERT, s.listId(), value, index));
  }

  void replace(Statement.ReplaceInList s) {
    Value index = lowering.number(s.index());
    item(s.listId(), s.item(), s.blockId())
        .ifPresent(value -> list(Opcode.LIST_REPLACE, s.listId(), index, value));
  }

  void remove(Statement.RemoveFromList s) {
    list(Opcode.LIST_REMOVE, s.listId(), lowering.number(s.index()));
  }

  void clear(Statement.ClearList s) {
    list(Opcode.LIST_CLEAR, s.listId());
  }

  private void list(Opcode opcode, String listId, Value... operands) {
    if (opcode == Opcode.LIST_ADD || opcode == Opcode.LIST_INSERT) {
      facts.uses().listFilled(listId);
    }
    code.pushAll(List.of(operands));
    code.assembler().add(opcode, Ref.list(listId));
  }

  /** What goes into a list; empty, and told, when the list holds things of another type. */
  private Optional<Value> item(String listId, Expression item, String blockId) {
    ValueType type = lowering.itemType(listId);
    if (facts.types().of(item, scope).orElse(type) != type) {
      lowering.text(item);
      diagnostics.tell(
          DiagnosticCode.LIST_MIXED_TYPES, blockId, Map.of("list", facts.names().of(listId)));
      return Optional.empty();
    }
    return Optional.of(lowering.value(item, type));
  }

  /** What goes into a variable; empty, and told, when the variable has another type. */
  private Optional<Value> value(
      Symbol symbol, String variableId, Expression value, String blockId) {
    ValueType type = facts.types().of(symbol);
    if (facts.types().of(value, scope).orElse(type) != type) {
      lowering.text(value);
      mixed(variableId, blockId);
      return Optional.empty();
    }
    return Optional.of(lowering.value(value, type));
  }

  /** True when the variable holds numbers, otherwise it is told. */
  boolean isNumber(String variableId, String blockId) {
    if (!settable(variableId, blockId)) {
      return false;
    }
    if (facts.types().of(scope.symbol(variableId)) != NUMBER) {
      mixed(variableId, blockId);
      return false;
    }
    return true;
  }

  private boolean settable(String variableId, String blockId) {
    if (!scope.isLocal(variableId)) {
      facts.uses().variableSet(variableId);
    }
    return lowering.isKnown(variableId, blockId);
  }

  private void mixed(String variableId, String blockId) {
    diagnostics.tell(
        DiagnosticCode.VARIABLE_MIXED_TYPES,
        blockId,
        Map.of("variable", facts.names().of(variableId)));
  }
}
