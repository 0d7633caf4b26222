package org.tsumiki.compiler;

import static org.tsumiki.bytecode.ValueType.NUMBER;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/** Writes the code of one script's or procedure's chain of blocks. */
final class StatementWriter {
  /** What a beep sounds like. */
  private static final double BEEP_HZ = 880;

  private static final double LONGEST_USUAL_WAIT_SECONDS = 3_600;

  private final Facts facts;
  private final Diagnostics diagnostics;
  private final Scope scope;
  private final RoutineCode code;
  private final OptionalInt procedure;
  private final ExpressionLowering lowering;
  private final LoopWriter loops;
  private final DriveWriter drives;

  private StatementWriter(
      Facts facts, Scope scope, RoutineCode code, int routine, OptionalInt procedure) {
    this.facts = facts;
    this.diagnostics = facts.diagnostics();
    this.scope = scope;
    this.code = code;
    this.procedure = procedure;
    this.lowering =
        new ExpressionLowering(
            facts, scope, routine, new PidMemories(code, routine, procedure.isPresent()));
    this.loops = new LoopWriter(this, lowering, code, diagnostics);
    this.drives = new DriveWriter(lowering, code);
  }

  /** Writes a script's body and its end. */
  static void script(
      Facts facts, Scope scope, RoutineCode code, int routine, Program.Script script) {
    StatementWriter writer = new StatementWriter(facts, scope, code, routine, OptionalInt.empty());
    if (writer.statements(script.body())) {
      code.assembler().add(Opcode.END);
    }
  }

  /** Writes a procedure's body and its way back. */
  static void procedure(Facts facts, Scope scope, RoutineCode code, int routine, int procedure) {
    StatementWriter writer =
        new StatementWriter(facts, scope, code, routine, OptionalInt.of(procedure));
    if (writer.statements(facts.procedures().get(procedure).body())) {
      writer.leave();
    }
  }

  /** Writes a chain; true when what comes after it can be reached. */
  boolean statements(List<Statement> statements) {
    boolean open = true;
    boolean told = false;
    for (Statement statement : statements) {
      if (open) {
        open = statement(statement);
        continue;
      }
      if (!told && !code.assembler().isMuted() && !(statement instanceof Statement.Note)) {
        diagnostics.tell(DiagnosticCode.UNREACHABLE, statement.blockId());
        told = true;
      }
      dead(() -> statement(statement));
    }
    return open;
  }

  /** Looks at what never runs, for what is wrong with it. */
  void dead(Runnable writer) {
    code.assembler().mute();
    writer.run();
    code.assembler().unmute();
  }

  private boolean statement(Statement statement) {
    boolean[] open = {true};
    code.assembler().block(statement.blockId());
    code.statement(() -> open[0] = write(statement));
    return open[0];
  }

