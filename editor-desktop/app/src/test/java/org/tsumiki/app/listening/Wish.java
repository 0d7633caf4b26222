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
import java.util.regex.Pattern;
import org.tsumiki.words.Words;

/**
 * A block as a child wants to hear it, and what it wants in it.
 *
 * @param says its whole sentence
 * @param shelf what it says on the shelf, where its values are others: any values stand between
 *     these pieces
 * @param parts what is to be set and put into it, in the order in which the keyboard comes to it
 * @param bodies blocks that lie in it: in a loop, in an if, in its other way
 */
record Wish(
    String type, String says, List<String> shelf, List<Part> parts, List<List<Wish>> bodies) {
  private static final List<String> BODIES = List.of("DO", "ELSE");
  private static final String OTHER_WAY = "ELSE";

  /** Parts in the order of the block's words; a block that is not here has none. */
  private static final Map<String, List<String>> PARTS =
      Map.ofEntries(
          Map.entry("event_button", List.of("BUTTON")),
          Map.entry("light_signal", List.of("SIGNAL", "LAMP", "STATE")),
          Map.entry("control_wait", List.of("SECONDS")),
          Map.entry("control_repeat", List.of("TIMES")),
          Map.entry("control_if_else", List.of("CONDITION")),
          Map.entry("sound_beep", List.of("SECONDS")),
          Map.entry("sound_tone", List.of("HERTZ")),
          Map.entry("drive_distance", List.of("DIRECTION", "CM", "POWER")),
          Map.entry("drive_turn", List.of("DIRECTION", "DEGREES", "POWER")),
          Map.entry("logic_compare", List.of("A", "OP", "B")),
          Map.entry("variables_set", List.of("VAR", "VALUE")),
          Map.entry("variables_get", List.of("VAR")),
          Map.entry("procedure_define", List.of("NAME")));

  private static final Pattern HOLE = Pattern.compile("%(\\d)");

  /** Something in a block: it is heard by what it is for. */
  sealed interface Part {
    String purpose();

    String says();
  }

  /**
   * A field's value.
   *
   * @param typed what is typed, when it is typed and not chosen
   */
  record Value(String purpose, String says, Optional<String> typed) implements Part {}

  /** Another block in place of a value. */
  record Inner(String purpose, Wish wish) implements Part {
    @Override
    public String says() {
      return wish.says();
    }
  }

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

  /** Whether a sentence may be that of such a block with other values. */
  boolean isLike(String sound) {
    return bodies.size() > 1 == sound.contains(Spoken.OTHER_WAY)
        && new Sound(sound).hasInOrder(shelf);
  }

  /** Whether nothing can follow it. */
  boolean isLast() {
    return type.equals("control_forever");
  }

  private static Wish of(JsonObject block) {
    String type = block.get("type").getAsString();
    if (type.equals("procedure_call")) {
      return call(block);
    }
    Map<String, Part> parts = new LinkedHashMap<>();
    for (String name : PARTS.getOrDefault(type, List.of())) {
      part(block, name).ifPresent(part -> parts.put(name, part));
    }
    String template = template(type, block);
    List<String> sayings = parts.values().stream().map(Part::says).toList();
    String says = filled(template, sayings);
    List<Part> inOrder =
        parts.entrySet().stream()
            .sorted(Comparator.comparingInt(part -> placeOnBlock(type, part.getKey())))
            .map(Map.Entry::getValue)
            .toList();
    boolean isName = type.equals("variables_get");
    List<String> pieces =
        isName
            ? List.of(says)
            : HOLE.splitAsStream(template).filter(piece -> !piece.isBlank()).toList();
    return new Wish(type, says, pieces, isName ? List.of() : inOrder, bodies(block));
  }

  /** What calls an own block says its name, then each thing that it takes. */
  private static Wish call(JsonObject block) {
    JsonObject called = block.getAsJsonObject("extraState");
    String name =
        Words.text("block.procedure_call").hira().replace("%1 ", called.get("name").getAsString());
    List<Part> parts = new ArrayList<>();
    StringBuilder says = new StringBuilder(name);
    for (JsonElement parameter : called.getAsJsonArray("parameters")) {
      String thing = parameter.getAsJsonObject().get("name").getAsString();
      Part part = input(object(block, "inputs").getAsJsonObject("ARG" + parts.size()), thing);
      parts.add(part);
      says.append("、 ").append(thing).append(' ').append(part.says());
    }
    return new Wish("procedure_call " + name, says.toString(), List.of(name), parts, List.of());
  }

  private static Optional<Part> part(JsonObject block, String name) {
    JsonObject fields = object(block, "fields");
    if (fields.has(name)) {
      return Optional.of(field(name, fields.get(name)));
    }
    JsonObject inputs = object(block, "inputs");
    return inputs.has(name)
        ? Optional.of(input(inputs.getAsJsonObject(name), slotName(name)))
        : Optional.empty();
  }

  private static Part input(JsonObject input, String purpose) {
    JsonObject inner =
        input.has("block") ? input.getAsJsonObject("block") : input.getAsJsonObject("shadow");
    if (inner.get("type").getAsString().equals("math_number")) {
      String number = number(inner);
      return new Value(purpose, number, Optional.of(number));
    }
    return new Inner(purpose, of(inner));
  }

  private static List<List<Wish>> bodies(JsonObject block) {
    List<List<Wish>> bodies = new ArrayList<>();
    for (String body : BODIES) {
      JsonObject input = object(block, "inputs").getAsJsonObject(body);
      if (input != null) {
        bodies.add(chain(input.getAsJsonObject("block")));
      } else if (body.equals(OTHER_WAY)
          && block.get("type").getAsString().equals("control_if_else")) {
        bodies.add(List.of());
      }
    }
    return bodies;
  }

  /** Where on the block a part stands: the keyboard comes to them in that order. */
  private static int placeOnBlock(String type, String part) {
    int number = PARTS.getOrDefault(type, List.of()).indexOf(part) + 1;
    return Words.text("block." + type).hira().indexOf("%" + number);
  }

  private static String number(JsonObject inner) {
    double value = object(inner, "fields").get("NUM").getAsDouble();
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static Value field(String part, JsonElement value) {
    if (value instanceof JsonPrimitive primitive) {
      String option = primitive.getAsString();
      if (part.equals("NAME")) {
        return new Value(purpose("heard.kind.NAME"), option, Optional.of(option));
      }
      String words = part.equals("OP") ? "compare" : part;
      String said =
          List.of("spoken." + words, "said.option." + words, "option." + words).stream()
              .map(key -> key + "." + option)
              .filter(Words::has)
              .findFirst()
              .map(key -> Words.text(key).hira())
              .orElse(option);
      return new Value(purpose("heard.kind." + part), said, Optional.empty());
    }
    // Authors' programs name a variable by its id, which is its name.
    String name = value.getAsJsonObject().get("id").getAsString().replaceFirst("^:", "");
    return new Value(purpose("heard.kind.variable"), name, Optional.empty());
  }

  private static String purpose(String key) {
    return Words.has(key) ? Words.text(key).hira() : "";
  }

  private static String slotName(String input) {
    return Words.text("term." + input).hira().replaceAll("の ばしょ$", "");
  }

  private static String template(String type, JsonObject block) {
    JsonElement sign = object(block, "fields").get("OP");
    boolean hasThings =
        !object(block, "extraState").asMap().isEmpty()
            && type.equals("procedure_define")
            && !block.getAsJsonObject("extraState").getAsJsonArray("parameters").isEmpty();
    String things = hasThings ? joinedNames(block) : "";
    String template =
        List.of("said." + type + "." + (sign == null ? "" : sign.getAsString()), "said." + type)
            .stream()
            .filter(Words::has)
            .findFirst()
            .map(key -> Words.text(key).hira())
            .orElseGet(() -> Words.text("block." + type).hira());
    return hasThings
        ? Words.text("said." + type + ".things").hira().replace("%2", things)
        : template;
  }

  private static String joinedNames(JsonObject block) {
    List<String> names = new ArrayList<>();
    block
        .getAsJsonObject("extraState")
        .getAsJsonArray("parameters")
        .forEach(one -> names.add(one.getAsJsonObject().get("name").getAsString()));
    return String.join("、", names);
  }

  private static String filled(String template, List<String> sayings) {
    return HOLE.matcher(template)
        .replaceAll(hole -> {
          int at = Integer.parseInt(hole.group(1)) - 1;
          return at < sayings.size() ? sayings.get(at) : "";
        });
  }

  private static JsonObject object(JsonObject of, String key) {
    return of.has(key) ? of.getAsJsonObject(key) : new JsonObject();
  }
}
