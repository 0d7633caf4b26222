package org.tsumiki.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Japanese as authors write it once: every 漢字 with its reading, {@code {信号|しんごう}}, and a space
 * between words. ひらがな, ふりがな and 漢字 come from it; no reading is ever guessed.
 */
final class Japanese {
  /** Longest run of kana without a space that a beginning reader can still take apart. */
  static final int MAX_RUN = 14;

  private static final Pattern READING = Pattern.compile("\\{([^|{}]*)\\|([^|{}]*)}");
  private static final Pattern HOLE = Pattern.compile("\\{[a-zA-Z]+}");
  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー]+");
  private static final Pattern RUN =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー]{" + (MAX_RUN + 1) + ",}");
  private static final Pattern LIST_MARK = Pattern.compile("(?m)^( *(?:[-*]|\\d+\\.)) ");
  private static final Pattern CLOSE_MARK = Pattern.compile("([、。！？])(?=[^\\s0-9、。！？」』）])");
  private static final char KEPT = '\uE000';

  private Japanese() {}

  /** ひらがな with word spaces, also behind 、 and 。: each reading instead of its 漢字. */
  static String hira(String source) {
    return CLOSE_MARK.matcher(READING.matcher(source).replaceAll("$2")).replaceAll("$1 ");
  }

  /** 漢字 with readings: no spaces but those between two Latin words or numbers. */
  static String ruby(String source) {
    String marked = LIST_MARK.matcher(source).replaceAll("$1" + KEPT);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      boolean dropped = c == ' ' && !(isLatin(marked, i - 1) && isLatin(marked, i + 1));
      if (!dropped) {
        text.append(c == KEPT ? ' ' : c);
      }
    }
    return text.toString();
  }

  private static boolean isLatin(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** What a child could stumble over in one line. */
  static List<TextProblem> problems(String line) {
    List<TextProblem> problems = new ArrayList<>();
    Matcher reading = READING.matcher(line);
    while (reading.find()) {
      boolean whole = !reading.group(1).isEmpty() && KANA.matcher(reading.group(2)).matches();
      if (!whole) {
        problems.add(
            new TextProblem(
                "bad-reading",
                "The reading in " + reading.group() + " is not kana.",
                "Write {漢字|かんじ}."));
      }
    }
    String rest = HOLE.matcher(READING.matcher(line).replaceAll("")).replaceAll("");
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      problems.add(
          new TextProblem(
              "bad-reading",
              "There is a brace that belongs to no reading.",
              "Write {漢字|かんじ}, with both parts filled."));
    }
    rest.codePoints()
        .filter(Japanese::isKanji)
        .distinct()
        .mapToObj(Character::toString)
        .forEach(kanji -> problems.add(withoutReading(kanji)));
    Matcher run = RUN.matcher(hira(line));
    while (run.find()) {
      problems.add(
          new TextProblem(
              "hira-without-spaces",
              "In ひらがな this runs on without a space: " + run.group() + ".",
              "Put a space between words (分かち書き)."));
    }
    return problems;
  }

  private static TextProblem withoutReading(String kanji) {
    return new TextProblem(
        "kanji-without-reading",
        "The kanji " + kanji + " has no reading.",
        "Write {" + kanji + "|よみ}, the reading for this place.");
  }

  static boolean isKanji(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  static boolean hasJapanese(String text) {
    return text.codePoints()
        .anyMatch(c -> isKanji(c) || KANA.matcher(Character.toString(c)).matches());
  }
}
