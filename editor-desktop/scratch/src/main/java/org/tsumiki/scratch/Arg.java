package org.tsumiki.scratch;

/** What stands in a hole of a Scratch block. */
sealed interface Arg {
  /** Nothing. */
  Arg EMPTY = new Empty();

  /** Nothing: Scratch takes it for false, 0 or the empty text. */
  record Empty() implements Arg {}

  /**
   * Something typed.
   *
   * @param number the hole takes numbers only
   */
  record Literal(String text, boolean number) implements Arg {}

  /**
   * The value of a variable.
   *
   * @param under what was typed in the hole before the block was put over it, or ""
   */
  record VariableValue(String name, String id, String under) implements Arg {}

  /** All things of a list as one text. */
  record ListValue(String name, String id, String under) implements Arg {}

  /** The name of a message. */
  record Message(String name) implements Arg {}

  /** Another block. */
  record Reporter(Node node, String under) implements Arg {}
}
