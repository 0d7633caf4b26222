package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tsumiki.boards.json.Problem;

/** What is in a file that a person named. */
sealed interface NamedFile {
  /**
   * A picture-book of blocks has room in it, and so has every replay: more than this is neither.
   */
  int MAX_MEGABYTES = 32;

  /** Its bytes. */
  record Content(byte[] bytes) implements NamedFile {
    /** The bytes as UTF-8; empty when they are something else. */
    Optional<String> text() {
      try {
        return Optional.of(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (CharacterCodingException notText) {
        return Optional.empty();
      }
    }
  }

  /** Nothing; the outcome says why. */
  record Unusable(Outcome.Failure why) implements NamedFile {}

  /** Reads the whole file. */
  static NamedFile read(Path file) {
    String name = file.toString();
    if (!Files.exists(file)) {
      return new Unusable(
          Outcome.wrongUse(
              "no-such-file", "There is no such file.", name, "Check its name and folder."));
    }
    if (!Files.isRegularFile(file)) {
      return new Unusable(
          Outcome.wrongUse("not-a-file", "This is not a file.", name, "Name a file."));
    }
    try {
      if (Files.size(file) > MAX_MEGABYTES * 1024L * 1024L) {
        return new Unusable(
            Outcome.refused(
                "too-large",
                "The file is larger than " + MAX_MEGABYTES + " MiB.",
                name,
                "Choose another file."));
      }
      return new Content(Files.readAllBytes(file));
    } catch (AccessDeniedException denied) {
      return new Unusable(
          Outcome.environment(
              "not-readable", "You may not read this file.", name, "Ask its owner to let you."));
    } catch (IOException failure) {
      return new Unusable(
          Outcome.environment(
              "not-readable",
              "The file could not be read (" + failure.getMessage() + ").",
              name,
              "Check the disk or stick that it is on."));
    }
  }

  /** A file whose bytes must be text. */
  sealed interface Text {
    /** All of it. */
    record Of(String text) implements Text {}

    /** None; the outcome says why. */
    record Unusable(Outcome.Failure why) implements Text {}
  }

  /**
   * Reads the whole file as UTF-8.
   *
   * @param what it should be, e.g. {@code course file}
   */
  static Text readText(Path file, String what) {
    return switch (read(file)) {
      case Unusable(Outcome.Failure why) -> new Text.Unusable(why);
      case Content content ->
          content
              .text()
              .<Text>map(Text.Of::new)
              .orElseGet(() ->
                  new Text.Unusable(
                      Outcome.refused(
                          "not-text",
                          "This is no " + what + ": it is not UTF-8 text.",
                          file.toString(),
                          "Choose another file, or save it as UTF-8.")));
    };
  }

  /** The refusal of a file that could be read, with its place in it. */
  static Outcome.Failure refused(Problem problem, Path file) {
    return Outcome.refused(
        problem.code(),
        problem.message().english(),
        file + ", " + problem.where(),
        problem.remedy().english());
  }
}
