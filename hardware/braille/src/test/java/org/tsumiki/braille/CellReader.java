package org.tsumiki.braille;

import java.util.Map;

/**
 * Reads cells as a finger does: by the dots of vowels (1, 2, 4) and of consonants (3, 5, 6), and by
 * what stands around. Shares no table with the translator.
 */
final class CellReader {
  private static final Map<Integer, String> ROWS =
      Map.of(
          dots(), "アイウエオ",
          dots(3), "ナニヌネノ",
          dots(5), "ラリルレロ",
          dots(6), "カキクケコ",
          dots(3, 5), "タチツテト",
          dots(3, 6), "ハヒフヘホ",
          dots(5, 6), "サシスセソ",
          dots(3, 5, 6), "マミムメモ");

  private static final Map<Integer, Integer> VOWELS =
      Map.of(dots(1), 0, dots(1, 2), 1, dots(1, 4), 2, dots(1, 2, 4), 3, dots(2, 4), 4);

  private static final Map<Integer, String> OTHERS =
      Map.of(
          dots(3, 4), "ヤ",
          dots(3, 4, 6), "ユ",
          dots(3, 4, 5), "ヨ",
          dots(3), "ワ",
          dots(3, 5), "ヲ",
          dots(3, 5, 6), "ン",
          dots(2), "ッ",
          dots(2, 5), "ー");

  private static final String PLAIN = "カキクケコサシスセソタチツテトハヒフヘホウ";
  private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
  private static final String DIGITS = "⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊";
  private static final String LETTERS = "⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵";
  private static final char END = Cells.BLANK;

  private final String cells;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private CellReader(String cells) {
    this.cells = cells;
  }

  static String read(Cells cells) {
    CellReader reader = new CellReader(cells.unicode());
    while (reader.at < reader.cells.length()) {
      reader.step();
    }
    return reader.text.toString();
  }

  /** A spelling with one name for signs that have the same cells. */
  static String asCellsCanTell(String spelling) {
    return spelling
        .replaceAll("[「」]", "‐")
        .replace("『", "@‐")
        .replace("』", "‐』")
        .replace('）', '（')
        .replace("〜", "‐‐")
        .replace("…", "ッッッ")
        .replace("→", "ーータ")
        .replace("＝", "ーー");
  }

  private static int dots(int... numbers) {
    int dots = 0;
    for (int number : numbers) {
      dots |= 1 << (number - 1);
    }
    return dots;
  }

  private char cell(int index) {
    return index < cells.length() ? cells.charAt(index) : END;
  }

  private boolean endsWordAt(int index) {
    return cell(index) == END || "⠤⠶".indexOf(cell(index)) >= 0;
  }

  private void step() {
    char cell = cell(at++);
    switch (cell) {
      case END -> text.append('_');
      case '⠼' -> number();
      case '⠦' -> foreignWord();
      case '⠤' -> text.append('‐');
      case '⠶' -> text.append('（');
      case '⠖' -> text.append('！');
      case '⠆' -> text.append('』');
      case '⠰' -> commaOrLetters();
      case '⠢' -> stopOrKana('？', cell);
      case '⠲' -> stopOrKana('。', cell);
      case '⠐' -> dotFive();
      case '⠈', '⠘', '⠨', '⠸', '⠠' -> twoCells(cell);
      case '⠔' -> text.append(cell(at) == '⠼' ? "－" : "ヲ");
      default -> text.append(kana(cell));
    }
  }

  private void number() {
    text.append('#');
    while (DIGITS.indexOf(cell(at)) >= 0 || isPoint()) {
      char cell = cell(at++);
      int digit = DIGITS.indexOf(cell);
      text.append(digit >= 0 ? String.valueOf(digit) : cell == '⠂' ? "．" : "’");
    }
    int sign = "⠢⠔⠡⠌".indexOf(cell(at));
    if (sign >= 0 && cell(at + 1) == '⠼') {
      at++;
      text.append("＋－×÷".charAt(sign));
    }
  }

  private boolean isPoint() {
    return "⠂⠄".indexOf(cell(at)) >= 0 && DIGITS.indexOf(cell(at + 1)) >= 0;
  }

