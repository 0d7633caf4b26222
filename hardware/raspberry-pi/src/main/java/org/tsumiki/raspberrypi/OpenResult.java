package org.tsumiki.raspberrypi;

/** What opening the board's pins gives. */
public sealed interface OpenResult {
  /** The pins are ours; close the ports to give them back. */
  record Opened(Pi4jPorts ports) implements OpenResult {}

  /**
   * The pins could not be had; none is held.
   *
   * @param code {@code no-gpio}: this computer has none that we can use; {@code pin-not-available}
   * @param where {@code GPIO17}, or "this computer"
   * @param message what went wrong, an English sentence
   * @param remedy what to do next, an English sentence
   */
  record Failed(String code, String where, String message, String remedy) implements OpenResult {}
}
