package org.tsumiki.program;

import java.util.Optional;

/**
 * How somebody likes to read. Every word a child meets exists at each level; switching is live.
 *
 * <p>The {@link #id} is what files and the page use.
 */
public enum ReadingLevel {
  /** ひらがな with spaces between words. */
  HIRAGANA("hira"),
  /** 漢字 with its reading above. */
  FURIGANA("ruby"),
  /** 漢字. */
  KANJI("kanji"),
  /** English. */
  ENGLISH("en");

  private final String id;

  ReadingLevel(String id) {
    this.id = id;
  }

  /** Name in files and on the wire: {@code hira}, {@code ruby}, {@code kanji} or {@code en}. */
  public String id() {
    return id;
  }

  /** The level with that {@link #id}, or empty when there is none. */
  public static Optional<ReadingLevel> ofId(String id) {
    for (ReadingLevel level : values()) {
      if (level.id.equals(id)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
