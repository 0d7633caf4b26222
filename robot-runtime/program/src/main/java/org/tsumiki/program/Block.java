package org.tsumiki.program;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One block of Blockly's JSON and where it stands, with typed access to its fields and inputs.
 *
 * @param where JSON path, for messages
 */
record Block(JsonObject json, String where, String type, String id) {

  static Block of(JsonElement element, String where) throws Refusal {
    JsonObject json = Json.object(element, where);
    String prefix = where + ".";
    return new Block(
        json, where, Json.string(json, "type", prefix), Json.string(json, "id", prefix));
  }

  /** The block that follows below, if any. */
  Optional<Block> next() throws Refusal {
    return child(json.get("next"), where + ".next");
  }

  /** The block in an input; a real one counts before a shadow. */
  Optional<Block> input(String name) throws Refusal {
    JsonElement inputs = json.get("inputs");
    if (inputs == null) {
      return Optional.empty();
    }
    String place = where + ".inputs";
    return child(Json.object(inputs, place).get(name), place + "." + name);
  }

  private static Optional<Block> child(@Nullable JsonElement connection, String where)
      throws Refusal {
    if (connection == null) {
      return Optional.empty();
    }
    JsonObject ends = Json.object(connection, where);
    for (String key : new String[] {"block", "shadow"}) {
      JsonElement block = ends.get(key);
      if (block != null) {
        return Optional.of(of(block, where + "." + key));
      }
    }
    return Optional.empty();
  }

  /** True when Blockly has switched the block off: it is skipped. */
  boolean disabled() {
    JsonElement reasons = json.get("disabledReasons");
    return reasons != null && reasons.isJsonArray() && !reasons.getAsJsonArray().isEmpty();
  }

  String text(String field) throws Refusal {
    return located(() -> Json.string(fields(), field, where + ".fields."));
  }

  double number(String field) throws Refusal {
    return located(() -> Json.number(fields(), field, where + ".fields."));
  }

  /** A dropdown whose values are the enum's names, in any case. */
  <E extends Enum<E>> E choice(String field, Class<E> choices) throws Refusal {
    return choice(field, EnumSet.allOf(choices));
  }

  /** A dropdown that offers only some of the enum's names. */
  <E extends Enum<E>> E choice(String field, EnumSet<E> choices) throws Refusal {
    String value = text(field);
    for (E choice : choices) {
      if (choice.name().equals(value.toUpperCase(Locale.ROOT))) {
        return choice;
      }
    }
    throw unknownValue(field, value);
  }

  /** A two-way dropdown: true for one value, false for the other. */
  boolean flag(String field, String yes, String no) throws Refusal {
    String value = text(field);
    if (value.equals(yes)) {
      return true;
    }
    if (value.equals(no)) {
      return false;
    }
    throw unknownValue(field, value);
  }

  /** The id in a variable field. */
  String variableId(String field) throws Refusal {
    return located(() -> {
      String place = where + ".fields." + field;
      JsonObject variable = Json.object(Json.required(fields(), field, where + "."), place);
      return Json.string(variable, "id", place + ".");
    });
  }

  /** What the page keeps with the block beside its fields; empty when there is nothing. */
  JsonObject extraState() throws Refusal {
    JsonElement state = json.get("extraState");
    return state == null ? new JsonObject() : Json.object(state, where + ".extraState");
  }

  /** What people wrote on the block. Only a remark: one that cannot be read is none. */
  Optional<String> comment() {
    if (json.get("icons") instanceof JsonObject icons
        && icons.get("comment") instanceof JsonObject comment
        && comment.get("text") instanceof JsonPrimitive text
        && text.isString()) {
      return Optional.of(text.getAsString());
    }
    return Optional.empty();
  }

  Refusal unknownValue(String field, String value) {
    return refusal(
        "unknown-field-value",
        where + ".fields." + field,
        "The block " + type + " does not know the choice \"" + value + "\" in " + field + ".",
        "Choose one of the block's own choices, or update Tsumiki.");
  }

  Refusal refusal(String code, String place, String message, String remedy) {
    return new Refusal(new ReadProblem(code, place, message, remedy, Optional.of(id)));
  }

  private JsonObject fields() throws Refusal {
    return Json.object(Json.required(json, "fields", where + "."), where + ".fields");
  }

  <T> T located(Step<T> step) throws Refusal {
    try {
      return step.run();
    } catch (Refusal refusal) {
      ReadProblem problem = refusal.problem();
      throw refusal(problem.code(), problem.where(), problem.message(), problem.remedy());
    }
  }

  interface Step<T> {
    T run() throws Refusal;
  }
}
