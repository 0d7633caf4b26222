package org.tsumiki.server;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsumiki.program.JsonText;

/**
 * What was said, a JSON object a line: who looks for what a child heard, or how soon, finds it
 * here. It stays on this computer, and the older half of a long log goes.
 */
final class SpeechLog {
  private static final Logger LOG = LoggerFactory.getLogger(SpeechLog.class);
  private static final long MAX_BYTES = 2_000_000;

  private final Path file;
  private boolean broken;

  SpeechLog(Path file) {
    this.file = file;
  }

  /** Adds a line; where the disk refuses, speech goes on without. */
  synchronized void add(JsonObject line) {
    if (broken) {
      return;
    }
    try {
      makeRoom();
      Files.writeString(
          file,
          JsonText.of(line).replace("\n", "") + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      broken = true;
      LOG.warn("the speech log cannot be written: {}", e.getMessage());
    }
  }

  private void makeRoom() throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".old"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
