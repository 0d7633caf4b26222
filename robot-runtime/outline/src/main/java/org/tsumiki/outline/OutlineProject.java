package org.tsumiki.outline;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import org.tsumiki.program.JsonText;

/** Puts a project file around a workspace that came from an outline. */
public final class OutlineProject {
  private OutlineProject() {}

  /** The text of a {@code *.tsumiki} file for the simulated board, at the furigana level. */
  public static String around(String title, Optional<String> lesson, String workspaceJson) {
    JsonObject head = new JsonObject();
    head.addProperty("format", "tsumiki-project");
    head.addProperty("version", 1);
    head.addProperty("title", title);
    head.addProperty("board", "simulated");
    JsonElement named = lesson.isPresent() ? new JsonPrimitive(lesson.get()) : JsonNull.INSTANCE;
    head.add("lesson", named);
    head.addProperty("readingLevel", "ruby");
    String text = JsonText.of(head);
    return text.substring(0, text.length() - 1) + ",\"workspace\":" + workspaceJson + "}";
  }
}
