package org.tsumiki.program;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.util.Optional;

/** Typed access to a JSON tree; what does not fit is a {@link Refusal} that names the place. */
final class Json {
  /** Largest project text that is read, in characters. */
  static final int MAX_CHARACTERS = 5_000_000;

  /** A chain of blocks nests two levels a block, so Gson's own limit of 255 is far too low. */
  private static final int MAX_NESTING = 20_000;

  private static final String DAMAGED =
      "Open an older copy of the file, or ask a mentor to look at that place in a text editor.";

  private Json() {}

  static JsonObject parseObject(String text) throws Refusal {
    if (text.length() > MAX_CHARACTERS) {
      throw new Refusal(
          "too-large",
          "the whole file",
          "The file has " + text.length() + " characters; a project has at most " + MAX_CHARACTERS,
          "Check that this is a Tsumiki project and not another kind of file.");
    }
    JsonElement root = parse(text);
    if (!root.isJsonObject()) {
      throw new Refusal(
          "not-a-project",
          "line 1",
          "The file is JSON, but it is not a Tsumiki project.",
          "Choose a file that ends in .tsumiki.");
    }
    return root.getAsJsonObject();
  }

  private static JsonElement parse(String text) throws Refusal {
    if (text.isBlank()) {
      throw new Refusal("truncated", "line 1", "The file is empty.", DAMAGED);
    }
    // A StringReader is text as a value, not a file: Gson takes a nesting limit no other way.
    JsonReader reader = new JsonReader(new java.io.StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(MAX_NESTING);
    try {
      return JsonParser.parseReader(reader);
    } catch (JsonParseException e) {
      throw syntax(String.valueOf(e.getMessage()));
    }
  }

  private static Refusal syntax(String message) {
    String where = place(message);
    if (message.contains("End of input") || message.contains("Unterminated")) {
      return new Refusal(
          "truncated", where, "The file stops in the middle; its end is missing.", DAMAGED);
    }
    if (message.contains("Nesting limit")) {
      return new Refusal("too-deep", where, "The file is nested too deeply.", DAMAGED);
    }
    return new Refusal("not-json", where, "The file is not valid JSON.", DAMAGED);
  }

  private static String place(String message) {
    int at = message.indexOf("line ");
    int path = message.indexOf(" path");
    return at >= 0 && path > at ? message.substring(at, path) : "the whole file";
  }

  static JsonElement required(JsonObject object, String key, String where) throws Refusal {
    JsonElement value = object.get(key);
    if (value == null || value.isJsonNull()) {
      throw new Refusal(
          "missing-key",
          where + key,
          "The key \"" + key + "\" is missing.",
          "Save the project again in the editor, or add the key.");
    }
    return value;
  }

  static String string(JsonObject object, String key, String where) throws Refusal {
    JsonElement value = required(object, key, where);
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw wrongType(where + key, "a text");
  }

  static Optional<String> optionalString(JsonObject object, String key, String where)
      throws Refusal {
    JsonElement value = object.get(key);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(string(object, key, where));
  }

  static double number(JsonObject object, String key, String where) throws Refusal {
    JsonElement value = required(object, key, where);
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      double number = primitive.getAsDouble();
      if (Double.isFinite(number)) {
        return number;
      }
    }
    throw wrongType(where + key, "a number");
  }

  static JsonObject object(JsonElement value, String where) throws Refusal {
    if (value.isJsonObject()) {
      return value.getAsJsonObject();
    }
    throw wrongType(where, "an object");
  }

  static Refusal wrongType(String where, String expected) {
    return new Refusal(
        "wrong-type",
        where,
        "At " + where + " there should be " + expected + ".",
        "Open an older copy of the file, or correct that place.");
  }
}
