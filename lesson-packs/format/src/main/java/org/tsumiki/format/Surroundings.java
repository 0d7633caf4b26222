package org.tsumiki.format;

import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.BoardProfile;

/**
 * What a pack is read against, beside its own files.
 *
 * @param boards those that the pack's courses may name
 * @param kanji which 漢字 children know in which year
 * @param language a language to be read instead of English, wherever the pack has it
 */
public record Surroundings(
    Map<String, BoardProfile> boards, KanjiYears kanji, Optional<Language> language) {

  /**
   * A language beside Japanese and English.
   *
   * @param code as in file names: {@code pt} for {@code pt.md}
   * @param needed true when everything that lacks in it shall be told
   */
  public record Language(String code, boolean needed) {}

  /** Copies the map. */
  public Surroundings {
    boards = Map.copyOf(boards);
  }

  /** The same, with that language instead of English. */
  public Surroundings with(Language other) {
    return new Surroundings(boards, kanji, Optional.of(other));
  }
}
