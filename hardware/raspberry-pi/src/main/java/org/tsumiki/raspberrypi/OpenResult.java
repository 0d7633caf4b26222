package org.tsumiki.raspberrypi;

/** What opening a board gives. */
public sealed interface OpenResult {
  /** The pins are ours; close the ports to give them back. */
  record Opened(BoardPorts ports) implements OpenResult {}

  /**
   * The board could not be had; no pin is held.
   *
   * @param code {@code no-gpio}: this computer has no pins; {@code no-permission}; {@code
   *     pin-busy}: another program has it; {@code pin-not-available}; {@code no-part}: the
   *     profile's fault
   * @param where {@code GPIO17}, {@code /dev/gpiochip0}, a port, or "this computer"
   * @param message what went wrong, an English sentence
   * @param remedy what to do next, an English sentence
   */
  record Failed(String code, String where, String message, String remedy) implements OpenResult {}
}
