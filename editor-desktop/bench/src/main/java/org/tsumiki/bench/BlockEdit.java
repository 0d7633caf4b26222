package org.tsumiki.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.function.Consumer;

/** Changes to Blockly's JSON of a program. */
final class BlockEdit {
  private static final String ID = "id";
  private static final String NEXT = "next";
  private static final String BLOCK = "block";
  private static final String LOOP = "control_repeat_until";

  private BlockEdit() {}

  /** Puts numbers into the number blocks with those ids. */
  static void setNumbers(JsonElement program, Map<String, Long> numbers) {
    forEachBlock(
        program,
        block -> {
          Long number = numbers.get(block.get(ID).getAsString());
          if (number != null) {
            block.getAsJsonObject("fields").addProperty("NUM", number);
          }
        });
  }

  /** The script with ids of its own; its variables stay the same. */
  static JsonObject copy(JsonObject script, int number) {
    JsonObject copy = script.deepCopy();
    forEachBlock(copy, block -> block.addProperty(ID, block.get(ID).getAsString() + "." + number));
    return copy;
  }

  /** Lets each pass of the program's loop do its body several times. */
  static void repeatLoopBody(JsonElement program, int times) {
    forEachBlock(
        program,
        block -> {
          if (LOOP.equals(block.get("type").getAsString())) {
            JsonObject body = block.getAsJsonObject("inputs").getAsJsonObject("DO");
            JsonObject first = body.getAsJsonObject(BLOCK);
            JsonObject last = lastOf(first);
            JsonObject original = first.deepCopy();
            for (int copy = 1; copy < times; copy++) {
              JsonObject more = copy(original, copy);
              JsonObject link = new JsonObject();
              link.add(BLOCK, more);
              last.add(NEXT, link);
              last = lastOf(more);
            }
          }
        });
  }

  private static JsonObject lastOf(JsonObject chain) {
    JsonObject block = chain;
    while (block.has(NEXT)) {
      block = block.getAsJsonObject(NEXT).getAsJsonObject(BLOCK);
    }
    return block;
  }

  /** How many blocks there are, those in the shadows of sockets not counted. */
  static int count(JsonElement element) {
    int blocks = 0;
    if (element.isJsonArray()) {
      for (JsonElement inner : element.getAsJsonArray()) {
        blocks += count(inner);
      }
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      blocks += isBlock(object) ? 1 : 0;
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        blocks += member.getKey().equals("shadow") ? 0 : count(member.getValue());
      }
    }
    return blocks;
  }

  /** Visits blocks and shadows from the outside inwards, as they are after the visit. */
  private static void forEachBlock(JsonElement element, Consumer<JsonObject> visit) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(inner -> forEachBlock(inner, visit));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      if (isBlock(object)) {
        visit.accept(object);
      }
      object.asMap().values().forEach(inner -> forEachBlock(inner, visit));
    }
  }

  private static boolean isBlock(JsonObject object) {
    // Variables have a type and an id too, and a name.
    return object.get("type") instanceof JsonPrimitive && object.has(ID) && !object.has("name");
  }
}
