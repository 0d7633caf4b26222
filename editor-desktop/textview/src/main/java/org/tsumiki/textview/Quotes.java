package org.tsumiki.textview;

import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Children's texts between quotes and in comments. */
final class Quotes {
  private static final char UNREADABLE = '\uFFFD';

  private Quotes() {}

  /**
   * A text in double quotes.
   *
   * @param control writes a control letter, 0 to 159
   */
  static String quoted(String text, IntFunction<String> control) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(letter -> {
          switch (letter) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> {
              if (Character.isISOControl(letter)) {
                quoted.append(control.apply(letter));
              } else if (isHalf(letter)) {
                // Half of a letter cannot stand in a file; both languages write it so.
                quoted.append(String.format("\\u%04x", letter));
              } else {
                quoted.appendCodePoint(letter);
              }
            }
          }
        });
    return quoted.append('"').toString();
  }

  /** The lines of a remark, with nothing in them that could end a comment. */
  static Stream<String> lines(String text) {
    return text.lines().map(Quotes::harmless);
  }

  private static String harmless(String line) {
    StringBuilder kept = new StringBuilder();
    line.codePoints()
        .forEach(letter -> {
          if (Character.isISOControl(letter)) {
            kept.append(' ');
          } else {
            kept.appendCodePoint(isHalf(letter) ? UNREADABLE : letter);
          }
        });
    return kept.toString().strip();
  }

  private static boolean isHalf(int letter) {
    return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
  }
}
