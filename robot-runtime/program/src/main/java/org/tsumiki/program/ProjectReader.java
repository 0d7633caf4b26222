package org.tsumiki.program;

import com.google.gson.JsonObject;
import java.util.List;

/** Reads project files: text in, {@link Project} or problems out. */
public final class ProjectReader {
  private ProjectReader() {}

  /** Reads a whole project file; see {@code spec/project-file.md}. Never throws on odd input. */
  public static ReadResult read(String json) {
    try {
      return new ReadResult.Read(project(Json.parseObject(json)));
    } catch (Refusal refusal) {
      return new ReadResult.Refused(List.of(refusal.problem()));
    }
  }

  private static Project project(JsonObject root) throws Refusal {
    checkFormat(root);
    JsonObject workspace = Json.object(Json.required(root, "workspace", ""), "workspace");
    return new Project(
        Json.string(root, "title", ""),
        Json.string(root, "board", ""),
        Json.optionalString(root, "lesson", ""),
        Json.optionalString(root, "course", ""),
        readingLevel(root),
        new WorkspaceReader(workspace).program(),
        JsonText.of(workspace));
  }

  private static void checkFormat(JsonObject root) throws Refusal {
    if (!root.has("format") || !Project.FORMAT.equals(Json.string(root, "format", ""))) {
      throw new Refusal(
          "not-a-project",
          "format",
          "The file is JSON, but it is not a Tsumiki project.",
          "Choose a file that ends in .tsumiki.");
    }
    double version = Json.number(root, "version", "");
    if (version > Project.VERSION) {
      throw new Refusal(
          "newer-version",
          "version",
          "The project was saved by a newer Tsumiki (file version "
              + (long) version
              + "; this one reads up to "
              + Project.VERSION
              + ").",
          "Update Tsumiki on this computer, then open the file again.");
    }
    if (version != Project.VERSION) {
      throw Json.wrongType("version", "the number " + Project.VERSION);
    }
  }

  private static ReadingLevel readingLevel(JsonObject root) throws Refusal {
    String id = Json.string(root, "readingLevel", "");
    return ReadingLevel.ofId(id)
        .orElseThrow(() ->
            new Refusal(
                "unknown-field-value",
                "readingLevel",
                "\"" + id + "\" is not a reading level.",
                "Use hira, ruby, kanji or en."));
  }
}
