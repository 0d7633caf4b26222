package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A file that a command writes because the person named it. */
final class OutputFile {
  private OutputFile() {}

  /** Writes a file whole or not at all. What is no file, such as /dev/null, is never replaced. */
  static void writeWhole(Path named, byte[] bytes) throws IOException {
    Path target = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      Files.write(target, bytes);
      return;
    }
    // Not a JDK temporary file: only its owner could read the result.
    String part = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path whole = target.resolveSibling(part);
    try {
      Files.write(whole, bytes);
      Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /**
   * Why the file could not be written, for people.
   *
   * @param what begins the sentence, e.g. "The image"
   */
  static Outcome.Failure failure(String what, Path target, IOException failure) {
    if (Files.isDirectory(target)) {
      return Outcome.wrongUse(
          "not-a-file",
          what + " cannot be written to a folder.",
          target.toString(),
          "Name a file, e.g. one in that folder.");
    }
    return Outcome.environment(
        "not-writable",
        what + " could not be written (" + reason(failure) + ").",
        target.toString(),
        "Choose a folder that exists and that you may write to.");
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is no such folder";
      case AccessDeniedException denied -> "you may not write there";
      case FileSystemException other -> Objects.requireNonNullElse(other.getReason(), "disk error");
      default -> Objects.requireNonNullElse(failure.getMessage(), "disk error");
    };
  }
}
