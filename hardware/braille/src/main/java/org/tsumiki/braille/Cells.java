package org.tsumiki.braille;

/**
 * A row of six-dot braille cells.
 *
 * @param unicode one character of U+2800 to U+283F a cell; a space between words is U+2800
 */
public record Cells(String unicode) {
  /** A cell without dots, in Unicode. */
  public static final char BLANK = '\u2800';

  private static final char LAST = '\u283F';

  /** No cell at all. */
  public static final Cells NONE = new Cells("");

  /** Refuses what is no six-dot cell; that is a bug of the caller. */
  public Cells {
    for (int i = 0; i < unicode.length(); i++) {
      if (unicode.charAt(i) < BLANK || unicode.charAt(i) > LAST) {
        throw new IllegalArgumentException("no six-dot cell: " + unicode.charAt(i));
      }
    }
  }

  /** How many cells. */
  public int size() {
    return unicode.length();
  }

  /** The dots of a cell: bit 0 for dot 1 to bit 5 for dot 6. */
  public int dotsAt(int index) {
    return unicode.charAt(index) - BLANK;
  }

  /** These cells, then those. */
  public Cells then(Cells more) {
    return new Cells(unicode + more.unicode);
  }

  /** Cells from {@code from} to before {@code to}. */
  public Cells part(int from, int to) {
    return new Cells(unicode.substring(from, to));
  }

  /** The same cells in North American ASCII braille, as BRF files and displays have them. */
  public String ascii() {
    return Brf.ascii(this);
  }

  /** So many cells without dots. */
  public static Cells blank(int count) {
    return new Cells(String.valueOf(BLANK).repeat(count));
  }
}
