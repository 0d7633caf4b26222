package org.tsumiki.boards.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value in a JSON document together with the way to it, so that every refusal names its place.
 */
public record JsonPlace(JsonElement element, String where) {

  /** Ends the reading of a document; caught by its reader alone. */
  public static final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    public Refusal(Problem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }

    public Problem problem() {
      return problem;
    }
  }

  public Refusal refuse(String code, String message, String remedy) {
    return new Refusal(new Problem(code, where.isEmpty() ? "the file" : where, message, remedy));
  }

  public JsonPlace get(String key) throws Refusal {
    Optional<JsonPlace> found = find(key);
    if (found.isPresent()) {
      return found.get();
    }
    throw new JsonPlace(element, inside(key))
        .refuse("missing-key", "\"" + key + "\" is missing.", "Add \"" + key + "\" here.");
  }

  public Optional<JsonPlace> find(String key) throws Refusal {
    JsonElement value = object().get(key);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(new JsonPlace(value, inside(key)));
  }

  private String inside(String key) {
    return where.isEmpty() ? key : where + "." + key;
  }

  private JsonObject object() throws Refusal {
    if (element instanceof JsonObject object) {
      return object;
    }
    throw wrongType("an object {…}");
  }

  /** The values of a list; a list that is not there is empty. */
  public List<JsonPlace> list(String key, int most) throws Refusal {
    Optional<JsonPlace> found = find(key);
    return found.isPresent() ? found.get().items(0, most) : List.of();
  }

  public List<JsonPlace> items(int fewest, int most) throws Refusal {
    if (!(element instanceof JsonArray array)) {
      throw wrongType("a list […]");
    }
    if (array.size() > most) {
      throw refuse(
          "too-large",
          "The list has " + array.size() + " entries; at most " + most + " are allowed.",
          "Take entries out, or split the document.");
    }
    if (array.size() < fewest) {
      throw refuse(
          "out-of-range",
          "The list has " + array.size() + " entries; at least " + fewest + " are needed.",
          "Add the entries that are missing.");
    }
    List<JsonPlace> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      items.add(new JsonPlace(array.get(i), where + "[" + i + "]"));
    }
    return items;
  }

  public String text() throws Refusal {
    if (element instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw wrongType("a text \"…\"");
  }

  /** The text when it matches the pattern; {@code shape} tells people what it should look like. */
  public String text(String pattern, String shape) throws Refusal {
    String text = text();
    if (text.matches(pattern)) {
      return text;
    }
    throw refuse("unknown-value", "\"" + text + "\" is not " + shape + ".", "Write " + shape + ".");
  }

  public boolean flag() throws Refusal {
    if (element instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw wrongType("true or false");
  }

  /** A finite number from min to max, both included. */
  public double number(double min, double max) throws Refusal {
    if (!(element instanceof JsonPrimitive primitive && primitive.isNumber())) {
      throw wrongType("a number");
    }
    double value = primitive.getAsDouble();
    if (value >= min && value <= max) {
      return value;
    }
    throw refuse(
        "out-of-range",
        primitive.getAsString() + " is outside " + plain(min) + " to " + plain(max) + ".",
        "Write a number from " + plain(min) + " to " + plain(max) + ".");
  }

  public double number(String key, double min, double max) throws Refusal {
    return get(key).number(min, max);
  }

  /** As {@link #number(String, double, double)}, 0 when the key is not there. */
  public double numberOrZero(String key, double min, double max) throws Refusal {
    Optional<JsonPlace> found = find(key);
    return found.isPresent() ? found.get().number(min, max) : 0;
  }

  /** A whole number from min to max, both included. */
  public int whole(int min, int max) throws Refusal {
    double value = number(min, max);
    if (value == Math.rint(value)) {
      return (int) value;
    }
    throw refuse(
        "out-of-range",
        plain(value) + " is not a whole number.",
        "Write a whole number from " + min + " to " + max + ".");
  }

  /** The names of all values of this object, in the file's order. */
  public List<String> keys() throws Refusal {
    return List.copyOf(object().keySet());
  }

  private Refusal wrongType(String wanted) {
    return refuse(
        "wrong-type",
        "Expected " + wanted + " and found " + kind() + ".",
        "Write " + wanted + " here.");
  }

  private String kind() {
    if (element instanceof JsonPrimitive primitive) {
      return primitive.isString() ? "a text" : primitive.isNumber() ? "a number" : "true or false";
    }
    return element.isJsonObject() ? "an object" : element.isJsonArray() ? "a list" : "null";
  }

  /** A number as people write it: no point where it is whole. */
  public static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
