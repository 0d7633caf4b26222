package org.tsumiki.outline;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsumiki.program.JsonText;

/** Makes Blockly's JSON: blocks with ids {@code b1}, {@code b2}, … and the things they name. */
final class BlockMaker {
  /** What lies in the inputs of a call in the toolbox. */
  static final Literal ARGUMENT = new Literal.Num(10);

  private static final String CALL = "procedure_call";
  private static final String RESULT = "procedure_result";
  private static final String RETURN = "procedure_return";

  private final Map<String, JsonObject> variables = new LinkedHashMap<>();
  private final Map<String, List<String>> parametersOf = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private int count;

  /** Ids that authors have given themselves; false when one is given twice. */
  boolean take(String id) {
    return taken.add(id);
  }

  JsonObject block(String type) {
    JsonObject block = new JsonObject();
    block.addProperty("type", type);
    do {
      count++;
    } while (taken.contains("b" + count));
    block.addProperty("id", "b" + count);
    return block;
  }

  JsonObject block(String type, String field, String value) {
    JsonObject block = block(type);
    child(block, "fields").addProperty(field, value);
    return block;
  }

  JsonObject literal(Literal literal) {
    return switch (literal) {
      case Literal.Num(double value) -> {
        JsonObject block = block("math_number");
        child(block, "fields").add("NUM", number(value));
        yield block;
      }
      case Literal.Text(String value) -> block("text", "TEXT", value);
      case Literal.Colour(String value) -> block("colour_picker", "COLOUR", value);
    };
  }

  JsonObject variable(String name) {
    JsonObject block = block("variables_get");
    child(block, "fields").add("VAR", reference("", name));
    return block;
  }

  /** Procedures are told before anything is read, so that calls may stand above definitions. */
  void declare(String procedure, List<String> parameters) {
    parametersOf.put(procedure, parameters);
  }

  Set<String> procedures() {
    return parametersOf.keySet();
  }

  JsonObject define(String procedure) {
    JsonObject block = block("procedure_define", "NAME", procedure);
    JsonArray parameters = parameters(parametersOf.getOrDefault(procedure, List.of()));
    child(block, "extraState").add("parameters", parameters);
    return block;
  }

  JsonObject call(String procedure, boolean result) throws Unreadable {
    List<String> parameters = parametersOf.get(procedure);
    if (parameters == null) {
      throw new Unreadable(
          "There is no block and no procedure called " + procedure + ".",
          "Take a name from blocks.md, or write \"define " + procedure + "()\" at the left edge.");
    }
    JsonObject block = block(result ? RESULT : CALL);
    JsonObject extra = child(block, "extraState");
    extra.addProperty("name", procedure);
    extra.add("parameters", parameters(parameters));
    return block;
  }

  private JsonArray parameters(List<String> names) {
    JsonArray array = new JsonArray();
    for (String name : names) {
      JsonObject parameter = new JsonObject();
      parameter.add("id", reference("", name).get("id"));
      parameter.addProperty("name", name);
      array.add(parameter);
    }
    return array;
  }

  void field(JsonObject block, Part part, String value) throws Unreadable {
    child(block, "fields").add(part.name(), fieldValue(typeOf(block), part, value));
  }

  private JsonElement fieldValue(String type, Part part, String value) throws Unreadable {
    return switch (part) {
      case Part.Choice(String name, List<String> options) -> {
        if (!options.contains(value)) {
          throw new Unreadable(
              type + " has no choice " + name + "=" + value + ".",
              "Write one of: " + String.join(", ", options) + ".");
        }
        yield new JsonPrimitive(value);
      }
      case Part.NumberField(String name, double ignored) -> {
        if (!value.matches("-?[0-9]+(\\.[0-9]+)?")) {
          throw new Unreadable(
              name + " of " + type + " is no number: " + value + ".", "Write a plain number.");
        }
        yield number(Double.parseDouble(value));
      }
      case Part.Named(String ignored, String named) -> reference(named, value);
      case Part.TextField ignored -> new JsonPrimitive(value);
      case Part.Input ignored -> throw new IllegalStateException("an input is no field");
      case Part.Body ignored -> throw new IllegalStateException("a body is no field");
    };
  }

