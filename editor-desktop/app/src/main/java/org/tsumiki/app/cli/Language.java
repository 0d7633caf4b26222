package org.tsumiki.app.cli;

import org.tsumiki.program.ReadingLevel;

/** The language of the command line's own sentences. Errors for scripts stay English. */
enum Language {
  ENGLISH(ReadingLevel.ENGLISH),
  JAPANESE(ReadingLevel.KANJI);

  private final ReadingLevel readingLevel;

  Language(ReadingLevel readingLevel) {
    this.readingLevel = readingLevel;
  }

  /** The reading level in which lesson texts and diagnostics are printed. */
  ReadingLevel readingLevel() {
    return readingLevel;
  }

  /** One of the two. */
  String of(String english, String japanese) {
    return this == ENGLISH ? english : japanese;
  }
}
