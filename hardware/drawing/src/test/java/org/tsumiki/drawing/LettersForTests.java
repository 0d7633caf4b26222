package org.tsumiki.drawing;

/** Lets tests of the edge see what layout reckons with. */
public final class LettersForTests {
  private LettersForTests() {}

  public static double width(String text) {
    return LetterWidths.of(text);
  }
}
