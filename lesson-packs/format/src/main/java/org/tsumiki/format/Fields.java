package org.tsumiki.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * One JSON object being read: each access names a key, and what is missing or of the wrong type
 * becomes a finding while a harmless value goes on in its place, so that one reading finds
 * everything. Call {@link #refuseOthers} last: a mistyped key would otherwise be lost silently.
 */
final class Fields {
  private final JsonNode.ObjectNode object;
  private final String what;
  private final Findings.Place place;
  private final Set<String> asked = new TreeSet<>();

  /**
   * @param what how messages call this object, e.g. {@code check "red-lights"}
   */
  Fields(JsonNode.ObjectNode object, String what, Findings.Place place) {
    this.object = object;
    this.what = what;
    this.place = place;
  }

  int line() {
    return object.line();
  }

  Findings.Place place() {
    return place;
  }

  /** Line of a key's value, or of the object when it has none. */
  int lineOf(String key) {
    JsonNode node = object.members().get(key);
    return node == null ? object.line() : node.line();
  }

  void report(String key, String code, String message, String remedy) {
    place.add(lineOf(key), code, message, remedy);
  }

  boolean has(String key) {
    asked.add(key);
    return object.members().containsKey(key);
  }

  String text(String key) {
    return switch (need(key)) {
      case JsonNode.TextNode text when !text.value().isBlank() -> text.value();
      case JsonNode.TextNode ignored -> {
        report(key, "empty-text", what + ": \"" + key + "\" is empty.", "Write a text there.");
        yield "";
      }
      case JsonNode.NullNode ignored -> "";
      case JsonNode other -> wrongType(key, other, "a text in quotes", "");
    };
  }

  double number(String key, double min, double max) {
    return switch (need(key)) {
      case JsonNode.NumberNode number when min <= number.value() && number.value() <= max ->
          number.value();
      case JsonNode.NumberNode number -> {
        report(
            key,
            "out-of-range",
            what + ": \"" + key + "\" is " + plain(number.value()) + ".",
            "Use a number from " + plain(min) + " to " + plain(max) + ".");
        yield min;
      }
      case JsonNode.NullNode ignored -> min;
      case JsonNode other -> wrongType(key, other, "a number", min);
    };
  }

  int wholeNumber(String key, int min, int max) {
    double value = number(key, min, max);
    if (value != Math.floor(value)) {
      report(
          key, "wrong-type", what + ": \"" + key + "\" is no whole number.", "Leave out the part.");
    }
    return (int) value;
  }

  OptionalDouble optionalNumber(String key, double min, double max) {
    return has(key) ? OptionalDouble.of(number(key, min, max)) : OptionalDouble.empty();
  }

  boolean flag(String key) {
    if (!has(key)) {
      return false;
    }
    return switch (need(key)) {
      case JsonNode.BooleanNode node -> node.value();
      case JsonNode other -> wrongType(key, other, "true or false", false);
    };
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items(key)) {
      if (item instanceof JsonNode.TextNode text) {
        texts.add(text.value());
      } else {
        place.add(
            item.line(),
            "wrong-type",
            what + ": the list \"" + key + "\" holds something that is no text.",
            "Put each entry in quotes.");
      }
    }
    return texts;
  }

  /** Lists of numbers inside a list, e.g. points. */
  List<List<Double>> numberLists(String key) {
    List<List<Double>> lists = new ArrayList<>();
    for (JsonNode item : items(key)) {
      List<Double> numbers = new ArrayList<>();
      if (item instanceof JsonNode.ArrayNode array) {
        for (JsonNode number : array.items()) {
          if (number instanceof JsonNode.NumberNode node) {
            numbers.add(node.value());
          }
        }
        if (numbers.size() == array.items().size()) {
          lists.add(List.copyOf(numbers));
          continue;
        }
      }
      place.add(
          item.line(),
          "wrong-type",
          what + ": the list \"" + key + "\" holds something that is no list of numbers.",
          "Write each entry like [120, 80].");
    }
    return lists;
  }

  /** A list of lists of texts. */
  List<List<String>> textLists(String key) {
    List<List<String>> lists = new ArrayList<>();
    for (JsonNode item : items(key)) {
      if (item instanceof JsonNode.ArrayNode array
          && array.items().stream().allMatch(JsonNode.TextNode.class::isInstance)) {
        lists.add(array.items().stream().map(text -> ((JsonNode.TextNode) text).value()).toList());
      } else {
        place.add(
            item.line(),
            "wrong-type",
            what + ": the list \"" + key + "\" holds something that is no list of texts.",
            "Write each entry as [\"…\", \"…\"].");
      }
    }
    return lists;
  }

  /** The list's objects; the list may not be empty unless it may be left out. */
  List<Fields> objects(String key, String itemName) {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode item : items(key)) {
      if (item instanceof JsonNode.ObjectNode node) {
        objects.add(new Fields(node, itemName + " " + (objects.size() + 1), place));
      } else {
        place.add(
            item.line(),
            "wrong-type",
            what + ": the list \"" + key + "\" holds something that is no object.",
            "Write each entry as { … }.");
      }
    }
    return objects;
  }

  Optional<Fields> object(String key) {
    return switch (need(key)) {
      case JsonNode.ObjectNode node ->
          Optional.of(new Fields(node, what + ", \"" + key + "\"", place));
      case JsonNode.NullNode ignored -> Optional.empty();
      case JsonNode other -> wrongType(key, other, "an object { … }", Optional.empty());
    };
  }

  /** Keys in the order of the file. */
  Set<String> keys() {
    return object.members().keySet();
  }

  /** The key's object as its author wrote it. */
  String source(String key) {
    return object.members().get(key) instanceof JsonNode.ObjectNode node ? node.source() : "{}";
  }

  /** A finding for every key that nobody asked for. */
  void refuseOthers() {
    for (String key : keys()) {
      if (!asked.contains(key)) {
        report(
            key,
            "unknown-key",
            what + ": the key \"" + key + "\" is not known here.",
            "Keys that may stand here: " + String.join(", ", asked) + ".");
      }
    }
  }

  private List<JsonNode> items(String key) {
    return switch (need(key)) {
      case JsonNode.ArrayNode array -> array.items();
      case JsonNode.NullNode ignored -> List.of();
      case JsonNode other -> wrongType(key, other, "a list [ … ]", List.of());
    };
  }

  private JsonNode need(String key) {
    asked.add(key);
    JsonNode node = object.members().get(key);
    if (node == null || node instanceof JsonNode.NullNode) {
      report(
          key,
          "missing-key",
          what + ": \"" + key + "\" is missing.",
          "Add \"" + key + "\" to this object; spec/pack.md says what belongs there.");
      return new JsonNode.NullNode(object.line());
    }
    return node;
  }

  private <T> T wrongType(String key, JsonNode node, String wanted, T instead) {
    place.add(
        node.line(),
        "wrong-type",
        what + ": \"" + key + "\" is not " + wanted + ".",
        "Write " + wanted + " there.");
    return instead;
  }

  private static String plain(double value) {
    return value == Math.floor(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
