package org.tsumiki.format.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tsumiki.format.KanjiYears;

/** The 漢字 of each school year, from this module's own resource. */
final class ShippedKanji {
  private static final String RESOURCE = "/org/tsumiki/format/kanji-years.txt";

  private ShippedKanji() {}

  static KanjiYears read() {
    try (InputStream in = ShippedKanji.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing in this build");
      }
      return KanjiYears.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
