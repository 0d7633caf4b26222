package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import org.tsumiki.link.Telemetry.ListValue;
import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.link.Telemetry.VariableValue.BooleanValue;
import org.tsumiki.link.Telemetry.VariableValue.ColourValue;
import org.tsumiki.link.Telemetry.VariableValue.NumberValue;
import org.tsumiki.link.Telemetry.VariableValue.TextValue;

/** Values of variables, locals and lists as the page reads and writes them. */
final class Values {
  private static final int HEX = 16;

  private Values() {}

  /** {@code [{name, value}]}; those without a name are the compiler's own and left out. */
  static JsonArray named(List<String> names, List<VariableValue> values) {
    JsonArray array = new JsonArray();
    for (int i = 0; i < values.size() && i < names.size(); i++) {
      if (!names.get(i).isEmpty()) {
        JsonObject json = new JsonObject();
        json.addProperty("name", names.get(i));
        json.add("value", json(values.get(i)));
        array.add(json);
      }
    }
    return array;
  }

  /** {@code [{name, length, items}]}. */
  static JsonArray lists(List<String> names, List<ListValue> lists) {
    JsonArray array = new JsonArray();
    for (int i = 0; i < lists.size() && i < names.size(); i++) {
      JsonObject json = new JsonObject();
      json.addProperty("name", names.get(i));
      json.addProperty("length", lists.get(i).length());
      JsonArray items = new JsonArray();
      lists.get(i).items().forEach(items::add);
      json.add("items", items);
      array.add(json);
    }
    return array;
  }

  private static JsonPrimitive json(VariableValue value) {
    return switch (value) {
      // JSON has no infinity and no NaN.
      case NumberValue(double number) ->
          Double.isFinite(number)
              ? new JsonPrimitive(number)
              : new JsonPrimitive(String.valueOf(number));
      case BooleanValue(boolean truth) -> new JsonPrimitive(truth);
      case TextValue(String text) -> new JsonPrimitive(text);
      case ColourValue(int rgb) -> new JsonPrimitive(String.format("#%06x", rgb));
    };
  }

  /** What the page wrote, as a value of the same type as another one; empty when it is none. */
  static Optional<VariableValue> like(VariableValue present, JsonElement written) {
    if (!written.isJsonPrimitive()) {
      return Optional.empty();
    }
    String text = written.getAsString().strip();
    return switch (present) {
      case NumberValue number -> number(text).map(NumberValue::new);
      case BooleanValue flag ->
          text.equals("true") || text.equals("false")
              ? Optional.of(new BooleanValue(text.equals("true")))
              : Optional.empty();
      case TextValue any -> Optional.of(new TextValue(written.getAsString()));
      case ColourValue colour ->
          text.matches("#[0-9a-fA-F]{6}")
              ? Optional.of(new ColourValue(Integer.parseInt(text.substring(1), HEX)))
              : Optional.empty();
    };
  }

  private static Optional<Double> number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isNaN(number) ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
