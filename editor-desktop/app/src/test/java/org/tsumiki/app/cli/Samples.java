package org.tsumiki.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.tsumiki.bytecode.ImageCodec;

/** Programs that the tests run, and break. */
final class Samples {
  static final String RED_THEN_GREEN = resource("/programs/red-then-green.tsumiki");

  private Samples() {}

  /** The sample project in a file. */
  static Path project(Path folder) {
    return file(folder, "sample.tsumiki", RED_THEN_GREEN);
  }

  /** The sample project, compiled. */
  static byte[] imageBytes(Path folder) {
    return switch (ReadyProgram.prepare(project(folder), Language.ENGLISH)) {
      case ReadyProgram.Preparation.Ready(ReadyProgram program) ->
          ImageCodec.encode(program.image().image());
      case ReadyProgram.Preparation.NotReady(Outcome.Failure why) ->
          throw new IllegalStateException(why.toString());
    };
  }

  static Path file(Path folder, String name, String text) {
    return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      return Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
