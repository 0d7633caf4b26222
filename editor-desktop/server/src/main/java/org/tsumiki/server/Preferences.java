package org.tsumiki.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.tsumiki.program.JsonText;

/**
 * How somebody likes the page: its theme, say. The page cannot keep this itself, for the browser
 * ties what it keeps to a port, and that is another one at each start.
 */
final class Preferences {
  private static final int MAX_ENTRIES = 16;
  private static final int MAX_LENGTH = 64;

  private final Path file;

  Preferences(Path file) {
    this.file = file;
  }

  /** What is remembered; empty when there is nothing, or nothing that can be read. */
  synchronized JsonObject all() {
    try {
      return Files.exists(file)
          ? small(Wire.object(Files.readString(file)).orElseGet(JsonObject::new))
          : new JsonObject();
    } catch (IOException e) {
      return new JsonObject();
    }
  }

  /** Remembers these; others stay as they are. */
  synchronized void remember(JsonObject chosen) throws IOException {
    JsonObject all = all();
    small(chosen).entrySet().forEach(entry -> all.add(entry.getKey(), entry.getValue()));
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Journal.write(file, JsonText.of(small(all)));
  }

  /** Only short texts, and few of them: this is no place for anything else. */
  private static JsonObject small(JsonObject object) {
    JsonObject small = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      if (small.size() < MAX_ENTRIES && entry.getKey().length() <= MAX_LENGTH) {
        Wire.text(object, entry.getKey())
            .filter(text -> text.length() <= MAX_LENGTH)
            .ifPresent(text -> small.addProperty(entry.getKey(), text));
      }
    }
    return small;
  }
}
