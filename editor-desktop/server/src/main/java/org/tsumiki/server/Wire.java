package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.program.LevelledText;

/** Small helpers for the JSON of the page protocol. */
final class Wire {
  /** A chain of blocks nests two levels a block. */
  private static final int MAX_NESTING = 20_000;

  private Wire() {}

  /** The object in that text, or empty when it holds none. */
  static Optional<JsonObject> object(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setNestingLimit(MAX_NESTING);
    try {
      JsonElement element = JsonParser.parseReader(reader);
      return element.isJsonObject() ? Optional.of(element.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  static JsonObject message(String type) {
    JsonObject message = new JsonObject();
    message.addProperty("type", type);
    return message;
  }

  /** The three texts that people wrote; the page makes the fourth level from them. */
  static JsonObject texts(LevelledText text) {
    JsonObject texts = new JsonObject();
    texts.addProperty("hira", text.hira());
    texts.addProperty("ruby", text.ruby());
    texts.addProperty("en", text.en());
    return texts;
  }

  static JsonElement orNull(Optional<? extends JsonElement> element) {
    return element.isPresent() ? element.get() : JsonNull.INSTANCE;
  }

  /** A text member, or empty when it is missing or no text. */
  static Optional<String> text(JsonObject object, String key) {
    JsonElement value = object.get(key);
    if (value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
      return Optional.of(value.getAsString());
    }
    return Optional.empty();
  }

  /** Any member, or JSON null when it is missing: for what is only handed back. */
  static JsonElement any(JsonObject object, String key) {
    JsonElement value = object.get(key);
    return value == null ? JsonNull.INSTANCE : value;
  }

  static boolean flag(JsonObject object, String key) {
    JsonElement value = object.get(key);
    return value != null
        && value.isJsonPrimitive()
        && value.getAsJsonPrimitive().isBoolean()
        && value.getAsBoolean();
  }

  /** A whole number of at most 31 bits, or another when it is missing or none. */
  static int whole(JsonObject object, String key, int otherwise) {
    JsonElement value = object.get(key);
    boolean isNumber =
        value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    return isNumber ? (int) Math.clamp(value.getAsDouble(), 0, Integer.MAX_VALUE) : otherwise;
  }

  /** A number, or 0 when it is missing or none. */
  static double number(JsonObject object, String key) {
    JsonElement value = object.get(key);
    boolean isNumber =
        value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    return isNumber ? value.getAsDouble() : 0;
  }

  /** The texts of an array member; what is no text in it is left out. */
  static List<String> textList(JsonObject object, String key) {
    List<String> texts = new ArrayList<>();
    if (object.get(key) instanceof JsonArray array) {
      for (JsonElement element : array) {
        if (element.isJsonPrimitive()) {
          texts.add(element.getAsString());
        }
      }
    }
    return texts;
  }

  /** An object member, or empty. */
  static Optional<JsonObject> object(JsonObject object, String key) {
    JsonElement value = object.get(key);
    return value != null && value.isJsonObject()
        ? Optional.of(value.getAsJsonObject())
        : Optional.empty();
  }
}
