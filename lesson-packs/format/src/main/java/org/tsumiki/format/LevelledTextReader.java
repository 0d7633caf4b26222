package org.tsumiki.format;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.program.LevelledText;

/**
 * Reads {@code {"hira","ruby","en"}} and looks at how it is written: a child who reads ひらがな only
 * must not meet 漢字, and no reading is ever guessed.
 */
final class LevelledTextReader {
  /** Longest run of letters without a space at the hira level that still reads well. */
  static final int MAX_HIRA_RUN = 14;

  private static final Pattern READING = Pattern.compile("\\{([^|{}]+)\\|([^|{}]+)}");
  private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー]+");

  private static final Pattern HIRA_RUN =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー]{" + (MAX_HIRA_RUN + 1) + ",}");

  private LevelledTextReader() {}

  /** Reads one text; {@code placeholders} are the holes that it may have. */
  static LevelledText read(Fields fields, Set<String> placeholders) {
    String hira = level(fields, "hira", placeholders);
    String ruby = level(fields, "ruby", placeholders);
    String en = level(fields, "en", placeholders);
    fields.refuseOthers();
    hiraProblem(hira).ifPresent(problem -> report(fields, "hira", problem));
    rubyProblem(ruby).ifPresent(problem -> report(fields, "ruby", problem));
    englishProblem(en).ifPresent(problem -> report(fields, "en", problem));
    return new LevelledText(hira, ruby, en);
  }

  /** What is wrong with a text, and the remedy. */
  private record Problem(String code, String message, String remedy) {}

  private static void report(Fields fields, String key, Problem problem) {
    fields.report(key, problem.code(), problem.message(), problem.remedy());
  }

  private static String level(Fields fields, String key, Set<String> placeholders) {
    if (!fields.has(key)) {
      fields.report(
          key,
          "missing-level",
          "A text lacks the reading level \"" + key + "\".",
          "Write the text at each level: hira, ruby and en.");
      return "";
    }
    String text = fields.text(key);
    Matcher hole = HOLE.matcher(text);
    while (hole.find()) {
      if (!placeholders.contains(hole.group(1))) {
        fields.report(
            key,
            "unknown-placeholder",
            "Nothing is ever put into the hole " + hole.group() + " here.",
            placeholders.isEmpty()
                ? "Write the text without holes."
                : "Holes that are filled here: " + String.join(", ", placeholders) + ".");
      }
    }
    return text;
  }

  private static Optional<Problem> hiraProblem(String text) {
    Optional<String> kanji = firstKanji(text);
    if (kanji.isPresent()) {
      return Optional.of(
          new Problem(
              "hira-has-kanji",
              "The hira text has the kanji " + kanji.get() + ".",
              "Write it in hiragana or katakana."));
    }
    Matcher run = HIRA_RUN.matcher(text);
    if (run.find()) {
      return Optional.of(
          new Problem(
              "hira-without-spaces",
              "The hira text runs on without a space: " + run.group() + ".",
              "Put a space between words (分かち書き)."));
    }
    return Optional.empty();
  }

  private static Optional<Problem> rubyProblem(String text) {
    Matcher reading = READING.matcher(text);
    while (reading.find()) {
      if (!KANA.matcher(reading.group(2)).matches()) {
        return Optional.of(
            new Problem(
                "bad-reading",
                "The reading in " + reading.group() + " is not kana.",
                "Write {漢字|かんじ}."));
      }
    }
    String rest = HOLE.matcher(READING.matcher(text).replaceAll("")).replaceAll("");
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      return Optional.of(
          new Problem(
              "bad-reading",
              "The ruby text has a brace that belongs to no reading.",
              "Write {漢字|かんじ}, with both parts filled."));
    }
    return firstKanji(rest)
        .map(kanji ->
            new Problem(
                "kanji-without-reading",
                "The kanji " + kanji + " in the ruby text has no reading.",
                "Write {" + kanji + "|よみ}."));
  }

  private static Optional<Problem> englishProblem(String text) {
    boolean japanese =
        text.codePoints()
            .anyMatch(c -> isKanji(c) || KANA.matcher(Character.toString(c)).matches());
    return japanese
        ? Optional.of(
            new Problem(
                "en-has-japanese",
                "The English text has Japanese letters.",
                "Write it in English."))
        : Optional.empty();
  }

  private static Optional<String> firstKanji(String text) {
    return text.codePoints()
        .filter(LevelledTextReader::isKanji)
        .mapToObj(Character::toString)
        .findFirst();
  }

  private static boolean isKanji(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }
}
