package org.tsumiki.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A picture that was looked at and kept; {@code -Dgolden.update=true} writes it anew. */
final class GoldenFile {
  private static final Path FOLDER = Path.of("src/test/resources/org/tsumiki/drawing/golden");

  private GoldenFile() {}

  static void check(String name, String found) {
    Path file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, found);
      }
      assertThat(found).as(name).isEqualTo(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
