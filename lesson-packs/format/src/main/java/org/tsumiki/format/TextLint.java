package org.tsumiki.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at one line that children read. */
interface TextLint {
  /** Holes that are filled with what happened, e.g. {@code {seconds}}. */
  Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)}");

  /** What is wrong with it; {@code holes} are those that are filled there. */
  List<TextProblem> problems(String line, Set<String> holes);

  /** Japanese for children who have learnt the 漢字 up to that year. */
  static TextLint japanese(KanjiYears kanji, int year) {
    return (line, holes) -> {
      List<TextProblem> problems = new ArrayList<>(Japanese.problems(line));
      line.codePoints()
          .filter(Japanese::isKanji)
          .filter(character -> kanji.yearOf(character) > year)
          .distinct()
          .forEach(character -> problems.add(taughtLater(character, kanji.yearOf(character))));
      PointingPhrases.inJapanese(line).ifPresent(problems::add);
      problems.addAll(unfilled(line, holes));
      return problems;
    };
  }

  private static TextProblem taughtLater(int character, int year) {
    String kanji = Character.toString(character);
    return new TextProblem(
        "kanji-year",
        switch (year) {
          case KanjiYears.NEVER -> "The kanji " + kanji + " is not taught at school.";
          case KanjiYears.ALL -> "The kanji " + kanji + " is taught after elementary school.";
          default -> "The kanji " + kanji + " is taught in year " + year + ".";
        },
        "Write the word in kana, or raise \"kanjiYear\" in pack.json.");
  }

  /** English. */
  static TextLint english() {
    return (line, holes) -> {
      List<TextProblem> problems = new ArrayList<>();
      if (Japanese.hasJapanese(line)) {
        problems.add(
            new TextProblem(
                "en-has-japanese",
                "The English text has Japanese letters.",
                "Write it in English."));
      }
      PointingPhrases.inEnglish(line).ifPresent(problems::add);
      problems.addAll(unfilled(line, holes));
      return problems;
    };
  }

  /** A language of which nothing more is known. */
  static TextLint other() {
    return TextLint::unfilled;
  }

  private static List<TextProblem> unfilled(String line, Set<String> holes) {
    List<TextProblem> problems = new ArrayList<>();
    Matcher hole = HOLE.matcher(line);
    while (hole.find()) {
      if (!holes.contains(hole.group(1))) {
        problems.add(
            new TextProblem(
                "unknown-placeholder",
                "Nothing is ever put into the hole " + hole.group() + " here.",
                holes.isEmpty()
                    ? "Write the text without holes."
                    : "Holes that are filled here: "
                        + String.join(", ", new TreeSet<>(holes))
                        + "."));
      }
    }
    return problems;
  }
}
