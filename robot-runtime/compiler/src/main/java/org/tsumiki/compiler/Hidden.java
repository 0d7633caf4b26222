package org.tsumiki.compiler;

import org.tsumiki.bytecode.ValueType;

/** Variables that the compiler makes for itself; no block names them. */
final class Hidden {
  /** No id of the workspace begins so. */
  static final String PREFIX = "\0";

  /** Ends the names of those that hold a Boolean; all others hold numbers. */
  static final String FLAG = ".started";

  /** Percent of power per second that the soft drive blocks gain, less the usual 200. */
  static final Value.Place.Global ACCELERATION_OFFSET =
      new Value.Place.Global(PREFIX + "acceleration");

  /** What the acceleration is until a block changes it. */
  static final double USUAL_ACCELERATION = 200;

  private Hidden() {}

  static boolean isHidden(String id) {
    return id.startsWith(PREFIX);
  }

  static ValueType type(String id) {
    return id.endsWith(FLAG) ? ValueType.BOOLEAN : ValueType.NUMBER;
  }
}
