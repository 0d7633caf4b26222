package org.tsumiki.textview;

/** How tightly an operator binds, loosest first; both languages have this order. */
enum Precedence {
  /** Anything may stand here. */
  ANY,
  OR,
  AND,
  /** Python's {@code not}; Java's binds as {@link #SIGN} does. */
  NOT,
  COMPARE,
  SUM,
  PRODUCT,
  SIGN,
  /** Python's {@code **}; Java calls a function. */
  POWER,
  /** Names, literals, calls. */
  WHOLE
}
