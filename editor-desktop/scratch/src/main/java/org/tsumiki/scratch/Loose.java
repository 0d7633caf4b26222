package org.tsumiki.scratch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lenient access to JSON: programs other than Scratch write such files too, and one odd value must
 * not cost a child the whole project. What is not as it should be reads as empty, 0 or false.
 */
final class Loose {
  private static final String WHERE = "project.json";
  private static final String SAVE_AGAIN =
      "Open it in Scratch 3 and save it to your computer again.";

  private Loose() {}

  /** The whole text as one object; counts before it builds, so that a small file stays small. */
  static JsonObject parse(byte[] utf8) throws Refusal {
    String text = text(utf8);
    try {
      checkSize(text);
      JsonElement root = JsonParser.parseReader(reader(text));
      if (root.isJsonObject()) {
        return root.getAsJsonObject();
      }
    } catch (JsonParseException broken) {
      throw new Refusal("not-json", WHERE, "The project's text is damaged.", SAVE_AGAIN);
    }
    throw new Refusal("not-scratch", WHERE, "The file holds no project.", SAVE_AGAIN);
  }

  private static String text(byte[] utf8) throws Refusal {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException notText) {
      throw new Refusal("not-json", WHERE, "The project's text is damaged.", SAVE_AGAIN);
    }
  }

  private static JsonReader reader(String text) {
    JsonReader reader = new JsonReader(new java.io.StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(Limits.JSON_NESTING);
    return reader;
  }

  /** Each value but the first comes behind one of these signs. */
  private static void checkSize(String text) throws Refusal {
    int values = 0;
    boolean inText = false;
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (inText && sign == '\\') {
        at++;
      } else if (sign == '"') {
        inText = !inText;
      } else if (!inText && (sign == ',' || sign == '[' || sign == '{')) {
        values++;
      }
    }
    if (values > Limits.JSON_VALUES) {
      throw new Refusal(
          "too-large",
          WHERE,
          "The project holds more than " + Limits.JSON_VALUES + " values.",
          "Empty its long lists in Scratch, then save it again.");
    }
  }

  static JsonObject object(@Nullable JsonElement element) {
    return element instanceof JsonObject object ? object : new JsonObject();
  }

  static JsonArray array(@Nullable JsonElement element) {
    return element instanceof JsonArray array ? array : new JsonArray();
  }

  static @Nullable JsonElement at(JsonArray array, int index) {
    return index < array.size() ? array.get(index) : null;
  }

  /** The text of a text, number or Boolean; empty for anything else. */
  static String text(@Nullable JsonElement element) {
    return element instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
  }

  /** The first letters of a name; names stand in many places. */
  static String name(@Nullable JsonElement element) {
    return shortened(text(element));
  }

  static String shortened(String name) {
    if (name.length() <= Limits.NAME_LETTERS) {
      return name;
    }
    int end = Limits.NAME_LETTERS;
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** A number, 0 when there is none or it is not finite. */
  static double number(@Nullable JsonElement element) {
    if (element instanceof JsonPrimitive primitive && !primitive.isBoolean()) {
      double number = JsNumber.parse(primitive.getAsString()).orElse(0);
      return Double.isFinite(number) ? number : 0;
    }
    return 0;
  }

  /** True for {@code true} and {@code "true"}. */
  static boolean truth(@Nullable JsonElement element) {
    return text(element).equals("true");
  }

  /** Texts of a list that is itself written as a text, the way mutations hold them. */
  static List<String> textsInText(@Nullable JsonElement element) {
    List<String> texts = new ArrayList<>();
    String text = text(element);
    if (text.length() > Limits.MUTATION_LETTERS) {
      return texts;
    }
    try {
      for (JsonElement one : array(JsonParser.parseString(text))) {
        texts.add(name(one));
      }
    } catch (JsonParseException broken) {
      return List.of();
    }
    return texts.size() > Limits.PARAMETERS ? texts.subList(0, Limits.PARAMETERS) : texts;
  }
}
