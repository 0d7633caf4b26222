package org.tsumiki.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.program.JsonText;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;
import org.tsumiki.program.ReadingLevel;

/**
 * Opens and saves project files, and remembers which one the page works in. What Scratch saved is
 * converted; such a file is never written to.
 */
final class ProjectFiles {
  private static final String ENDING = ".tsumiki";

  /** Far above any project, and still quick to read. */
  private static final long MAX_BYTES = 20_000_000;

  /** As much as the import of Scratch's files takes, which hold pictures and sounds. */
  private static final long MAX_SCRATCH_BYTES = 200_000_000;

  private final Optional<FileDialogs> dialogs;
  private volatile @Nullable Path current;
  private volatile @Nullable Report report;

  /** What became of a Scratch project, and whether a page has been told. */
  private record Report(JsonObject json, boolean told) {}

  ProjectFiles(Optional<FileDialogs> dialogs) {
    this.dialogs = dialogs;
  }

  boolean hasDialogs() {
    return dialogs.isPresent();
  }

  /** Name of the file that the page works in, or null for the page. */
  JsonElement currentName() {
    Path file = current;
    return file == null ? JsonNull.INSTANCE : new JsonPrimitive(String.valueOf(file.getFileName()));
  }

  /** What became of the Scratch project that was opened last, or null for the page. */
  JsonElement report() {
    Report last = report;
    if (last == null) {
      return JsonNull.INSTANCE;
    }
    report = new Report(last.json(), true);
    JsonObject copy = last.json().deepCopy();
    copy.addProperty("isNew", !last.told());
    return copy;
  }

  /** Lets the person choose a file; nothing when they thought better of it. */
  Optional<JsonObject> open(ReadingLevel level) {
    return dialogs.flatMap(FileDialogs::open).map(file -> open(file, level));
  }

  /**
   * The answer for that file: {@code opened} or {@code problem}.
   *
   * @param level how its reader reads, where the file does not say
   */
  JsonObject open(Path file, ReadingLevel level) {
    try {
      String name = String.valueOf(file.getFileName());
      boolean scratch = ScratchFiles.isScratch(name, beginning(file));
      if (Files.size(file) > (scratch ? MAX_SCRATCH_BYTES : MAX_BYTES)) {
        return Problems.message(scratch ? "scratch-too-large" : "too-large");
      }
      JsonObject answer = imported(name, Files.readAllBytes(file), level);
      if (!scratch && answer.get("type").getAsString().equals("opened")) {
        current = file;
        answer.add("file", currentName());
      }
      return answer;
    } catch (IOException e) {
      return Problems.message("cannot-open");
    }
  }

  private static byte[] beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(2);
    }
  }

  /** The answer for a file that the page read itself: Scratch's, or a project of ours. */
  JsonObject imported(String name, byte[] content, ReadingLevel level) {
    if (!ScratchFiles.isScratch(name, content)) {
      try {
        return imported(UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
      } catch (CharacterCodingException e) {
        return Problems.message("not-json");
      }
    }
    JsonObject answer = ScratchFiles.opened(name, content, level);
    Wire.object(answer, "report")
        .ifPresent(made -> {
          current = null;
          report = new Report(made, false);
        });
    return answer;
  }

  /** The answer for a project's text that the page read itself. */
  JsonObject imported(String text) {
    return switch (ProjectReader.read(text)) {
      case ReadResult.Read read -> {
        current = null;
        report = null;
        JsonObject answer = Wire.message("opened");
        answer.add("project", Wire.orNull(Wire.object(text)));
        answer.add("file", JsonNull.INSTANCE);
        yield answer;
      }
      case ReadResult.Refused refused -> Problems.message(refused.problems().getFirst().code());
    };
  }

  /**
   * The text of another file that the person chooses; empty when they thought better of it, holding
   * nothing when it cannot be read.
   */
  Optional<Optional<String>> readChosen() {
    return dialogs.flatMap(FileDialogs::open).map(ProjectFiles::text);
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.size(file) > MAX_BYTES ? Optional.empty() : Optional.of(Files.readString(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Saves another text where the person says; the page goes on in its own file. */
  Optional<JsonObject> saveAs(String name, String ending, String text) {
    return dialogs
        .flatMap(d -> d.save(safe(name) + ending))
        .map(file -> {
          String chosen = String.valueOf(file.getFileName());
          Path whole = chosen.endsWith(ending) ? file : file.resolveSibling(chosen + ending);
          try {
            Journal.write(whole, text);
          } catch (IOException e) {
            return Problems.message("cannot-save");
          }
          JsonObject answer = Wire.message("savedFile");
          answer.addProperty("file", String.valueOf(whole.getFileName()));
          return answer;
        });
  }

  /** Saves; asks where when there is no file yet or {@code as} is set. */
  Optional<JsonObject> save(JsonObject project, boolean as) {
    Path present = current;
    Optional<Path> chosen =
        as || present == null
            ? dialogs.flatMap(d -> d.save(suggestedName(project)))
            : Optional.of(present);
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
    return safe(Wire.text(project, "title").orElse("")) + ENDING;
  }

  /** A name that every system takes. */
  private static String safe(String name) {
    String title = name.replaceAll("[\\\\/:*?\"<>|]", " ").strip();
    return title.isEmpty() ? "tsumiki" : title;
  }

  private static Path withEnding(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? file : file.resolveSibling(name + ENDING);
  }
}
