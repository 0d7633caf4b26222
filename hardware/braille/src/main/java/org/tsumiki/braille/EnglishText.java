package org.tsumiki.braille;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** English without contractions, after the Rules of Unified English Braille. */
final class EnglishText {
  private static final String LETTERS = "⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵";
  private static final String DIGITS = "⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊";
  private static final char LAST_LETTER_LIKE_A_DIGIT = 'j';

  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('.', "⠲"),
          Map.entry(',', "⠂"),
          Map.entry(';', "⠆"),
          Map.entry(':', "⠒"),
          Map.entry('!', "⠖"),
          Map.entry('?', "⠦"),
          Map.entry('\'', "⠄"),
          Map.entry('’', "⠄"),
          Map.entry('‘', "⠠⠦"),
          Map.entry('“', "⠦"),
          Map.entry('”', "⠴"),
          Map.entry('(', "⠐⠣"),
          Map.entry(')', "⠐⠜"),
          Map.entry('[', "⠨⠣"),
          Map.entry(']', "⠨⠜"),
          Map.entry('{', "⠸⠣"),
          Map.entry('}', "⠸⠜"),
          Map.entry('-', "⠤"),
          Map.entry('—', "⠠⠤"),
          Map.entry('…', "⠲⠲⠲"),
          Map.entry('/', "⠸⠌"),
          Map.entry('_', "⠨⠤"),
          Map.entry('%', "⠨⠴"),
          Map.entry('&', "⠈⠯"),
          Map.entry('@', "⠈⠁"),
          Map.entry('#', "⠸⠹"),
          Map.entry('*', "⠐⠔"),
          Map.entry('+', "⠐⠖"),
          Map.entry('×', "⠐⠦"),
          Map.entry('÷', "⠐⠌"),
          Map.entry('=', "⠐⠶"),
          Map.entry('<', "⠈⠣"),
          Map.entry('>', "⠈⠜"),
          Map.entry('≦', "⠸⠈⠣"),
          Map.entry('≧', "⠸⠈⠜"),
          Map.entry('≠', "⠐⠶⠈⠱"),
          Map.entry('^', "⠈⠢"),
          Map.entry('〜', "⠈⠔"),
          Map.entry('|', "⠸⠳"),
          Map.entry('°', "⠘⠚"),
          Map.entry('→', "⠳⠕"),
          Map.entry('←', "⠳⠪"),
          Map.entry('↑', "⠳⠬"),
          Map.entry('↓', "⠳⠩"),
          Map.entry('•', "⠸⠲"));

  private final StringBuilder cells = new StringBuilder();
  private final List<String> unknown = new ArrayList<>();
  private final String text;
  private int at;

  private EnglishText(String text) {
    this.text = text;
  }

  static Translation translate(String text) {
    EnglishText english = new EnglishText(text);
    while (english.at < text.length()) {
      english.step(text.charAt(english.at));
    }
    return new Translation(new Cells(english.cells.toString()), english.unknown);
  }

  static char letter(char letter) {
    return LETTERS.charAt(Character.toLowerCase(letter) - 'a');
  }

  static char digit(char digit) {
    return DIGITS.charAt(digit - '0');
  }

  private void step(char sign) {
    if (Signs.isDigit(sign)) {
      number();
    } else if (Signs.isLetter(sign)) {
      word();
    } else if (sign == ' ') {
      cells.append(Cells.BLANK);
      at++;
    } else {
      other(sign);
    }
  }

  private void number() {
    cells.append('⠼');
    while (at < text.length() && (Signs.isDigit(text.charAt(at)) || isPointInNumber())) {
      char sign = text.charAt(at++);
      cells.append(Signs.isDigit(sign) ? String.valueOf(digit(sign)) : SIGNS.get(sign));
    }
    if (at < text.length() && isLetterLikeADigit(text.charAt(at))) {
      cells.append('⠰');
    }
  }

  private boolean isPointInNumber() {
    char sign = text.charAt(at);
    return (sign == '.' || sign == ',')
        && at + 1 < text.length()
        && Signs.isDigit(text.charAt(at + 1));
  }

  private static boolean isLetterLikeADigit(char sign) {
    return sign >= 'a' && sign <= LAST_LETTER_LIKE_A_DIGIT;
  }

  /** Letters up to what is none; capitals are marked one by one, or once for two and more. */
  private void word() {
    while (at < text.length() && Signs.isLetter(text.charAt(at))) {
      int capitalsTo = at;
      while (capitalsTo < text.length() && Signs.isCapital(text.charAt(capitalsTo))) {
        capitalsTo++;
      }
      boolean wholeRun = capitalsTo - at > 1 && !isSmall(capitalsTo);
      if (wholeRun) {
        cells.append("⠠⠠");
        while (at < capitalsTo) {
          cells.append(letter(text.charAt(at++)));
        }
      } else {
        cells.append(Signs.isCapital(text.charAt(at)) ? "⠠" : "");
        cells.append(letter(text.charAt(at++)));
      }
    }
  }

  private boolean isSmall(int index) {
    return index < text.length()
        && Signs.isLetter(text.charAt(index))
        && !Signs.isCapital(text.charAt(index));
  }

  private void other(char sign) {
    at++;
    String found = sign == '"' ? straightQuote() : SIGNS.get(sign);
    if (found == null) {
      cells.append(Translation.UNKNOWN);
      unknown.add(String.valueOf(sign));
    } else {
      cells.append(sign == '-' && between() ? "⠐⠤" : found);
    }
  }

  private String straightQuote() {
    boolean opens = at == 1 || text.charAt(at - 2) == ' ' || text.charAt(at - 2) == '(';
    return opens ? "⠦" : "⠴";
  }

  /** A minus: before a number, or alone. */
  private boolean between() {
    boolean alone = at == 1 || text.charAt(at - 2) == ' ' || text.charAt(at - 2) == '(';
    boolean beforeNumber = at < text.length() && Signs.isDigit(text.charAt(at));
    boolean beforeSpace = at >= text.length() || text.charAt(at) == ' ';
    return alone && (beforeNumber || beforeSpace);
  }
}
