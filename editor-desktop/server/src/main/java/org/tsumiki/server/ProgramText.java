package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tsumiki.program.JsonText;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;
import org.tsumiki.textview.Mark;
import org.tsumiki.textview.Span;
import org.tsumiki.textview.Style;
import org.tsumiki.textview.TextView;

/** The page's project as Java-like or Python-like text. */
record ProgramText(String style, TextView view) {

  /** Empty when there is no such style, or when the project cannot be read: "compile" tells why. */
  static Optional<ProgramText> of(JsonObject projectJson, String style) {
    return Arrays.stream(Style.values())
        .filter(known -> word(known).equals(style))
        .findFirst()
        .flatMap(known -> of(projectJson, known));
  }

  private static Optional<ProgramText> of(JsonObject projectJson, Style style) {
    return switch (ProjectReader.read(JsonText.of(projectJson))) {
      case ReadResult.Read(var project) ->
          Optional.of(new ProgramText(word(style), TextView.of(project.program(), style)));
      case ReadResult.Refused _ -> Optional.empty();
    };
  }

  /** The answer to the page. */
  JsonObject message(JsonElement id) {
    JsonObject message = Wire.message("text");
    message.add("id", id);
    message.addProperty("style", style);
    message.addProperty("text", view.text());
    JsonArray spans = new JsonArray();
    for (Span span : view.spans()) {
      spans.add(place("blockId", span.blockId(), span.startOffset(), span.endOffset()));
    }
    message.add("spans", spans);
    JsonArray marks = new JsonArray();
    for (Mark mark : view.marks()) {
      marks.add(place("kind", word(mark.kind()), mark.startOffset(), mark.endOffset()));
    }
    message.add("marks", marks);
    return message;
  }

  private static JsonObject place(String key, String value, int startOffset, int endOffset) {
    JsonObject json = new JsonObject();
    json.addProperty(key, value);
    json.addProperty("startOffset", startOffset);
    json.addProperty("endOffset", endOffset);
    return json;
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
