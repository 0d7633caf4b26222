package org.tsumiki.scratch;

import java.util.Optional;

/**
 * A converted value.
 *
 * @param block empty when it was left out: the hole stays open
 * @param typed it is a typed number or text, which the editor shows as part of the hole
 */
record Value(Optional<OutBlock> block, ValueKind kind, boolean typed) {
  static final Value LEFT_OUT = new Value(Optional.empty(), ValueKind.UNKNOWN, false);

  static Value of(OutBlock block, ValueKind kind) {
    return new Value(Optional.of(block), kind, false);
  }

  static Value typed(OutBlock block, ValueKind kind) {
    return new Value(Optional.of(block), kind, true);
  }

  /** The same block seen as another kind. */
  Value as(ValueKind other) {
    return new Value(block, other, typed);
  }
}