  private void foreignWord() {
    text.append('“');
    while (cell(at) != '⠴') {
      char cell = cell(at++);
      int letter = LETTERS.indexOf(cell);
      if (cell == '⠼') {
        number();
      } else if (letter >= 0) {
        text.append((char) ('a' + letter));
      } else {
        text.append(cell == '⠠' ? '^' : cell == '⠤' ? '‐' : cell == '⠲' ? '。' : '?');
      }
    }
    at++;
    text.append('”');
  }

  private void commaOrLetters() {
    if (cell(at) == END) {
      text.append('、');
      return;
    }
    text.append('@');
    if (cell(at) == '⠌') {
      at++;
      text.append('／');
    }
    while (LETTERS.indexOf(cell(at)) >= 0 || cell(at) == '⠠') {
      int letter = LETTERS.indexOf(cell(at++));
      text.append(letter < 0 ? '^' : (char) ('a' + letter));
    }
  }

  private void stopOrKana(char stop, char cell) {
    if (endsWordAt(at)) {
      text.append(stop);
    } else {
      twoCells(cell);
    }
  }

  private void dotFive() {
    if (cell(at) == END) {
      text.append('・');
    } else if (cell(at) == '⠂') {
      at++;
      text.append('：');
    } else {
      text.append(VOICED.charAt(PLAIN.indexOf(kana(cell(at++)))));
    }
  }

  /**
   * A mark before a kana: half voiced (6), glides (4, 45, 46), sounds from abroad (26, 256, 456).
   */
  private void twoCells(char mark) {
    String kana = kana(cell(at++));
    int dots = mark - Cells.BLANK;
    boolean half = mark == '⠠';
    if (half) {
      text.append("パピプペポ".charAt("ハヒフヘホ".indexOf(kana)));
    } else if (dots == dots(2, 6) || dots == dots(2, 5, 6)) {
      text.append(fromAbroad(kana, dots == dots(2, 5, 6)));
    } else if (mark == '⠸' || (mark == '⠨' && "ツユヨ".contains(kana))) {
      text.append(glideFromAbroad(kana, mark == '⠸'));
    } else {
      text.append(glide(kana, mark));
    }
  }

  private static String fromAbroad(String kana, boolean voiced) {
    if (kana.equals("ツ")) {
      return voiced ? "ドゥ" : "トゥ";
    }
    String row = ROWS.values().stream().filter(r -> r.contains(kana)).findFirst().orElse("?");
    String small = "ァィゥェォ".substring(row.indexOf(kana), row.indexOf(kana) + 1);
    String head = row.substring(2, 3);
    if (voiced) {
      return (head.equals("フ") ? "ヴ" : VOICED.substring(PLAIN.indexOf(head)).substring(0, 1))
          + small;
    }
    return head + small;
  }

  private static String glideFromAbroad(String kana, boolean voiced) {
    return switch (kana) {
      case "ツ" -> voiced ? "デュ" : "テュ";
      case "ユ" -> voiced ? "ヴュ" : "フュ";
      default -> voiced ? "ヴョ" : "フョ";
    };
  }

  private static String glide(String kana, char mark) {
    String row = ROWS.values().stream().filter(r -> r.contains(kana)).findFirst().orElse("?");
    int column = row.indexOf(kana);
    String head = row.substring(1, 2);
    boolean voiced = mark == '⠘';
    if (column == 1) {
      return switch (kana) {
        case "シ" -> voiced ? "ズィ" : "スィ";
        default -> voiced ? "ディ" : "ティ";
      };
    }
    String first =
        mark == '⠨' ? "ピ" : voiced ? VOICED.substring(PLAIN.indexOf(head)).substring(0, 1) : head;
    return first + "ャ?ュェョ".charAt(column);
  }

  private static String kana(char cell) {
    int dots = cell - Cells.BLANK;
    String other = OTHERS.get(dots);
    if (other != null) {
      return other;
    }
    Integer vowel = VOWELS.get(dots & dots(1, 2, 4));
    String row = ROWS.get(dots & dots(3, 5, 6));
    return vowel == null || row == null ? "?" : row.substring(vowel, vowel + 1);
  }
}
