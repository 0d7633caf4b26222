package org.tsumiki.devices.chip;

/**
 * A chip did not answer, or not as it should. Thrown by buses and chips, caught by the loop that
 * looks after the chip, which starts it again.
 */
public final class BusFault extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * A fault.
   *
   * @param message an English sentence: what answered how
   */
  public BusFault(String message) {
    super(message, null, false, false);
  }
}
