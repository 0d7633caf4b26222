package org.tsumiki.braille;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Goes through a Japanese text once, sign by sign, and puts its cells down. */
final class KanaText {
  private static final String NUMBER_SIGN = "⠼";
  private static final String DIGITS = "⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊";
  private static final String DECIMAL_POINT = "⠂";
  private static final String THOUSANDS_POINT = "⠄";

  /** Kana cells that read as digits: the rows of あ and ら. */
  private static final String LIKE_DIGITS = "⠁⠃⠉⠋⠊⠑⠓⠙⠛⠚";

  private static final String BRACKET = "⠶";
  private static final String QUOTE = "⠤";
  private static final String INNER_OPEN = "⠰⠤";
  private static final String INNER_CLOSE = "⠤⠆";
  private static final String ARROW = "⠒⠒⠕";
  private static final String DOTS = "⠂⠂⠂";
  private static final String DASH = "⠒⠒";
  private static final String EQUALS = "⠒⠒";

  /** Signs of arithmetic between two numbers, and the words for them anywhere else. */
  private static final Map<Character, String> BETWEEN_NUMBERS =
      Map.of('+', "⠢", '-', "⠔", '×', "⠡", '÷', "⠌");

  private static final Map<Character, String> IN_WORDS =
      Map.ofEntries(
          Map.entry('+', "たす"),
          Map.entry('-', "ひく"),
          Map.entry('×', "かける"),
          Map.entry('÷', "わる"),
          Map.entry('<', "しょうなり"),
          Map.entry('>', "だいなり"),
          Map.entry('≦', "しょうなりイコール"),
          Map.entry('≧', "だいなりイコール"),
          Map.entry('≠', "ノットイコール"),
          Map.entry('^', "べきじょう"),
          Map.entry('○', "まる"),
          Map.entry('●', "くろまる"),
          Map.entry('□', "しかく"),
          Map.entry('△', "さんかく"),
          Map.entry('★', "ほし"),
          Map.entry('☆', "ほし"),
          Map.entry('↑', "うえ"),
          Map.entry('↓', "した"),
          Map.entry('←', "ひだり"));

  private static final Map<Character, String> LETTER_SIGNS =
      Map.of('%', "⠰⠏", '&', "⠰⠯", '#', "⠰⠩", '*', "⠰⠡", '@', "⠰⠪");

  private final String text;
  private final Line line = new Line();

  /** What closes the brackets and quotation marks that are open. */
  private final Deque<String> closing = new ArrayDeque<>();

  private int at;

  KanaText(String text) {
    this.text = text;
  }

  Translation translation() {
    while (at < text.length()) {
      step(text.charAt(at));
    }
    return line.translation();
  }

  private void step(char sign) {
    if (sign == ' ') {
      line.space();
      at++;
    } else if (Signs.isKana(sign)) {
      kana(run());
    } else if (startsNumber(sign)) {
      number();
    } else if (LatinText.startsAt(text, at)) {
      at = LatinText.put(line, text, at);
    } else {
      sign(sign);
    }
  }

  private String run() {
    int end = at;
    while (end < text.length() && Signs.isKana(text.charAt(end))) {
      end++;
    }
    String run = text.substring(at, end);
    at = end;
    return run;
  }

  private void kana(String run) {
    String cells = Kana.cellsOf(KanaSpelling.of(run));
    if (line.touches()) {
      before(run, cells);
    }
    line.put(cells, Line.Last.KANA);
  }

  private void before(String run, String cells) {
    boolean particle = Particles.only(run);
    switch (line.last()) {
      case NUMBER -> {
        if (LIKE_DIGITS.indexOf(cells.charAt(0)) >= 0) {
          line.hyphen();
        }
      }
      case LETTERS -> {
        if (particle) {
          line.blanks(1);
        } else {
          line.hyphen();
        }
      }
      case QUOTED -> {
        if (!particle) {
          line.hyphen();
        }
      }
      case CLOSED -> {
        if (!particle) {
          line.blanks(1);
        }
      }
      case OPEN, KANA, STOP -> {}
    }
  }

  private boolean startsNumber(char sign) {
    boolean negative =
        sign == '-'
            && at + 1 < text.length()
            && Signs.isDigit(text.charAt(at + 1))
            && line.last() != Line.Last.NUMBER
            && line.last() != Line.Last.LETTERS;
    return Signs.isDigit(sign) || negative;
  }

  private void number() {
    StringBuilder cells = new StringBuilder();
    if (text.charAt(at) == '-') {
      cells.append(BETWEEN_NUMBERS.get('-'));
      at++;
    }
    cells.append(NUMBER_SIGN);
    while (at < text.length() && inNumber()) {
      char sign = text.charAt(at++);
      cells.append(
          switch (sign) {
            case '.' -> DECIMAL_POINT;
            case ',' -> THOUSANDS_POINT;
            default -> String.valueOf(DIGITS.charAt(sign - '0'));
          });
    }
    line.put(cells.toString(), Line.Last.NUMBER);
  }

