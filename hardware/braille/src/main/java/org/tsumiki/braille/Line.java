package org.tsumiki.braille;

import java.util.ArrayList;
import java.util.List;

/** Cells as they are put down one after another, and what the last ones were. */
final class Line {
  private static final char HYPHEN = '⠤';

  /** What stands last; it decides what must come between it and the next. */
  enum Last {
    /** Nothing, or an opening bracket. */
    OPEN,
    KANA,
    NUMBER,
    /** Latin letters behind the letter sign. */
    LETTERS,
    /** A foreign word in its own quotation marks. */
    QUOTED,
    CLOSED,
    STOP
  }

  private final StringBuilder cells = new StringBuilder();
  private final List<String> unknown = new ArrayList<>();
  private Last last = Last.OPEN;
  private int blanks;
  private boolean sentenceEnded;

  Last last() {
    return last;
  }

  /** True when nothing separates what comes next from what stands last. */
  boolean touches() {
    return blanks == 0;
  }

  /** At least so many blank cells before the next cell. */
  void blanks(int atLeast) {
    if (last != Last.OPEN) {
      blanks = Math.max(blanks, atLeast);
    }
  }

  /** A space as the author wrote it; after the end of a quoted sentence it is two cells. */
  void space() {
    blanks(last == Last.CLOSED && sentenceEnded ? 2 : 1);
  }

  void noBlanks() {
    blanks = 0;
  }

  void hyphen() {
    cells.append(HYPHEN);
  }

  void put(String more, Last now) {
    cells.append(String.valueOf(Cells.BLANK).repeat(blanks)).append(more);
    blanks = 0;
    sentenceEnded = now == Last.CLOSED && (sentenceEnded || last == Last.STOP);
    last = now;
  }

  void stop(String mark, int blanksAfter, boolean endsSentence) {
    noBlanks();
    put(mark, Last.STOP);
    sentenceEnded = endsSentence;
    blanks = blanksAfter;
  }

  void unknown(String sign) {
    put(Translation.UNKNOWN, Last.KANA);
    unknown.add(sign);
  }

  Translation translation() {
    return new Translation(new Cells(cells.toString()), unknown);
  }
}
