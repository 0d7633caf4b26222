package org.tsumiki.boards.io;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.boards.json.Problem;

/**
 * On which line of a JSON text each value stands: whoever mends a file in an editor of texts looks
 * for a line, not for {@code wiring.parts[1]}.
 */
public final class JsonLines {
  private static final Pattern LINE = Pattern.compile("at line (\\d+) column");

  private final Map<String, Integer> lines = new HashMap<>();

  private JsonLines() {}

  /** Of a text that is no JSON, as far as it goes. */
  public static JsonLines of(String json) {
    JsonLines lines = new JsonLines();
    JsonReader reader = new JsonReader(new StringReader(json));
    reader.setStrictness(Strictness.STRICT);
    try {
      lines.value(reader);
    } catch (IOException | IllegalStateException | JsonParseException notJson) {
      return lines;
    }
    return lines;
  }

  /**
   * The line, from 1, of the value at a {@link Problem#where()}; of what it should stand in when it
   * is missing itself. Empty for all of the file.
   */
  public OptionalInt at(String where) {
    String place = where;
    while (!place.isEmpty()) {
      Integer line = lines.get(place);
      if (line != null) {
        return OptionalInt.of(line);
      }
      place =
          place.substring(0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
    }
    return OptionalInt.empty();
  }

  private void value(JsonReader reader) throws IOException {
    JsonToken token = reader.peek();
    keep(reader);
    switch (token) {
      case BEGIN_OBJECT -> {
        reader.beginObject();
        while (reader.hasNext()) {
          String _ = reader.nextName();
          value(reader);
        }
        reader.endObject();
      }
      case BEGIN_ARRAY -> {
        reader.beginArray();
        while (reader.hasNext()) {
          value(reader);
        }
        reader.endArray();
      }
      case STRING, NUMBER, BOOLEAN, NULL -> reader.skipValue();
      case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT -> {}
    }
  }

  /** The reader tells its line in words only. */
  private void keep(JsonReader reader) {
    Matcher line = LINE.matcher(reader.toString());
    String path = reader.getPath();
    if (line.find() && path.startsWith("$.")) {
      lines.put(path.substring("$.".length()), Integer.parseInt(line.group(1)));
    }
  }
}
