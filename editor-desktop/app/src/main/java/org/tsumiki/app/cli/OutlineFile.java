package org.tsumiki.app.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tsumiki.outline.OutlineProject;

/** A program as an outline, {@code NAME.blocks}; inside a pack it belongs to its lesson. */
final class OutlineFile {
  private static final String ENDING = ".blocks";

  private OutlineFile() {}

  static boolean isOne(Path file) {
    return file.toString().endsWith(ENDING);
  }

  /** The project around the outline's workspace. */
  static String project(Path file, String workspaceJson) {
    String name = String.valueOf(file.getFileName());
    return OutlineProject.around(
        name.substring(0, name.length() - ENDING.length()), lessonAround(file), workspaceJson);
  }

  /** {@code pack/lesson} when the file lies in a lesson's folder. */
  private static Optional<String> lessonAround(Path file) {
    Path lesson = file.toAbsolutePath().normalize().getParent();
    if (lesson == null || !Files.isRegularFile(lesson.resolve("lesson.json"))) {
      return Optional.empty();
    }
    try {
      String pack = Files.readString(lesson.resolveSibling("pack.json"));
      return JsonParser.parseString(pack) instanceof JsonObject json && json.has("id")
          ? Optional.of(json.get("id").getAsString() + "/" + lesson.getFileName())
          : Optional.empty();
    } catch (IOException | JsonParseException | UnsupportedOperationException noPack) {
      return Optional.empty();
    }
  }
}