  private boolean write(Statement statement) {
    switch (statement) {
      case Statement.Forever s -> {
        return loops.forever(s);
      }
      case Statement.Repeat s -> loops.repeat(s);
      case Statement.RepeatUntil s -> {
        return loops.repeatUntil(s);
      }
      case Statement.For s -> loops.count(s, scope, this::number);
      case Statement.If s -> {
        return branch(s);
      }
      case Statement.Break s -> {
        return loops.leave(s);
      }
      case Statement.WaitUntil s -> {
        boolean open = loops.waitUntil(s);
        if (!open) {
          // Nobody gets here, but the verifier cannot know.
          leave();
        }
        return open;
      }
      case Statement.Stop s -> {
        return stop(s);
      }
      case Statement.Return s -> {
        return giveBack(s);
      }
      case Statement.Wait s -> waitFor(s);
      case Statement.Broadcast s -> send(Opcode.SEND, s.messageId(), s.blockId());
      case Statement.BroadcastAndWait s -> send(Opcode.SEND_AND_WAIT, s.messageId(), s.blockId());
      case Statement.GoToState s -> {
        facts.uses().stateEntered(s.stateId());
        code.assembler().add(Opcode.GO_TO_STATE, Ref.state(s.stateId()));
      }
      case Statement.Say s -> act(lowering.text(s.text()), Opcode.SAY, Ref.NONE);
      case Statement.Note _ -> {}
      case Statement.Log s ->
          act(lowering.number(s.value()), Opcode.LOG, new Ref.Named(Ref.Kind.TEXT, s.name()));
      case Statement.ResetTimer _ -> code.assembler().add(Opcode.RESET_TIMER);
      case Statement.SetVariable s -> set(s);
      case Statement.ChangeVariable s -> {
        if (number(s.variableId(), s.blockId())) {
          code.change(scope.place(s.variableId()), lowering.number(s.delta()));
        } else {
          lowering.number(s.delta());
        }
      }
      case Statement.DeclareLocal s -> declare(s);
      case Statement.AddToList s -> {
        item(s.listId(), s.item(), s.blockId())
            .ifPresent(item -> list(Opcode.LIST_ADD, s.listId(), item));
      }
      case Statement.InsertInList s -> {
        Optional<Value> item = item(s.listId(), s.item(), s.blockId());
        Value index = lowering.number(s.index());
        item.ifPresent(value -> list(Opcode.LIST_INSERT, s.listId(), value, index));
      }
      case Statement.ReplaceInList s -> {
        Value index = lowering.number(s.index());
        item(s.listId(), s.item(), s.blockId())
            .ifPresent(value -> list(Opcode.LIST_REPLACE, s.listId(), index, value));
      }
      case Statement.RemoveFromList s ->
          list(Opcode.LIST_REMOVE, s.listId(), lowering.number(s.index()));
      case Statement.ClearList s -> list(Opcode.LIST_CLEAR, s.listId());
      case Statement.CallProcedure s -> call(s);
      case Statement.SignalLamp s -> signalLamp(s);
      case Statement.Led s ->
          code.write(StandardPorts.LED_1.name(), Values.number(s.lit() ? 1 : 0));
      case Statement.Rgb s ->
          act(
              lowering.colour(s.colour()),
              Opcode.WRITE_COLOUR,
              Ref.port(StandardPorts.LED_RGB.name()));
      case Statement.Beep s -> beep(s);
      case Statement.Tone s -> code.write(StandardPorts.BUZZER.name(), lowering.number(s.hertz()));
      case Statement.SoundOff _ -> code.write(StandardPorts.BUZZER.name(), Values.number(0));
      case Statement.Drive s -> drives.go(s);
      case Statement.DriveWheels s -> drives.wheels(s);
      case Statement.DriveStop _ -> drives.stop();
      case Statement.DriveDistance s -> drives.distance(s);
      case Statement.DriveTurn s -> drives.turn(s);
      case Statement.DriveTime s -> drives.time(s);
      case Statement.DriveAcceleration s -> drives.acceleration(s);
    }
    return true;
  }

  private void act(Value value, Opcode opcode, Ref ref) {
    code.push(value);
    code.assembler().add(opcode, ref);
  }

  private void send(Opcode opcode, String message, String blockId) {
    facts.uses().messageSent(message, blockId);
    code.assembler().add(opcode, Ref.message(message));
  }

  private boolean branch(Statement.If s) {
    Value condition = loops.condition(s.condition());
    if (condition instanceof Value.Flag(boolean holds)) {
      return arm(s.then(), holds) | arm(s.otherwise(), !holds);
    }
    Assembler.Label otherwise = new Assembler.Label();
    Assembler.Label end = new Assembler.Label();
    if (s.then().isEmpty()) {
      code.jumpUnless(Values.not(condition), end);
      statements(s.otherwise());
      code.assembler().bind(end);
      return true;
    }
    code.jumpUnless(condition, otherwise);
    boolean open = statements(s.then());
    if (s.otherwise().isEmpty()) {
      code.assembler().bind(otherwise);
      return true;
    }
    if (open) {
      code.assembler().block(s.blockId());
      code.assembler().jump(Opcode.JUMP, end);
    }
    code.assembler().bind(otherwise);
    open |= statements(s.otherwise());
    code.assembler().bind(end);
    return open;
  }

