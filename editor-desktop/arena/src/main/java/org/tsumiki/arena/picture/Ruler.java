package org.tsumiki.arena.picture;

/** Knows how wide texts are; only who has the letters can say. */
@FunctionalInterface
public interface Ruler {
  /** Pixels from the text's beginning to its end. */
  double widthPx(String text, Mark.Style style);
}
