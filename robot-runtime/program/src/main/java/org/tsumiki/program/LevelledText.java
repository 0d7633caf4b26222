package org.tsumiki.program;

import java.util.regex.Pattern;

/**
 * One sentence at each {@link ReadingLevel}.
 *
 * <p>Three are written by people; the 漢字 level is the furigana level without its readings. A
 * reading is written {@code {信号|しんごう}}.
 *
 * @param hira ひらがな with a space between words
 * @param ruby 漢字 with readings in the notation above
 * @param en English
 */
public record LevelledText(String hira, String ruby, String en) {
  private static final Pattern READING = Pattern.compile("\\{([^|{}]*)\\|([^|{}]*)}");

  /** The same text at every level, for names that people chose themselves. */
  public static LevelledText verbatim(String text) {
    return new LevelledText(text, text, text);
  }

  /** The text for one level; at {@link ReadingLevel#FURIGANA} it holds the reading notation. */
  public String at(ReadingLevel level) {
    return switch (level) {
      case HIRAGANA -> hira;
      case FURIGANA -> ruby;
      case KANJI -> kanji();
      case ENGLISH -> en;
    };
  }

  /** The furigana text with its readings left out: {@code {赤|あか}を} becomes {@code 赤を}. */
  public String kanji() {
    return READING.matcher(ruby).replaceAll("$1");
  }

  /** Puts {@code value} in place of {@code {name}} in every level. */
  public LevelledText with(String name, String value) {
    String hole = "{" + name + "}";
    return new LevelledText(
        hira.replace(hole, value), ruby.replace(hole, value), en.replace(hole, value));
  }
}
