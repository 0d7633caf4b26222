package org.tsumiki.vm;

/** The number that a text says: {@code spec/numbers.md}. */
final class TextNumber {
  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  private final String text;
  private int at;

  private TextNumber(String text) {
    this.text = text;
  }

  /** 0 when it says none. */
  static double of(String text) {
    String narrow = narrow(text).strip();
    return new TextNumber(narrow).isNumber() ? Double.parseDouble(narrow) : 0;
  }

  /** Full-width digits and signs, which Japanese keyboards write, as narrow ones. */
  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST;
      narrow.append(wide ? (char) (c - FULL_WIDTH_OFFSET) : c);
    }
    return narrow.toString();
  }

  private boolean isNumber() {
    takeSign();
    int digits = takeDigits();
    if (take('.')) {
      digits += takeDigits();
    }
    if (digits == 0) {
      return false;
    }
    if (take('e') || take('E')) {
      takeSign();
      if (takeDigits() == 0) {
        return false;
      }
    }
    return at == text.length();
  }

  private void takeSign() {
    if (!take('-')) {
      take('+');
    }
  }

  private int takeDigits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - start;
  }

  private boolean take(char expected) {
    boolean there = at < text.length() && text.charAt(at) == expected;
    if (there) {
      at++;
    }
    return there;
  }
}
