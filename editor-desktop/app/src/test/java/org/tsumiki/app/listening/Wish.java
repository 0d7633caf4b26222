package org.tsumiki.app.listening;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsumiki.words.Words;

/**
 * A block as a child wants to hear it, and what it wants in it.
 *
 * @param says its whole sentence
 * @param shelf what it says on the shelf, where its values are others: any values stand between
 *     these pieces
 * @param values what is to be set, by what the field says that it is for
 * @param slots other blocks that are its values, by place
 * @param bodies blocks that lie in it, by place
 */
record Wish(
    String type,
    String says,
    List<String> shelf,
    List<Value> values,
    Map<String, Wish> slots,
    Map<String, List<Wish>> bodies) {
  private static final Set<String> BODIES = Set.of("DO", "ELSE");

  /** Parts in the order of the block's words; a block that is not here has none. */
  private static final Map<String, List<String>> PARTS =
      Map.ofEntries(
          Map.entry("event_button", List.of("BUTTON")),
          Map.entry("light_signal", List.of("SIGNAL", "LAMP", "STATE")),
          Map.entry("control_wait", List.of("SECONDS")),
          Map.entry("control_forever", List.of("DO")),
          Map.entry("control_repeat", List.of("TIMES", "DO")),
          Map.entry("control_if_else", List.of("CONDITION", "DO", "ELSE")),
          Map.entry("sound_beep", List.of("SECONDS")),
          Map.entry("sound_tone", List.of("HERTZ")),
          Map.entry("drive_distance", List.of("DIRECTION", "CM", "POWER")),
          Map.entry("drive_turn", List.of("DIRECTION", "DEGREES", "POWER")),
          Map.entry("logic_compare", List.of("A", "OP", "B")),
          Map.entry("variables_set", List.of("VAR", "VALUE")),
          Map.entry("variables_get", List.of("VAR")));

  private static final Pattern HOLE = Pattern.compile("%(\\d)");

  /**
   * A field's value.
   *
   * @param part its name in the vocabulary
   * @param purpose what the field says that it is for
   * @param said how the value sounds
   * @param typed what is typed, when it is typed and not chosen
   */
  record Value(String part, String purpose, String said, Optional<String> typed) {}

  /** A chain of blocks of a saved workspace, from its first one on. */
  static List<Wish> chain(JsonObject first) {
    List<Wish> chain = new ArrayList<>();
    JsonObject block = first;
    while (block != null) {
      chain.add(of(block));
      JsonObject next = block.getAsJsonObject("next");
      block = next == null ? null : next.getAsJsonObject("block");
    }
    return chain;
  }

  private static Wish of(JsonObject block) {
    String type = block.get("type").getAsString();
    List<Value> values = new ArrayList<>();
    Map<String, Wish> slots = new LinkedHashMap<>();
    Map<String, List<Wish>> bodies = new LinkedHashMap<>();
    Map<String, String> sayings = new LinkedHashMap<>();
    JsonObject fields = object(block, "fields");
    JsonObject inputs = object(block, "inputs");
    for (String part : order(type)) {
      if (fields.has(part)) {
        Value value = field(part, fields.get(part));
        values.add(value);
        sayings.put(part, value.said());
      } else if (inputs.has(part)) {
        JsonObject input = inputs.getAsJsonObject(part);
        JsonObject inner =
            input.has("block") ? input.getAsJsonObject("block") : input.getAsJsonObject("shadow");
        if (BODIES.contains(part)) {
          bodies.put(part, chain(inner));
        } else if (isNumber(inner)) {
          String number = number(inner);
          values.add(new Value(part, slotName(part), number, Optional.of(number)));
          sayings.put(part, number);
        } else {
          Wish wish = of(inner);
          slots.put(part, wish);
          sayings.put(part, wish.says());
        }
      }
    }
    String template = template(type);
    values.sort(Comparator.comparingInt(value -> placeOnBlock(type, value.part())));
    return new Wish(
        type,
        filled(template, List.copyOf(sayings.values())),
        pieces(template),
        List.copyOf(values),
        slots,
        bodies);
  }

  private static List<String> order(String type) {
    return PARTS.getOrDefault(type, List.of());
  }

  /** Where on the block a part stands: the keyboard comes to them in that order. */
  private static int placeOnBlock(String type, String part) {
    return Words.text("block." + type).hira().indexOf("%" + (order(type).indexOf(part) + 1));
  }

  private static boolean isNumber(JsonObject inner) {
    return inner.get("type").getAsString().equals("math_number");
  }

  private static String number(JsonObject inner) {
    double value = object(inner, "fields").get("NUM").getAsDouble();
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static Value field(String part, JsonElement value) {
    if (value instanceof JsonPrimitive primitive) {
      String option = primitive.getAsString();
      String said =
          List.of("spoken." + part, "said.option." + part, "option." + part).stream()
              .map(key -> key + "." + option)
              .filter(Words::has)
              .findFirst()
              .map(key -> Words.text(key).hira())
              .orElse(option);
      return new Value(part, purpose("heard.kind." + part), said, Optional.empty());
    }
    String name = value.getAsJsonObject().get("name").getAsString();
    return new Value(part, purpose("heard.kind.variable"), name, Optional.empty());
  }

  private static String purpose(String key) {
    return Words.has(key) ? Words.text(key).hira() : "";
  }

  private static String slotName(String input) {
    return Words.text("term." + input).hira().replaceAll("の ばしょ$", "");
  }

  private static String template(String type) {
    return Words.text(Words.has("said." + type) ? "said." + type : "block." + type).hira();
  }

  private static String filled(String template, List<String> sayings) {
    return HOLE.matcher(template)
        .replaceAll(hole -> {
          int at = Integer.parseInt(hole.group(1)) - 1;
          return at < sayings.size() ? sayings.get(at) : "";
        });
  }

  private static List<String> pieces(String template) {
    return HOLE.splitAsStream(template).filter(piece -> !piece.isBlank()).toList();
  }

  private static JsonObject object(JsonObject of, String key) {
    return of.has(key) ? of.getAsJsonObject(key) : new JsonObject();
  }
}
