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
  private static final Said TRUE_OR_FALSE = new Said("true or false", " true か false ");

  /** Ends the reading of a document; caught by its reader alone. */
  public static final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    public Refusal(Problem problem) {
      super(problem.message().english(), null, false, false);
      this.problem = problem;
    }

    public Problem problem() {
      return problem;
    }
  }

  public Refusal refuse(String code, Said message, Said remedy) {
    return new Refusal(new Problem(code, whereOrAll(), message, remedy));
  }

  /** As {@link Problem#inEnglish}. */
  public Refusal refuseInEnglish(String code, String message, String remedy) {
    return new Refusal(Problem.inEnglish(code, whereOrAll(), message, remedy));
  }

  private String whereOrAll() {
    return where.isEmpty() ? Problem.THE_FILE : where;
  }

  public JsonPlace get(String key) throws Refusal {
    Optional<JsonPlace> found = find(key);
    if (found.isPresent()) {
      return found.get();
    }
    throw new JsonPlace(element, inside(key))
        .refuse(
            "missing-key",
            Said.of("\"%s\" is missing.", "\"%s\" がありません。", key),
            Said.of("Add \"%s\" here.", "ここに \"%s\" を足してください。", key));
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
    throw wrongType(new Said("an object {…}", "オブジェクト {…} "));
  }

  /** The values of a list; a list that is not there is empty. */
  public List<JsonPlace> list(String key, int most) throws Refusal {
    Optional<JsonPlace> found = find(key);
    return found.isPresent() ? found.get().items(0, most) : List.of();
  }

  public List<JsonPlace> items(int fewest, int most) throws Refusal {
    if (!(element instanceof JsonArray array)) {
      throw wrongType(new Said("a list […]", "一覧 […] "));
    }
    if (array.size() > most) {
      throw refuse(
          "too-large",
          Said.of(
              "The list has %s entries; at most %s are allowed.",
              "一覧に %s 個あります。%s 個までにしてください。", array.size(), most),
          new Said("Take entries out, or split the document.", "減らすか、ファイルを分けてください。"));
    }
    if (array.size() < fewest) {
      throw refuse(
          "out-of-range",
          Said.of(
              "The list has %s entries; at least %s are needed.",
              "一覧に %s 個しかありません。%s 個以上必要です。", array.size(), fewest),
          new Said("Add the entries that are missing.", "足りないものを足してください。"));
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
    throw wrongType(new Said("a text \"…\"", "文字列 \"…\" "));
  }

  /** The text when it matches the pattern; {@code shape} tells people what it should look like. */
  public String text(String pattern, Said shape) throws Refusal {
    String text = text();
    if (text.matches(pattern)) {
      return text;
    }
    throw refuse(
        "unknown-value",
        Said.of("\"%s\" is not %s.", "\"%s\" は、%sではありません。", text, shape),
        Said.of("Write %s.", "%sを書いてください。", shape));
  }

  /** A name as files use them for things in them. */
  public String name() throws Refusal {
    return text(
        "[a-z0-9-]{1,40}",
        new Said("a name of a-z, 0-9 and -, at most 40 signs", " a-z と 0-9 と - だけの、40 文字までの名前"));
  }

  public boolean flag() throws Refusal {
    if (element instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw wrongType(TRUE_OR_FALSE);
  }

  /** A finite number from min to max, both included. */
  public double number(double min, double max) throws Refusal {
    if (!(element instanceof JsonPrimitive primitive && primitive.isNumber())) {
      throw wrongType(new Said("a number", "数"));
    }
    double value = primitive.getAsDouble();
    if (value >= min && value <= max) {
      return value;
    }
    throw refuse(
        "out-of-range",
        Said.of(
            "%s is outside %s to %s.",
            "%s は、%s から %s までの間にありません。", primitive.getAsString(), plain(min), plain(max)),
        Said.of("Write a number from %s to %s.", "%s から %s までの数を書いてください。", plain(min), plain(max)));
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
        Said.of("%s is not a whole number.", "%s は整数ではありません。", plain(value)),
        Said.of("Write a whole number from %s to %s.", "%s から %s までの整数を書いてください。", min, max));
  }

  /** The names of all values of this object, in the file's order. */
  public List<String> keys() throws Refusal {
    return List.copyOf(object().keySet());
  }

  private Refusal wrongType(Said wanted) {
    return refuse(
        "wrong-type",
        Said.of("Expected %s and found %s.", "%sが必要なところに、%sがあります。", wanted, kind()),
        Said.of("Write %s here.", "ここに%sを書いてください。", wanted));
  }

  private Said kind() {
    if (element instanceof JsonPrimitive primitive) {
      if (primitive.isBoolean()) {
        return TRUE_OR_FALSE;
      }
      return primitive.isString() ? new Said("a text", "文字列") : new Said("a number", "数");
    }
    if (element.isJsonNull()) {
      return new Said("null", " null ");
    }
    return element.isJsonObject() ? new Said("an object", "オブジェクト") : new Said("a list", "一覧");
  }

  /** A number as people write it: no point where it is whole. */
  public static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
