package org.tsumiki.compiler;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final DataWriter data;

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
    this.data = new DataWriter(facts, scope, code, lowering);
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

  /** Writes one block; true when what comes after it can be reached. */
  private boolean write(Statement statement) {
    return switch (statement) {
      case Statement.Forever s -> loops.forever(s);
      case Statement.RepeatUntil s -> loops.repeatUntil(s);
      case Statement.If s -> branch(s);
      case Statement.Break s -> loops.leave(s);
      case Statement.WaitUntil s -> waitUntil(s);
      case Statement.Stop s -> stop(s);
      case Statement.Return s -> giveBack(s);
      default -> {
        writeStep(statement);
        yield true;
      }
    };
  }

  /** Writes a block that always goes on. */
  private void writeStep(Statement statement) {
    switch (statement) {
      case Statement.Forever _,
          Statement.RepeatUntil _,
          Statement.If _,
          Statement.Break _,
          Statement.WaitUntil _,
          Statement.Stop _,
          Statement.Return _ ->
          throw new IllegalArgumentException("may not go on: " + statement);
      case Statement.Repeat s -> loops.repeat(s);
      case Statement.For s -> loops.count(s, scope, data::isNumber);
      case Statement.Wait s -> waitFor(s);
      case Statement.Broadcast s -> send(Opcode.SEND, s.messageId(), s.blockId());
      case Statement.BroadcastAndWait s -> send(Opcode.SEND_AND_WAIT, s.messageId(), s.blockId());
      case Statement.GoToState s -> goTo(s);
      case Statement.Say s -> act(lowering.text(s.text()), Opcode.SAY, Ref.NONE);
      case Statement.Note _ -> {}
      case Statement.Log s ->
          act(lowering.number(s.value()), Opcode.LOG, new Ref.Named(Ref.Kind.TEXT, s.name()));
      case Statement.ResetTimer _ -> code.assembler().add(Opcode.RESET_TIMER);
      case Statement.SetVariable s -> data.set(s);
      case Statement.ChangeVariable s -> data.change(s);
      case Statement.DeclareLocal s -> data.declare(s);
      case Statement.AddToList s -> data.add(s);
      case Statement.InsertInList s -> data.insert(s);
      case Statement.ReplaceInList s -> data.replace(s);
      case Statement.RemoveFromList s -> data.remove(s);
      case Statement.ClearList s -> data.clear(s);
      case Statement.CallProcedure s -> data.call(s);
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
  }

  private boolean waitUntil(Statement.WaitUntil s) {
    boolean open = loops.waitUntil(s);
    if (!open) {
      // Nobody gets here, but the verifier cannot know.
      leave();
    }
    return open;
  }

  private void goTo(Statement.GoToState s) {
    facts.uses().stateEntered(s.stateId());
    code.assembler().add(Opcode.GO_TO_STATE, Ref.state(s.stateId()));
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
      boolean thenGoesOn = arm(s.then(), holds);
      boolean otherwiseGoesOn = arm(s.otherwise(), !holds);
      return thenGoesOn || otherwiseGoesOn;
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
    if (seconds instanceof Value.Real(double constant)) {
      if (!(constant > 0)) {
        diagnostics.tell(DiagnosticCode.WAIT_NEGATIVE, s.blockId());
      } else if (constant > LONGEST_USUAL_WAIT_SECONDS) {
        diagnostics.tell(DiagnosticCode.WAIT_VERY_LONG, s.blockId());
      }
    }
    act(seconds, Opcode.WAIT, Ref.NONE);
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
