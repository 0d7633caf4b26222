package org.tsumiki.braille;

import java.util.Map;

/** How braille spells a run of kana: as it is said, but for を, じ and ず. */
final class KanaSpelling {
  /** Names and words that no rule decides. */
  private static final Map<String, String> AUTHORED =
      Map.of("ユウ", "ゆー", "ユウくん", "ゆーくん", "ユウさん", "ゆーさん");

  private KanaSpelling() {}

  static String of(String run) {
    for (Map.Entry<String, String> word : AUTHORED.entrySet()) {
      String rest = run.startsWith(word.getKey()) ? run.substring(word.getKey().length()) : "?";
      if (rest.isEmpty() || Particles.only(rest)) {
        return word.getValue() + LongVowels.written(Particles.said(rest));
      }
    }
    return LongVowels.written(Particles.said(run));
  }
}
