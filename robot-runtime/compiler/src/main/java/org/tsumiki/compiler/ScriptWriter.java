package org.tsumiki.compiler;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tsumiki.bytecode.Code;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.bytecode.Limits;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.compiler.Assembler.Label;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.program.Button;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/** Writes the code of one script. */
final class ScriptWriter {
  /** What a beep sounds like. */
  private static final int BEEP_HZ = 880;

  private final Tables tables;
  private final VariableTypes types;
  private final Diagnostics diagnostics;
  private final Assembler code;
  private final ExpressionWriter expressions;

  ScriptWriter(Tables tables, VariableTypes types, Diagnostics diagnostics, String firstBlockId) {
    this.tables = tables;
    this.types = types;
    this.diagnostics = diagnostics;
    this.code = new Assembler(firstBlockId);
    this.expressions = new ExpressionWriter(tables, types, diagnostics, code);
  }

  /** A compiled script and its blocks. */
  record Written(ProgramImage.Script script, DebugMap.RoutineMap map) {}

  Written write(Program.Script script) {
    Entry entry =
        switch (script.hat()) {
          case Hat.Start() -> new Entry.Start();
          case Hat.ButtonDown(Button button) ->
              new Entry.ButtonDown(tables.port(ExpressionWriter.port(button).name()));
          case Hat.MessageReceived(String id) -> new Entry.MessageReceived(tables.message(id));
          case Hat.SensorCrossing _, Hat.Every _, Hat.StateEntered _ -> {
            diagnostics.error("not-yet", script.blockId(), Map.of());
            yield new Entry.Start();
          }
        };
    statements(script.body());
    code.add(Opcode.END);
    Assembler.Assembled assembled = code.assemble();
    if (code.slotCount() > Limits.MAX_SLOTS || assembled.code().length > Limits.MAX_CODE_BYTES) {
      diagnostics.error("too-big", script.blockId(), Map.of());
    }
    return new Written(
        new ProgramImage.Script(entry, code.slotCount(), Code.of(assembled.code())),
        new DebugMap.RoutineMap(script.blockId(), List.of(), assembled.places()));
  }

  private void statements(List<Statement> statements) {
    statements.forEach(this::statement);
  }

  private void statement(Statement statement) {
    code.block(statement.blockId());
    switch (statement) {
      case Statement.Broadcast s -> code.add(Opcode.SEND, tables.message(s.messageId()));
      case Statement.Forever s -> forever(s);
      case Statement.Repeat s -> repeat(s);
      case Statement.RepeatUntil s -> repeatUntil(s);
      case Statement.If s -> branch(s);
      case Statement.Wait s -> {
        expressions.number(s.seconds());
        code.add(Opcode.WAIT);
      }
      case Statement.WaitUntil s -> {
        Label test = new Label();
        code.bind(test);
        expressions.flag(s.condition());
        code.jump(Opcode.POLL, test);
      }
      case Statement.Say s -> {
        expressions.text(s.text());
        code.add(Opcode.SAY);
      }
      case Statement.SetVariable s -> set(s);
      case Statement.ChangeVariable s -> change(s);
      case Statement.SignalLamp s -> signalLamp(s);
      case Statement.Led s -> constant(StandardPorts.LED_1.name(), s.lit() ? 1 : 0);
      case Statement.Beep s -> beep(s);
      case Statement.Tone s -> {
        expressions.number(s.hertz());
        output(StandardPorts.BUZZER.name());
      }
      case Statement.SoundOff s -> constant(StandardPorts.BUZZER.name(), 0);
      case Statement.Drive s -> drive(s);
      case Statement.DriveWheels s -> {
        expressions.number(s.leftPercent());
        output(StandardPorts.MOTOR_LEFT.name());
        expressions.number(s.rightPercent());
        output(StandardPorts.MOTOR_RIGHT.name());
      }
      case Statement.DriveStop s -> {
        constant(StandardPorts.MOTOR_LEFT.name(), 0);
        constant(StandardPorts.MOTOR_RIGHT.name(), 0);
      }
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
          Statement.Return _ ->
          diagnostics.error("not-yet", statement.blockId(), Map.of());
    }
  }