  /** Puts a value into an input; null leaves a hole. */
  void plug(JsonObject block, Part.Input input, @Nullable Value value) {
    if (value == null) {
      return;
    }
    JsonObject connection = child(child(block, "inputs"), input.name());
    if (value.literal() && input.shadow().isPresent()) {
      connection.add("shadow", value.block());
    } else {
      connection.add("block", value.block());
      input.shadow().ifPresent(shadow -> connection.add("shadow", literal(shadow)));
    }
  }

  /** Parts that the line leaves out are as the toolbox has them. */
  void fillUp(JsonObject block, BlockShape shape) throws Unreadable {
    for (Part part : shape.parts()) {
      if (!has(block, part)) {
        fillUp(block, part);
      }
    }
    dropEmptyInputs(block);
  }

  /** A hole that the line asks for has kept the toolbox out until here. */
  private static void dropEmptyInputs(JsonObject block) {
    if (block.get("inputs") instanceof JsonObject inputs) {
      for (String name : List.copyOf(inputs.keySet())) {
        if (inputs.getAsJsonObject(name).isEmpty()) {
          inputs.remove(name);
        }
      }
      if (inputs.isEmpty()) {
        block.remove("inputs");
      }
    }
  }

  private void fillUp(JsonObject block, Part part) throws Unreadable {
    switch (part) {
      case Part.Choice choice -> field(block, choice, choice.options().getFirst());
      case Part.NumberField field ->
          child(block, "fields").add(field.name(), number(field.start()));
      case Part.TextField field -> field(block, field, field.start());
      case Part.Input(String name, Optional<Literal> shadow) when !typeOf(block).equals(RETURN) ->
          shadow.ifPresent(
              value -> child(child(block, "inputs"), name).add("shadow", literal(value)));
      case Part.Input ignored -> {}
      case Part.Body ignored -> {}
      case Part.Named named ->
          throw new Unreadable(
              typeOf(block) + " does not say which " + thing(named.type()) + " it means.",
              "Write " + named.name() + "=NAME.");
    }
  }

  private static boolean has(JsonObject block, Part part) {
    return (block.has("fields") && block.getAsJsonObject("fields").has(part.name()))
        || (block.has("inputs") && block.getAsJsonObject("inputs").has(part.name()));
  }

  private static String thing(String type) {
    return type.isEmpty() ? "variable" : type;
  }

  static String typeOf(JsonObject block) {
    return block.get("type").getAsString();
  }

  private JsonObject reference(String type, String name) {
    String id = type + ":" + name;
    variables.computeIfAbsent(
        id,
        key -> {
          JsonObject variable = new JsonObject();
          variable.addProperty("id", id);
          variable.addProperty("name", name);
          if (!type.isEmpty()) {
            variable.addProperty("type", type);
          }
          return variable;
        });
    JsonObject reference = new JsonObject();
    reference.addProperty("id", id);
    return reference;
  }

  static JsonObject child(JsonObject parent, String name) {
    if (!parent.has(name)) {
      parent.add(name, new JsonObject());
    }
    return parent.getAsJsonObject(name);
  }

  /** A whole number without a point: 3, not 3.0. */
  static JsonPrimitive number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? new JsonPrimitive((long) value)
        : new JsonPrimitive(value);
  }

  /** The workspace with those top blocks. */
  String workspace(List<JsonObject> tops) {
    JsonObject workspace = new JsonObject();
    JsonObject holder = child(workspace, "blocks");
    holder.addProperty("languageVersion", 0);
    JsonArray array = new JsonArray();
    tops.forEach(array::add);
    holder.add("blocks", array);
    if (!variables.isEmpty()) {
      JsonArray all = new JsonArray();
      variables.values().forEach(all::add);
      workspace.add("variables", all);
    }
    return JsonText.of(workspace);
  }

  /**
   * A value block that a formula gave.
   *
   * @param literal true for one that is a shadow where the toolbox has shadows
   */
  record Value(JsonObject block, boolean literal) {}
}