  /** An arm of a choice that is made already; true when it runs and goes on behind the choice. */
  private boolean arm(List<Statement> statements, boolean runs) {
    if (runs) {
      return statements(statements);
    }
    dead(() -> statements(statements));
    return false;
  }

  private boolean stop(Statement.Stop s) {
    switch (s.mode()) {
      case THIS -> leave();
      case ALL -> code.assembler().add(Opcode.STOP_ALL);
      case OTHERS -> {
        code.assembler().add(Opcode.STOP_OTHERS);
        return true;
      }
    }
    return false;
  }

  /** Ends the script, or the procedure with what a result is before anything is put into it. */
  private void leave() {
    if (procedure.isEmpty()) {
      code.assembler().add(Opcode.END);
      return;
    }
    facts.types().resultType(procedure.getAsInt()).map(Values::initial).ifPresent(code::push);
    code.assembler().add(Opcode.RETURN);
  }

  private boolean giveBack(Statement.Return s) {
    if (procedure.isEmpty()) {
      diagnostics.tell(DiagnosticCode.RETURN_OUTSIDE, s.blockId());
      s.value().ifPresent(lowering::text);
      return false;
    }
    if (s.value().isEmpty()) {
      leave();
      return false;
    }
    ValueType type = facts.types().of(new Symbol.Result(procedure.getAsInt()));
    Expression value = s.value().get();
    if (facts.types().of(value, scope).orElse(type) != type) {
      lowering.text(value);
      diagnostics.tell(
          DiagnosticCode.RESULT_MIXED_TYPES,
          s.blockId(),
          Map.of("procedure", facts.procedures().get(procedure.getAsInt()).name()));
      return false;
    }
    act(lowering.value(value, type), Opcode.RETURN, Ref.NONE);
    return false;
  }

  private void waitFor(Statement.Wait s) {
    Value seconds = lowering.number(s.seconds());
    if (seconds instanceof Value.Number(double constant)) {
      if (!(constant > 0)) {
        diagnostics.tell(DiagnosticCode.WAIT_NEGATIVE, s.blockId());
      } else if (constant > LONGEST_USUAL_WAIT_SECONDS) {
        diagnostics.tell(DiagnosticCode.WAIT_VERY_LONG, s.blockId());
      }
    }
    act(seconds, Opcode.WAIT, Ref.NONE);
  }

  private void set(Statement.SetVariable s) {
    if (settable(s.variableId(), s.blockId())) {
      value(scope.symbol(s.variableId()), s.variableId(), s.value(), s.blockId())
          .ifPresent(value -> assign(scope.place(s.variableId()), value));
    } else {
      lowering.text(s.value());
    }
  }

  /** The value is worked out while the name still means what it meant before. */
  private void declare(Statement.DeclareLocal s) {
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
      if (sum.opcode() == Opcode.SUBTRACT && delta instanceof Value.Number(double amount)) {
        code.change(place, Values.number(-amount));
        return;
      }
    }
    code.store(place, value);
  }

  private void call(Statement.CallProcedure s) {
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
  private boolean number(String variableId, String blockId) {
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

  private void signalLamp(Statement.SignalLamp s) {
    String name =
        "signal."
            + s.signal().name().toLowerCase(Locale.ROOT)
            + "."
            + s.lamp().name().toLowerCase(Locale.ROOT);
    if (StandardPorts.named(name).isEmpty()) {
      diagnostics.tell(DiagnosticCode.UNKNOWN_LAMP, s.blockId());
      return;
    }
    code.write(name, Values.number(s.lit() ? 1 : 0));
  }

  private void beep(Statement.Beep s) {
    code.write(StandardPorts.BUZZER.name(), Values.number(BEEP_HZ));
    act(lowering.number(s.seconds()), Opcode.WAIT, Ref.NONE);
    code.write(StandardPorts.BUZZER.name(), Values.number(0));
  }
}
