package org.tsumiki.braille;

/**
 * How much stands on a page.
 *
 * @param cells in a line
 * @param lines on a page, with the line of the page number
 */
public record PageFormat(int cells, int lines) {
  /** B5 paper, the usual one in Japan. */
  public static final PageFormat B5 = new PageFormat(32, 18);

  /** Taller paper, A4. */
  public static final PageFormat A4 = new PageFormat(32, 22);

  private static final int LEAST_CELLS = 12;
  private static final int LEAST_LINES = 3;

  /** Refuses pages on which nothing fits. */
  public PageFormat {
    if (cells < LEAST_CELLS || lines < LEAST_LINES) {
      throw new IllegalArgumentException("too small a page: " + cells + " x " + lines);
    }
  }
}
