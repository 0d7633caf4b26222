package org.tsumiki.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.program.Expression.ArithmeticOperator;
import org.tsumiki.program.Expression.CompareOperator;
import org.tsumiki.program.Expression.LogicOperator;

/** Turns blocks into the typed tree: the vocabulary of {@code spec/blocks.md}. */
final class BlockReader {
  /** How deep blocks may stand inside each other; far beyond any program that people can read. */
  static final int MAX_DEPTH = 100;

  private final Set<String> variableIds;
  private final Set<String> messageIds;

  BlockReader(Set<String> variableIds, Set<String> messageIds) {
    this.variableIds = variableIds;
    this.messageIds = messageIds;
  }

  /** The hat that this block is, or empty when it is another kind of block. */
  Optional<Hat> hat(Block block) throws Refusal {
    return switch (block.type()) {
      case "event_start" -> Optional.of(new Hat.Start());
      case "event_button" -> Optional.of(new Hat.ButtonDown(block.choice("BUTTON", Button.class)));
      case "event_message" -> Optional.of(new Hat.MessageReceived(message(block)));
      default -> Optional.empty();
    };
  }

  /** A chain of statements, from the first down. */
  List<Statement> statements(Optional<Block> first, int depth) throws Refusal {
    List<Statement> statements = new ArrayList<>();
    Optional<Block> at = first;
    while (at.isPresent()) {
      Block block = at.get();
      if (!block.disabled()) {
        checkDepth(block, depth);
        statements.add(statement(block, depth + 1));
      }
      at = block.next();
    }
    return statements;
  }

  private Statement statement(Block block, int depth) throws Refusal {
    String id = block.id();
    return switch (block.type()) {
      case "event_broadcast" -> new Statement.Broadcast(id, message(block));
      case "control_forever" -> new Statement.Forever(id, body(block, "DO", depth));
      case "control_repeat" ->
          new Statement.Repeat(id, value(block, "TIMES", depth), body(block, "DO", depth));
      case "control_repeat_until" ->
          new Statement.RepeatUntil(id, value(block, "CONDITION", depth), body(block, "DO", depth));
      case "control_if" ->
          new Statement.If(
              id, value(block, "CONDITION", depth), body(block, "DO", depth), List.of());
      case "control_if_else" ->
          new Statement.If(
              id,
              value(block, "CONDITION", depth),
              body(block, "DO", depth),
              body(block, "ELSE", depth));
      case "control_wait" -> new Statement.Wait(id, value(block, "SECONDS", depth));
      case "control_wait_until" -> new Statement.WaitUntil(id, value(block, "CONDITION", depth));
      case "text_say" -> new Statement.Say(id, value(block, "TEXT", depth));
      case "variables_set" ->
          new Statement.SetVariable(id, variable(block), value(block, "VALUE", depth));
      case "variables_change" ->
          new Statement.ChangeVariable(id, variable(block), value(block, "DELTA", depth));
      default -> deviceStatement(block, depth);
    };
  }

  private Statement deviceStatement(Block block, int depth) throws Refusal {
    String id = block.id();
    return switch (block.type()) {
      case "light_signal" ->
          new Statement.SignalLamp(
              id,
              block.choice("SIGNAL", Statement.Signal.class),
              block.choice("LAMP", Statement.Lamp.class),
              block.flag("STATE", "on", "off"));
      case "light_led" -> new Statement.Led(id, ledNumber(block), block.flag("STATE", "on", "off"));
      case "sound_beep" -> new Statement.Beep(id, value(block, "SECONDS", depth));
      case "sound_tone" -> new Statement.Tone(id, value(block, "HERTZ", depth));
      case "sound_off" -> new Statement.SoundOff(id);
      case "drive_go" ->
          new Statement.Drive(
              id,
              block.choice("DIRECTION", Statement.Direction.class),
              value(block, "POWER", depth));
      case "drive_wheels" ->
          new Statement.DriveWheels(id, value(block, "LEFT", depth), value(block, "RIGHT", depth));
      case "drive_stop" -> new Statement.DriveStop(id);
      default -> throw misplaced(block, "a block that does something");
    };
  }

