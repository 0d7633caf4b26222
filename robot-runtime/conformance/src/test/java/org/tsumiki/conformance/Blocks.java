package org.tsumiki.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsumiki.program.Vocabulary;

/** Makes Blockly's JSON: blocks with ids {@code b1}, {@code b2}, … and the variables they name. */
final class Blocks {
  private static final Set<String> FIELDS =
      Set.of(
          "BUTTON",
          "MESSAGE",
          "VAR",
          "LIST",
          "STATE",
          "SENSOR",
          "CROSSING",
          "MODE",
          "SIGNAL",
          "LAMP",
          "LED",
          "DIRECTION",
          "SIDE",
          "WHAT",
          "OP",
          "NAME");

  private static final Map<String, String> VARIABLE_TYPES =
      Map.of("VAR", "", "MESSAGE", "message", "LIST", "list", "STATE", "state");

  private final Map<String, JsonObject> variables = new LinkedHashMap<>();
  private final Map<String, List<String>> parametersOf = new HashMap<>();
  private int count;

  boolean isBlock(String word) {
    return Vocabulary.isKnown(word);
  }

  JsonObject block(String type) {
    if (!Vocabulary.isKnown(type)) {
      throw new IllegalArgumentException("no block " + type);
    }
    JsonObject block = new JsonObject();
    block.addProperty("type", type);
    block.addProperty("id", "b" + ++count);
    return block;
  }

  JsonObject block(String type, String field, String value) {
    JsonObject block = block(type);
    child(block, "fields").addProperty(field, value);
    return block;
  }

  JsonObject number(double value) {
    JsonObject block = block("math_number");
    child(block, "fields").addProperty("NUM", value);
    return block;
  }

  JsonObject named(String type, String field, String name) {
    JsonObject block = block(type);
    field(block, field, name);
    return block;
  }

  JsonObject call(String procedure, boolean result) {
    List<String> parameters = parametersOf.get(procedure);
    if (parameters == null) {
      throw new IllegalArgumentException("no block and no procedure above is called " + procedure);
    }
    JsonObject block = block(result ? "procedure_result" : "procedure_call");
    JsonObject extra = child(block, "extraState");
    extra.addProperty("name", procedure);
    extra.add("parameters", parameters(parameters));
    return block;
  }

  /** Procedures are told before anything is read, so that calls may stand above definitions. */
  void declare(String procedure, List<String> parameters) {
    parametersOf.put(procedure, parameters);
  }

  JsonObject define(String procedure) {
    JsonObject block = block("procedure_define", "NAME", procedure);
    child(block, "extraState").add("parameters", parameters(parametersOf.get(procedure)));
    return block;
  }

  private JsonArray parameters(List<String> names) {
    JsonArray array = new JsonArray();
    for (String name : names) {
      JsonObject parameter = new JsonObject();
      parameter.addProperty("id", variable("", name));
      parameter.addProperty("name", name);
      array.add(parameter);
    }
    return array;
  }

  /** True when that part of the block is a field and no input. */
  boolean isField(JsonObject block, String name) {
    String type = block.get("type").getAsString();
    return switch (name) {
      case "PART" -> type.equals("colour_part");
      case "TEXT" -> type.equals("text_note");
      case "VALUE" -> type.equals("event_sensor");
      case "SECONDS" -> type.equals("event_timer");
      default -> FIELDS.contains(name);
    };
  }

  void field(JsonObject block, String name, String value) {
    JsonObject fields = child(block, "fields");
    boolean stateOfLamp =
        name.equals("STATE") && block.get("type").getAsString().startsWith("light_");
    if (VARIABLE_TYPES.containsKey(name) && !stateOfLamp) {
      JsonObject reference = new JsonObject();
      reference.addProperty("id", variable(VARIABLE_TYPES.get(name), value));
      fields.add(name, reference);
    } else if (value.matches("-?[0-9.]+") && !name.equals("LED")) {
      fields.add(name, new JsonPrimitive(Double.parseDouble(value)));
    } else {
      fields.addProperty(name, value);
    }
  }

  private String variable(String type, String name) {
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
    return id;
  }

  /** Puts a block into an input; null leaves a hole. */
  void plug(JsonObject block, String input, @Nullable JsonObject inside) {
    if (inside != null) {
      child(child(block, "inputs"), input).add("block", inside);
    }
  }

  static JsonObject child(JsonObject parent, String name) {
    if (!parent.has(name)) {
      parent.add(name, new JsonObject());
    }
    return parent.getAsJsonObject(name);
  }

  /** A project file around those top blocks. */
  String project(List<JsonObject> tops) {
    JsonObject workspace = new JsonObject();
    JsonObject holder = child(workspace, "blocks");
    holder.addProperty("languageVersion", 0);
    JsonArray array = new JsonArray();
    new ArrayList<>(tops).forEach(array::add);
    holder.add("blocks", array);
    JsonArray all = new JsonArray();
    variables.values().forEach(all::add);
    workspace.add("variables", all);
    JsonObject project = new JsonObject();
    project.addProperty("format", "tsumiki-project");
    project.addProperty("version", 1);
    project.addProperty("title", "conformance");
    project.addProperty("board", "simulated");
    project.addProperty("readingLevel", "en");
    project.add("lesson", com.google.gson.JsonNull.INSTANCE);
    project.add("workspace", workspace);
    return project.toString();
  }
}
