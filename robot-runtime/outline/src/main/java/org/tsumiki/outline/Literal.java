package org.tsumiki.outline;

/** A value that is written out: it becomes a shadow block where the toolbox has one. */
sealed interface Literal {

  /** A number. */
  record Num(double value) implements Literal {}

  /** Words. */
  record Text(String value) implements Literal {}

  /** A colour, {@code #rrggbb}. */
  record Colour(String value) implements Literal {}
}