  private void forever(Statement.Forever loop) {
    int mark = code.newSlot();
    Label begin = new Label();
    code.bind(begin);
    code.add(Opcode.PASS, mark);
    statements(loop.body());
    code.block(loop.blockId());
    code.jump(Opcode.AGAIN, mark, begin);
  }

  private void repeat(Statement.Repeat loop) {
    int rest = code.newSlot();
    int mark = code.newSlot();
    Label begin = new Label();
    Label end = new Label();
    expressions.number(loop.times());
    code.add(Opcode.COUNT, rest);
    code.bind(begin);
    code.add(Opcode.PASS, mark);
    code.jump(Opcode.NEXT, rest, end);
    statements(loop.body());
    code.block(loop.blockId());
    code.jump(Opcode.AGAIN, mark, begin);
    code.bind(end);
  }

  private void repeatUntil(Statement.RepeatUntil loop) {
    int mark = code.newSlot();
    Label begin = new Label();
    Label pass = new Label();
    Label end = new Label();
    code.bind(begin);
    code.add(Opcode.PASS, mark);
    expressions.flag(loop.condition());
    code.jump(Opcode.JUMP_UNLESS, pass);
    code.jump(Opcode.JUMP, end);
    code.bind(pass);
    statements(loop.body());
    code.block(loop.blockId());
    code.jump(Opcode.AGAIN, mark, begin);
    code.bind(end);
  }

  private void branch(Statement.If branch) {
    Label otherwise = new Label();
    Label end = new Label();
    expressions.flag(branch.condition());
    code.jump(Opcode.JUMP_UNLESS, otherwise);
    statements(branch.then());
    if (branch.otherwise().isEmpty()) {
      code.bind(otherwise);
      return;
    }
    code.block(branch.blockId());
    code.jump(Opcode.JUMP, end);
    code.bind(otherwise);
    statements(branch.otherwise());
    code.bind(end);
  }

  private void set(Statement.SetVariable s) {
    ValueType type = types.of(s.variableId());
    ValueType given = types.of(s.value()).orElse(type);
    if (given != type) {
      mixed(s.blockId(), s.variableId());
      return;
    }
    expressions.value(s.value(), type);
    code.add(Opcode.STORE, tables.variable(s.variableId()));
  }

  private void change(Statement.ChangeVariable s) {
    if (types.of(s.variableId()) != ValueType.NUMBER) {
      mixed(s.blockId(), s.variableId());
      return;
    }
    expressions.number(s.delta());
    code.add(Opcode.CHANGE, tables.variable(s.variableId()));
  }

  private void mixed(String blockId, String variableId) {
    diagnostics.error(
        "variable-mixed-types", blockId, Map.of("variable", tables.nameOf(variableId)));
  }

  private void signalLamp(Statement.SignalLamp s) {
    String name =
        "signal."
            + s.signal().name().toLowerCase(Locale.ROOT)
            + "."
            + s.lamp().name().toLowerCase(Locale.ROOT);
    if (StandardPorts.named(name).isEmpty()) {
      diagnostics.error("unknown-lamp", s.blockId(), Map.of());
      return;
    }
    constant(name, s.lit() ? 1 : 0);
  }

  private void beep(Statement.Beep s) {
    constant(StandardPorts.BUZZER.name(), BEEP_HZ);
    expressions.number(s.seconds());
    code.add(Opcode.WAIT);
    constant(StandardPorts.BUZZER.name(), 0);
  }

  private void drive(Statement.Drive s) {
    boolean leftBack =
        s.direction() == Statement.Direction.BACK || s.direction() == Statement.Direction.LEFT;
    boolean rightBack =
        s.direction() == Statement.Direction.BACK || s.direction() == Statement.Direction.RIGHT;
    wheel(StandardPorts.MOTOR_LEFT.name(), s, leftBack);
    wheel(StandardPorts.MOTOR_RIGHT.name(), s, rightBack);
  }

  private void wheel(String port, Statement.Drive s, boolean back) {
    if (back) {
      expressions.constant(0);
    }
    expressions.number(s.powerPercent());
    if (back) {
      code.add(Opcode.SUBTRACT);
    }
    output(port);
  }

  private void constant(String port, int value) {
    expressions.constant(value);
    output(port);
  }

  private void output(String port) {
    code.add(Opcode.WRITE, tables.port(port));
  }
}
