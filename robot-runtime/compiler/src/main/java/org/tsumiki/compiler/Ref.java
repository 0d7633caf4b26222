package org.tsumiki.compiler;

/**
 * An operand before the image's tables are known: what it means instead of its index. Tables are
 * built from what is written, so code that is dropped leaves nothing in them.
 */
sealed interface Ref {
  /** An operand that is its own number: a slot, a local, a colour, a function. */
  record Plain(int value) implements Ref {}

  /** A constant in the table of numbers. */
  record Real(double value) implements Ref {}

  /** Something in the table of that kind. */
  record Named(Kind kind, String name) implements Ref {}

  /** The tables. */
  enum Kind {
    TEXT,
    PORT,
    VARIABLE,
    LIST,
    MESSAGE,
    STATE,
    PROCEDURE
  }

  /** For opcodes without an operand. */
  Ref NONE = new Plain(0);

  static Ref port(String name) {
    return new Named(Kind.PORT, name);
  }

  static Ref list(String id) {
    return new Named(Kind.LIST, id);
  }

  static Ref message(String id) {
    return new Named(Kind.MESSAGE, id);
  }

  static Ref state(String id) {
    return new Named(Kind.STATE, id);
  }
}
