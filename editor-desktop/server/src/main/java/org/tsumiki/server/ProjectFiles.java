package org.tsumiki.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.program.JsonText;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;

/** Opens and saves project files, and remembers which one the page works in. */
final class ProjectFiles {
  private static final String ENDING = ".tsumiki";

  /** Far above any project, and still quick to read. */
  private static final long MAX_BYTES = 20_000_000;

  private final Optional<FileDialogs> dialogs;
  private @Nullable Path current;

  ProjectFiles(Optional<FileDialogs> dialogs) {
    this.dialogs = dialogs;
  }

  boolean hasDialogs() {
    return dialogs.isPresent();
  }

  /** Name of the file that the page works in, or null for the page. */
  JsonElement currentName() {
    JsonObject holder = new JsonObject();
    if (current == null) {
      return JsonNull.INSTANCE;
    }
    holder.addProperty("name", String.valueOf(current.getFileName()));
    return holder.get("name");
  }

  /** Lets the person choose a file; nothing when they thought better of it. */
  Optional<JsonObject> open() {
    return dialogs.flatMap(FileDialogs::open).map(this::open);
  }

  /** The answer for that file: {@code opened} or {@code problem}. */
  JsonObject open(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        return Problems.message("too-large");
      }
      JsonObject answer = imported(Files.readString(file));
      if (answer.get("type").getAsString().equals("opened")) {
        current = file;
        answer.add("file", currentName());
      }
      return answer;
    } catch (CharacterCodingException e) {
      return Problems.message("not-json");
    } catch (IOException e) {
      return Problems.message("cannot-open");
    }
  }

  /** The answer for a project's text that the page read itself. */
  JsonObject imported(String text) {
    return switch (ProjectReader.read(text)) {
      case ReadResult.Read read -> {
        current = null;
        JsonObject answer = Wire.message("opened");
        answer.add("project", Wire.orNull(Wire.object(text)));
        answer.add("file", JsonNull.INSTANCE);
        yield answer;
      }
      case ReadResult.Refused refused -> Problems.message(refused.problems().getFirst().code());
    };
  }

  /** Saves; asks where when there is no file yet or {@code as} is set. */
  Optional<JsonObject> save(JsonObject project, boolean as) {
    Optional<Path> chosen =
        as || current == null
            ? dialogs.flatMap(d -> d.save(suggestedName(project)))
            : Optional.of(current);
    return chosen.map(file -> write(withEnding(file), project));
  }

  private JsonObject write(Path file, JsonObject project) {
    try {
      Journal.write(file, JsonText.of(project) + "\n");
    } catch (IOException e) {
      return Problems.message("cannot-save");
    }
    current = file;
    JsonObject answer = Wire.message("savedFile");
    answer.add("file", currentName());
    return answer;
  }

  private static String suggestedName(JsonObject project) {
    String title =
        Wire.text(project, "title").orElse("").replaceAll("[\\\\/:*?\"<>|]", " ").strip();
    return (title.isEmpty() ? "tsumiki" : title) + ENDING;
  }

  private static Path withEnding(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? file : file.resolveSibling(name + ENDING);
  }
}
