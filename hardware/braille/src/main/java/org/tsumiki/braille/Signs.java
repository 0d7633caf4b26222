package org.tsumiki.braille;

import java.util.Map;

/** Signs that mean the same are made one: wide letters, dashes, kinds of spaces. */
final class Signs {
  private static final char FIRST_WIDE = '！';
  private static final char LAST_WIDE = '～';
  private static final int WIDE_TO_ASCII = '！' - '!';

  private static final Map<Character, Character> SAME =
      Map.ofEntries(
          Map.entry('\u3000', ' '),
          Map.entry('\u00A0', ' '),
          Map.entry('\n', ' '),
          Map.entry('\t', ' '),
          Map.entry('～', '〜'),
          Map.entry('~', '〜'),
          Map.entry('，', '、'),
          Map.entry('．', '.'),
          Map.entry('−', '-'),
          Map.entry('–', '—'),
          Map.entry('―', '—'),
          Map.entry('─', '—'),
          Map.entry('◯', '○'),
          Map.entry('≤', '≦'),
          Map.entry('≥', '≧'),
          Map.entry('〝', '"'),
          Map.entry('〟', '"'));

  private Signs() {}

  static String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      normal.append(normal(text.charAt(i)));
    }
    return normal.toString();
  }

  private static char normal(char sign) {
    Character same = SAME.get(sign);
    if (same != null) {
      return same;
    }
    boolean wide = sign >= FIRST_WIDE && sign < LAST_WIDE;
    return wide ? (char) (sign - WIDE_TO_ASCII) : sign;
  }

  static boolean isKana(char sign) {
    return (sign >= 'ぁ' && sign <= 'ゖ') || (sign >= 'ァ' && sign <= 'ヺ') || sign == 'ー';
  }

  static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  static boolean isLetter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  }

  static boolean isCapital(char sign) {
    return sign >= 'A' && sign <= 'Z';
  }

  /** Katakana as ひらがな, which braille does not tell apart. */
  static char hiragana(char sign) {
    return sign >= 'ァ' && sign <= 'ヶ' ? (char) (sign - ('ァ' - 'ぁ')) : sign;
  }
}
