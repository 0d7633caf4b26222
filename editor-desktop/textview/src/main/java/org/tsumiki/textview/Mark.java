package org.tsumiki.textview;

/**
 * A piece of the text that deserves a colour. Marks do not overlap; what has none is plain.
 *
 * @param startOffset its first character, in UTF-16 units from the beginning of the text
 * @param endOffset the place behind its last character
 */
public record Mark(Kind kind, int startOffset, int endOffset) {

  /** What kind of piece. */
  public enum Kind {
    /** A word of the language. */
    KEYWORD,
    /** A name that the child gave. */
    NAME,
    NUMBER,
    /** A text in quotes. */
    TEXT,
    COMMENT,
    /** Something is missing here. */
    HOLE
  }
}
