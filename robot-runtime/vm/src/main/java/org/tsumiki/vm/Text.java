package org.tsumiki.vm;

import java.util.Arrays;

/**
 * A text that never changes. Texts that grow at their end share one buffer: joining copies what is
 * added, not what was there. A text keeps at most twice its length in memory, or {@link
 * #SMALL_BUFFER} letters.
 *
 * <p>A letter is a code point. Lengths here are in UTF-16 units unless they say letters.
 */
final class Text {
  static final Text EMPTY = of("");
  static final Text TRUE = of("true");
  static final Text FALSE = of("false");

  private static final int SMALL_BUFFER = 16;
  private static final int SINGLE_LETTERS = 128;

  /** A search tells how far it is about so often. */
  static final int METERED_UNITS = 4_096;

  private static final Text[] SINGLES = singles();

  private final Buffer buffer;
  private final int length;
  private final int letters;

  private Text(Buffer buffer, int length, int letters) {
    this.buffer = buffer;
    this.length = length;
    this.letters = letters;
  }

  /** Letters side by side; those beyond a text's length belong to texts that grew out of it. */
  private static final class Buffer {
    final char[] chars;
    int used;

    Buffer(char[] chars, int used) {
      this.chars = chars;
      this.used = used;
    }
  }

  static Text of(String string) {
    return new Text(
        new Buffer(string.toCharArray(), string.length()),
        string.length(),
        string.codePointCount(0, string.length()));
  }

  static Text of(boolean flag) {
    return flag ? TRUE : FALSE;
  }

  private static Text[] singles() {
    Text[] singles = new Text[SINGLE_LETTERS];
    for (char c = 0; c < SINGLE_LETTERS; c++) {
      singles[c] = of(String.valueOf(c));
    }
    return singles;
  }

  int letters() {
    return letters;
  }

  /** In UTF-16 units. */
  int length() {
    return length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** How many units {@link #join} would copy. */
  int copiedByJoining(Text more) {
    return fitsBehind(more) ? more.length : length + more.length;
  }

  private boolean fitsBehind(Text more) {
    return buffer.used == length && more.length <= buffer.chars.length - length;
  }

  /** This text and another behind it. */
  Text join(Text more) {
    if (more.length == 0) {
      return this;
    }
    if (length == 0) {
      return more;
    }
    int joined = length + more.length;
    Buffer target = buffer;
    if (!fitsBehind(more)) {
      target = new Buffer(new char[Math.max(2 * joined, SMALL_BUFFER)], 0);
      System.arraycopy(buffer.chars, 0, target.chars, 0, length);
    }
    System.arraycopy(more.buffer.chars, 0, target.chars, length, more.length);
    target.used = joined;
    return new Text(target, joined, letters + more.letters);
  }

  /** The letter at a place from 1 on; the empty text outside. */
  Text letter(double place) {
    int index = Places.rounded(place);
    return index >= 1 && index <= letters ? part(index, index) : EMPTY;
  }

  /** The letters from one place to another, both included, as far as there are any. */
  Text part(double from, double to) {
    int first = Math.max(1, Places.rounded(from));
    int last = Math.min(letters, Places.rounded(to));
    // What is no number is nowhere.
    boolean somewhere = !Double.isNaN(from) && !Double.isNaN(to);
    return somewhere && first <= last ? part(first, last) : EMPTY;
  }

  private Text part(int first, int last) {
    int begin = offset(first - 1);
    int end = offset(last);
    if (end - begin == 1 && buffer.chars[begin] < SINGLE_LETTERS) {
      return SINGLES[buffer.chars[begin]];
    }
    char[] chars = Arrays.copyOfRange(buffer.chars, begin, end);
    return new Text(new Buffer(chars, chars.length), chars.length, last - first + 1);
  }

  private int offset(int letter) {
    return letters == length
        ? letter
        : Character.offsetByCodePoints(buffer.chars, 0, length, 0, letter);
  }

  /** How many units {@link #letter} or {@link #part} look at to find their places. */
  int searchedForPlaces() {
    return letters == length ? 0 : length;
  }

  boolean sameAs(Text other) {
    return length == other.length
        && (buffer == other.buffer
            || Arrays.equals(buffer.chars, 0, length, other.buffer.chars, 0, length));
  }

  /** True when the other text is somewhere in this one; the empty text always is. */
  boolean contains(Text part, Meter meter) {
    int looked = 0;
    int lastStart = length - part.length;
    boolean found = false;
    for (int start = 0; start <= lastStart && !found; start++) {
      int same = 0;
      while (same < part.length && buffer.chars[start + same] == part.buffer.chars[same]) {
        same++;
      }
      found = same == part.length;
      looked += same + 1;
      if (looked >= METERED_UNITS) {
        meter.looked(looked);
        looked = 0;
      }
    }
    meter.looked(looked);
    return found;
  }

  /** Is told how much a search has looked at; may stop it by throwing. */
  @FunctionalInterface
  interface Meter {
    void looked(int units);
  }

  @Override
  public String toString() {
    return new String(buffer.chars, 0, length);
  }
}
