package org.tsumiki.format;

import java.util.Optional;

/**
 * In which languages a pack is read.
 *
 * @param kanjiYear the year whose 漢字 the Japanese texts may use
 */
record Languages(Surroundings surroundings, int kanjiYear) {
  KanjiYears kanji() {
    return surroundings.kanji();
  }

  /** Code of the language that is read instead of English where it is there. */
  Optional<String> other() {
    return surroundings.language().map(Surroundings.Language::code);
  }

  /** Whether what lacks in that language is a finding. */
  LanguageFile.Need needOfOther() {
    return surroundings.language().filter(Surroundings.Language::needed).isPresent()
        ? LanguageFile.Need.REQUIRED
        : LanguageFile.Need.WELCOME;
  }
}