  /** A value block and all inside it. */
  Expression expression(Block block, int depth) throws Refusal {
    checkDepth(block, depth);
    int inner = depth + 1;
    String id = block.id();
    return switch (block.type()) {
      case "math_number" -> new Expression.NumberLiteral(id, block.number("NUM"));
      case "math_arithmetic" ->
          new Expression.Arithmetic(
              id,
              block.choice("OP", ArithmeticOperator.class),
              value(block, "A", inner),
              value(block, "B", inner));
      case "logic_compare" ->
          new Expression.Compare(
              id,
              block.choice("OP", CompareOperator.class),
              value(block, "A", inner),
              value(block, "B", inner));
      case "logic_operation" ->
          new Expression.Logic(
              id,
              block.choice("OP", LogicOperator.class),
              value(block, "A", inner),
              value(block, "B", inner));
      case "logic_negate" -> new Expression.Not(id, value(block, "BOOL", inner));
      case "logic_boolean" ->
          new Expression.BooleanLiteral(id, block.flag("BOOL", "TRUE", "FALSE"));
      case "text" -> new Expression.TextLiteral(id, block.text("TEXT"));
      case "text_join" ->
          new Expression.Join(id, value(block, "A", inner), value(block, "B", inner));
      case "variables_get" -> new Expression.GetVariable(id, variable(block));
      case "sense_button" -> new Expression.ButtonHeld(id, block.choice("BUTTON", Button.class));
      case "sense_line" -> new Expression.LineIsBlack(id, block.choice("SIDE", Side.class));
      case "sense_line_value" ->
          new Expression.LineReflectance(id, block.choice("SIDE", Side.class));
      case "sense_distance" -> new Expression.DistanceCm(id);
      default -> throw misplaced(block, "a block that gives a value");
    };
  }

  private List<Statement> body(Block block, String input, int depth) throws Refusal {
    return statements(block.input(input), depth);
  }

  private Expression value(Block block, String input, int depth) throws Refusal {
    Optional<Block> inside = block.input(input);
    if (inside.isEmpty() || inside.get().disabled()) {
      return new Expression.Missing(block.id(), input);
    }
    return expression(inside.get(), depth);
  }

  private String variable(Block block) throws Refusal {
    return known(block, "VAR", variableIds, "variable");
  }

  private String message(Block block) throws Refusal {
    return known(block, "MESSAGE", messageIds, "message");
  }

  private static String known(Block block, String field, Set<String> ids, String kind)
      throws Refusal {
    String id = block.variableId(field);
    if (!ids.contains(id)) {
      throw block.refusal(
          "missing-variable",
          block.where() + ".fields." + field,
          "The block " + block.type() + " names a " + kind + " that the project does not have.",
          "Choose a " + kind + " in that block again.");
    }
    return id;
  }

  private static int ledNumber(Block block) throws Refusal {
    String led = block.text("LED");
    if (led.equals("1")) {
      return 1;
    }
    throw block.unknownValue("LED", led);
  }

  private static void checkDepth(Block block, int depth) throws Refusal {
    if (depth > MAX_DEPTH) {
      throw block.refusal(
          "too-deep",
          "block " + block.id(),
          "Blocks stand inside each other more than " + MAX_DEPTH + " deep.",
          "Split that part into several scripts.");
    }
  }

  private static Refusal misplaced(Block block, String expected) {
    if (Vocabulary.isKnown(block.type())) {
      return block.refusal(
          "wrong-type",
          block.where(),
          "The block " + block.type() + " stands where " + expected + " belongs.",
          "Move it to another place.");
    }
    return block.refusal(
        "unknown-block",
        block.where(),
        "There is no block called \"" + block.type() + "\".",
        "Update Tsumiki, or take that block out of the project.");
  }
}
