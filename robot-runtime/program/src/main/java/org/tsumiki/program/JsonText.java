package org.tsumiki.program;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON trees as text without recursion. A chain of blocks nests two levels a block, so a
 * long program would use up the stack with Gson's own writer.
 */
public final class JsonText {
  private static final HexFormat HEX = HexFormat.of();

  private JsonText() {}

  private sealed interface Open {
    record Members(Iterator<Map.Entry<String, JsonElement>> rest) implements Open {}

    record Elements(Iterator<JsonElement> rest) implements Open {}
  }

  /** The tree as compact JSON; keys keep their order. */
  public static String of(JsonElement root) {
    StringBuilder text = new StringBuilder();
    Deque<Open> open = new ArrayDeque<>();
    begin(root, text, open);
    while (!open.isEmpty()) {
      switch (open.peek()) {
        case Open.Members(var rest) -> {
          if (rest.hasNext()) {
            Map.Entry<String, JsonElement> member = rest.next();
            quote(comma(text, '{'), member.getKey()).append(':');
            begin(member.getValue(), text, open);
          } else {
            open.pop();
            text.append('}');
          }
        }
        case Open.Elements(var rest) -> {
          if (rest.hasNext()) {
            comma(text, '[');
            begin(rest.next(), text, open);
          } else {
            open.pop();
            text.append(']');
          }
        }
      }
    }
    return text.toString();
  }

  private static void begin(JsonElement element, StringBuilder text, Deque<Open> open) {
    switch (element) {
      case JsonObject object -> {
        text.append('{');
        open.push(new Open.Members(object.entrySet().iterator()));
      }
      case JsonArray array -> {
        text.append('[');
        open.push(new Open.Elements(array.iterator()));
      }
      case JsonPrimitive primitive -> {
        String value = primitive.getAsString();
        StringBuilder _ = primitive.isString() ? quote(text, value) : text.append(value);
      }
      default -> text.append(element);
    }
  }

  /** As Gson writes it; Gson itself makes a whole writer for each. */
  private static StringBuilder quote(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\t' -> text.append("\\t");
        case '\b' -> text.append("\\b");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\f' -> text.append("\\f");
        default -> {
          if (c < ' ' || c == '\u2028' || c == '\u2029') {
            text.append("\\u").append(HEX.toHexDigits(c));
          } else {
            text.append(c);
          }
        }
      }
    }
    return text.append('"');
  }

  private static StringBuilder comma(StringBuilder text, char opening) {
    if (text.charAt(text.length() - 1) != opening) {
      text.append(',');
    }
    return text;
  }
}
