package org.tsumiki.braille;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Latin letters in a Japanese text. Abbreviations, units and single letters stand behind the letter
 * sign (外字符); words stand in the quotation marks for foreign words (外国語引用符), spelt as in English.
 */
final class LatinText {
  private static final String LETTER_SIGN = "⠰";
  private static final String CAPITAL = "⠠";
  private static final String CAPITALS = "⠠⠠";
  private static final String QUOTE_OPEN = "⠦";
  private static final String QUOTE_CLOSE = "⠴";

  private static final Pattern RUN =
      Pattern.compile("\\.?[A-Za-z]+(?:[-+._'][A-Za-z0-9]+|[0-9]+[A-Za-z]*)*");

  private static final Pattern LETTERS_AND_NUMBER = Pattern.compile("([A-Za-z]+)([0-9]*)");

  /** Small letters that are no word: units and functions. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "cm", "mm", "km", "kg", "ms", "hPa", "Hz", "kHz", "sin", "cos", "tan", "asin", "acos",
          "atan", "ln", "log");

  private LatinText() {}

  static boolean startsAt(String text, int at) {
    return RUN.matcher(text).region(at, text.length()).lookingAt();
  }

  /** True when one letter stands alone there: a name in arithmetic. */
  static boolean isSingleLetter(String text, int at) {
    Matcher run = RUN.matcher(text).region(at, text.length());
    return run.lookingAt() && run.end() == at + 1;
  }

  /** Puts the letters down; says where the text goes on. */
  static int put(Line line, String text, int at) {
    Matcher run = RUN.matcher(text).region(at, text.length());
    if (!run.lookingAt()) {
      throw new IllegalStateException("no Latin letter at " + at);
    }
    int end = run.end();
    if (isAbbreviation(run.group())) {
      line.put(abbreviation(run.group()), last(run.group()));
      return end;
    }
    int quotedTo = end;
    while (end < text.length() && text.charAt(end) == ' ' && startsAt(text, end + 1)) {
      Matcher next = RUN.matcher(text).region(end + 1, text.length());
      if (!next.lookingAt() || isAbbreviation(next.group())) {
        break;
      }
      end = next.end();
      quotedTo = end;
    }
    String words = EnglishText.translate(text.substring(at, quotedTo)).cells().unicode();
    line.put(QUOTE_OPEN + words + QUOTE_CLOSE, Line.Last.QUOTED);
    return quotedTo;
  }

  private static boolean isAbbreviation(String run) {
    Matcher parts = LETTERS_AND_NUMBER.matcher(run);
    if (!parts.matches()) {
      return false;
    }
    String letters = parts.group(1);
    return letters.length() == 1
        || letters.chars().allMatch(c -> Signs.isCapital((char) c))
        || ABBREVIATIONS.contains(letters);
  }

  private static Line.Last last(String run) {
    return Signs.isDigit(run.charAt(run.length() - 1)) ? Line.Last.NUMBER : Line.Last.LETTERS;
  }

  private static String abbreviation(String run) {
    StringBuilder cells = new StringBuilder(LETTER_SIGN);
    boolean capitals =
        run.length() > 1 && run.chars().limit(2).allMatch(c -> Signs.isCapital((char) c));
    if (capitals) {
      cells.append(CAPITALS);
    }
    boolean inNumber = false;
    for (int i = 0; i < run.length(); i++) {
      char sign = run.charAt(i);
      if (Signs.isDigit(sign)) {
        cells.append(inNumber ? "" : "⠼").append(EnglishText.digit(sign));
        inNumber = true;
      } else {
        cells.append(!capitals && Signs.isCapital(sign) ? CAPITAL : "");
        cells.append(EnglishText.letter(sign));
      }
    }
    return cells.toString();
  }
}
