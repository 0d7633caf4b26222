package org.tsumiki.boards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts of board files for tests. */
public final class Samples {
  private Samples() {}

  /** The sample of the present version. */
  public static String newest() {
    return text("/golden/board-v2.json");
  }

  static String text(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
