package org.tsumiki.outline;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes value blocks as formulas, with as few parentheses as keep their meaning. */
final class FormulaWriter {
  private static final int ATOM = Formula.ROWS.size();
  private static final String HOLE = "_";

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("OR", "or"),
          Map.entry("AND", "and"),
          Map.entry("EQ", "="),
          Map.entry("NEQ", "!="),
          Map.entry("LT", "<"),
          Map.entry("LTE", "<="),
          Map.entry("GT", ">"),
          Map.entry("GTE", ">="),
          Map.entry("ADD", "+"),
          Map.entry("MINUS", "-"),
          Map.entry("MULTIPLY", "*"),
          Map.entry("DIVIDE", "/"),
          Map.entry("MODULO", "mod"),
          Map.entry("POWER", "^"));

  private final Map<String, String> nameById;

  FormulaWriter(Map<String, String> nameById) {
    this.nameById = nameById;
  }

  /** The parts of a block behind its type, each {@code NAME=formula}. */
  List<String> parts(JsonObject block, BlockShape shape) throws CannotWrite {
    List<String> parts = new ArrayList<>();
    for (Part part : shape.parts()) {
      switch (part) {
        case Part.Input input -> input(block, shape, input).ifPresent(parts::add);
        case Part.Body ignored -> {}
        case Part.Choice choice -> parts.add(choice.name() + "=" + field(block, choice));
        case Part.NumberField field -> parts.add(field.name() + "=" + field(block, field));
        case Part.TextField field -> parts.add(field.name() + "=" + field(block, field));
        case Part.Named named -> parts.add(named.name() + "=" + field(block, named));
      }
    }
    return parts;
  }

  private Optional<String> input(JsonObject block, BlockShape shape, Part.Input input)
      throws CannotWrite {
    Optional<JsonObject> value = inside(block, input.name());
    if (value.isPresent()) {
      return Optional.of(input.name() + "=" + formula(value.get()));
    }
    boolean leftOut = input.shadow().isEmpty() || shape.type().equals("procedure_return");
    return leftOut ? Optional.empty() : Optional.of(input.name() + "=" + HOLE);
  }

  private String field(JsonObject block, Part part) throws CannotWrite {
    JsonElement value =
        block.has("fields") ? block.getAsJsonObject("fields").get(part.name()) : null;
    if (value == null) {
      throw new CannotWrite("a block " + BlockMaker.typeOf(block) + " lacks " + part.name());
    }
    if (part instanceof Part.Named && value instanceof JsonObject reference) {
      return name(nameOf(reference.get("id").getAsString()));
    }
    String text = value.getAsString();
    return part instanceof Part.TextField ? name(text) : text;
  }

  private String nameOf(String id) throws CannotWrite {
    String name = nameById.get(id);
    if (name == null) {
      throw new CannotWrite("the workspace does not name the thing " + id);
    }
    return name;
  }

  /** The arguments of a call, with its name. */
  String call(JsonObject block) throws CannotWrite {
    JsonObject extra = block.getAsJsonObject("extraState");
    int count = extra.has("parameters") ? extra.getAsJsonArray("parameters").size() : 0;
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<JsonObject> value = inside(block, "ARG" + i);
      arguments.add(value.isPresent() ? formula(value.get()) : HOLE);
    }
    String name = extra.get("name").getAsString();
    boolean plain = Formula.isPlainName(name) && BlockShape.of(name).isEmpty() && !isWord(name);
    return (plain ? name : quoted(name)) + "(" + String.join(", ", arguments) + ")";
  }

  private static boolean isWord(String name) {
    return List.of("mod", "and", "or", "not", "true", "false", "_").contains(name);
  }

  private String formula(JsonObject block) throws CannotWrite {
    return formula(block, 0);
  }

  private String formula(JsonObject block, int strength) throws CannotWrite {
    String type = BlockMaker.typeOf(block);
    return switch (type) {
      case "math_number" -> plain(block.getAsJsonObject("fields").get("NUM").getAsDouble());
      case "text" -> quoted(block.getAsJsonObject("fields").get("TEXT").getAsString());
      case "colour_picker" -> colour(block.getAsJsonObject("fields").get("COLOUR").getAsString());
      case "logic_boolean" ->
          block.getAsJsonObject("fields").get("BOOL").getAsString().equals("TRUE")
              ? "true"
              : "false";
      case "variables_get" ->
          "$"
              + name(
                  nameOf(
                      block
                          .getAsJsonObject("fields")
                          .getAsJsonObject("VAR")
                          .get("id")
                          .getAsString()));
      case "logic_negate" -> "not " + operand(block, "BOOL", ATOM);
      case "procedure_result" -> call(block);
      case "math_arithmetic", "logic_compare", "logic_operation" -> infix(block, type, strength);
      default -> valueBlock(block, type);
    };
  }

  private static String colour(String code) throws CannotWrite {
    if (!code.matches("#[0-9a-f]{6}")) {
      throw new CannotWrite("the colour " + code + " is not written like #ff8000");
    }
    return code;
  }

  private String infix(JsonObject block, String type, int strength) throws CannotWrite {
    String sign = SIGNS.get(block.getAsJsonObject("fields").get("OP").getAsString());
    if (sign == null) {
      return valueBlock(block, type);
    }
    int own = 0;
    while (!Formula.ROWS.get(own).contains(sign)) {
      own++;
    }
    String text = operand(block, "A", own) + " " + sign + " " + operand(block, "B", own + 1);
    return own < strength ? "(" + text + ")" : text;
  }

  private String operand(JsonObject block, String input, int strength) throws CannotWrite {
    Optional<JsonObject> value = inside(block, input);
    return value.isPresent() ? formula(value.get(), strength) : HOLE;
  }

  private String valueBlock(JsonObject block, String type) throws CannotWrite {
    BlockShape shape =
        BlockShape.of(type).orElseThrow(() -> new CannotWrite("there is no block " + type));
    List<String> parts = parts(block, shape);
    return parts.isEmpty() ? type : type + "(" + String.join(", ", parts) + ")";
  }

  /** The block in an input; a real one counts before a shadow. */
  static Optional<JsonObject> inside(JsonObject block, String input) throws CannotWrite {
    if (!(block.get("inputs") instanceof JsonObject inputs)
        || !(inputs.get(input) instanceof JsonObject connection)) {
      return Optional.empty();
    }
    JsonElement value =
        connection.has("block") ? connection.get("block") : connection.get("shadow");
    return Optional.ofNullable(value).map(JsonElement::getAsJsonObject);
  }

  private static String plain(double value) {
    return BlockMaker.number(value).getAsString();
  }

  private static String name(String name) {
    return Formula.isPlainName(name) || name.matches("[0-9]+") ? name : quoted(name);
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
