package org.tsumiki.braille;

/**
 * Cells that are broken into lines together.
 *
 * @param cells words, blank cells between them
 * @param firstIndent blank cells before the first line
 * @param restIndent blank cells before each other line
 * @param before what stands between it and the one before
 */
public record Paragraph(Cells cells, int firstIndent, int restIndent, Before before) {
  private static final int TITLE_INDENT = 6;
  private static final int HEADING_INDENT = 4;
  private static final int BODY_INDENT = 2;

  /** What stands between a paragraph and the one before it. */
  public enum Before {
    /** It begins on the next line. */
    LINE,
    /** One line stays empty. */
    EMPTY_LINE,
    /** It begins on a new page. */
    PAGE
  }

  /** The same with something else before it. */
  public Paragraph after(Before other) {
    return new Paragraph(cells, firstIndent, restIndent, other);
  }

  /** The title of a document: from the seventh cell, on a new page. */
  public static Paragraph title(Cells cells) {
    return new Paragraph(cells, TITLE_INDENT, TITLE_INDENT + 2, Before.PAGE);
  }

  /** A heading: from the fifth cell, after an empty line. */
  public static Paragraph heading(Cells cells) {
    return new Paragraph(cells, HEADING_INDENT, HEADING_INDENT + 2, Before.EMPTY_LINE);
  }

  /** Running text: from the third cell, as Japanese braille does. */
  public static Paragraph body(Cells cells) {
    return new Paragraph(cells, BODY_INDENT, 0, Before.LINE);
  }

  /** An entry of a list or a row of a program, {@code depth} steps to the right. */
  public static Paragraph row(Cells cells, int depth) {
    return new Paragraph(cells, depth * 2, depth * 2 + BODY_INDENT, Before.LINE);
  }
}
