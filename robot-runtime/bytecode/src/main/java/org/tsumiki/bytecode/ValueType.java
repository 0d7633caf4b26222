package org.tsumiki.bytecode;

import java.util.Optional;

/**
 * The types that variables, list items, locals and stack places have; the ordinal is the byte in
 * the image.
 */
public enum ValueType {
  NUMBER,
  BOOLEAN,
  TEXT,
  /** Red, green and blue, eight bits each. */
  COLOUR;

  /** The type for an image byte, or empty. */
  static Optional<ValueType> ofByte(int value) {
    return value >= 0 && value < values().length ? Optional.of(values()[value]) : Optional.empty();
  }
}
