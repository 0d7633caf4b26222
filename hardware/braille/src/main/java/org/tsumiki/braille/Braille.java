package org.tsumiki.braille;

/**
 * Texts as braille.
 *
 * <p>Japanese comes as the ひらがな that children read: katakana where a word is written so, spaces
 * between words, no 漢字. Nothing is guessed about readings; how は, へ and long vowels are written
 * follows from rules and tables ({@code spec/braille.md}).
 */
public final class Braille {
  private Braille() {}

  /** Japanese, ひらがな with word spaces. */
  public static Cells ofKana(String text) {
    return kana(text).cells();
  }

  /** As {@link #ofKana}, with the signs that have no braille. */
  public static Translation kana(String text) {
    return new KanaText(WordSpaces.set(Signs.normal(text))).translation();
  }

  /** English, letter for letter. */
  public static Cells ofEnglish(String text) {
    return english(text).cells();
  }

  /** As {@link #ofEnglish}, with the signs that have no braille. */
  public static Translation english(String text) {
    return EnglishText.translate(Signs.normal(text));
  }

  /**
   * One run of kana as braille spells it: {@code きょうは} becomes {@code きょーわ}. For whoever checks
   * what the rules make of a word.
   */
  public static String spelling(String kana) {
    return KanaSpelling.of(kana);
  }
}