  private boolean inNumber() {
    char sign = text.charAt(at);
    boolean point = sign == '.' || sign == ',';
    return Signs.isDigit(sign) || (point && isDigitAt(at - 1) && isDigitAt(at + 1));
  }

  private boolean isDigitAt(int index) {
    return index >= 0 && index < text.length() && Signs.isDigit(text.charAt(index));
  }

  private void sign(char sign) {
    at++;
    switch (sign) {
      case '。' -> line.stop("⠲", 2, true);
      case '.' -> line.stop("⠲", 2, true);
      case '?' -> line.stop("⠢", 2, true);
      case '!' -> line.stop("⠖", 2, true);
      case '、' -> line.stop("⠰", 1, false);
      case ',', ';' -> line.stop("⠰", 1, false);
      case '・' -> line.stop("⠐", 1, false);
      case ':' -> line.stop("⠐⠂", 1, false);
      case '「' -> openQuote();
      case '『' -> open(INNER_OPEN, INNER_CLOSE, 1);
      case '(' -> open(BRACKET, BRACKET, 0);
      case '」', '』', ')' -> close();
      case '"' -> straightQuote();
      case '…' -> apart(DOTS);
      case '—' -> apart(DASH);
      case '→' -> apart(ARROW);
      case '=' -> apart(EQUALS);
      case '〜' -> wave();
      case '°' -> kana("ど");
      case '/' -> slash();
      case '_' -> room();
      default -> other(sign);
    }
  }

  private void openQuote() {
    if (closing.contains(QUOTE)) {
      open(INNER_OPEN, INNER_CLOSE, 1);
    } else {
      open(QUOTE, QUOTE, 1);
    }
  }

  private void straightQuote() {
    if (closing.contains(QUOTE)) {
      close();
    } else {
      openQuote();
    }
  }

  private void open(String mark, String end, int blanksBefore) {
    line.blanks(blanksBefore);
    line.put(mark, Line.Last.OPEN);
    closing.push(end);
  }

  private void close() {
    line.noBlanks();
    line.put(closing.isEmpty() ? QUOTE : closing.pop(), Line.Last.CLOSED);
  }

  /** A sign with a blank cell on both sides; behind it, none before what closes or stops. */
  private void apart(String cells) {
    line.blanks(1);
    line.put(cells, Line.Last.KANA);
    line.blanks(1);
  }

  private void wave() {
    line.put("⠤⠤", Line.Last.KANA);
  }

  private void slash() {
    boolean numbers = line.last() == Line.Last.NUMBER && nextIsNumber();
    if (numbers) {
      skipSpaces();
      line.noBlanks();
      line.put("⠰⠌", Line.Last.KANA);
    } else {
      line.put("⠌", Line.Last.KANA);
    }
  }

  /** A place to write: empty brackets. */
  private void room() {
    while (at < text.length() && text.charAt(at) == '_') {
      at++;
    }
    line.put(BRACKET + Cells.BLANK + Cells.BLANK + BRACKET, Line.Last.CLOSED);
  }

  private void other(char sign) {
    String between = BETWEEN_NUMBERS.get(sign);
    String letterSign = LETTER_SIGNS.get(sign);
    String words = IN_WORDS.get(sign);
    boolean numberBefore = line.last() == Line.Last.NUMBER || line.last() == Line.Last.LETTERS;
    if (between != null && numberBefore && nextIsNumber()) {
      skipSpaces();
      line.noBlanks();
      line.put(between, Line.Last.OPEN);
    } else if (letterSign != null) {
      line.put(letterSign, Line.Last.LETTERS);
    } else if (words != null) {
      words(words);
    } else {
      line.unknown(String.valueOf(sign));
    }
  }

  private void words(String words) {
    if (line.last() != Line.Last.KANA || !line.touches() || !isShape()) {
      line.blanks(1);
    }
    line.put(Kana.cellsOf(KanaSpelling.of(words)), Line.Last.KANA);
    if (!isShape()) {
      line.blanks(1);
    }
  }

  /** ○ and the like stand for a word and are written like one; signs of arithmetic stand apart. */
  private boolean isShape() {
    return "○●□△★☆↑↓←".indexOf(text.charAt(at - 1)) >= 0;
  }

  private boolean nextIsNumber() {
    int next = at;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length()
        && (Signs.isDigit(text.charAt(next)) || LatinText.isSingleLetter(text, next));
  }

  private void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
