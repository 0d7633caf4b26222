package org.tsumiki.boards.wiring;

/** What the header of a Raspberry Pi may give. Sources: {@code hardware/boards/spec/parts.md}. */
public final class Limits {
  /** One GPIO pin. */
  public static final double PIN_MILLIAMPS = 16;

  /** All GPIO pins together. */
  public static final double ALL_PINS_MILLIAMPS = 50;

  /** The 3.3 volt pins together; our own careful choice, for nothing is promised. */
  public static final double LOGIC_RAIL_MILLIAMPS = 300;

  private Limits() {}
}
