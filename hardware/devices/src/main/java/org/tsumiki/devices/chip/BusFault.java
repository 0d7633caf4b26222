package org.tsumiki.devices.chip;

import java.util.Optional;

/**
 * A chip did not answer, or not as it should. Thrown by buses and chips, caught by the loop that
 * looks after the chip, which starts it again.
 */
public final class BusFault extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Optional<String> remedy;

  /**
   * A fault of the chip or its wires.
   *
   * @param message what answered how, without a full stop
   */
  public BusFault(String message) {
    super(message, null, false, false);
    this.remedy = Optional.empty();
  }

  /**
   * A fault of the bus itself.
   *
   * @param message what is wrong, without a full stop
   * @param remedy what to do about it, an English sentence
   */
  public BusFault(String message, String remedy) {
    super(message, null, false, false);
    this.remedy = Optional.of(remedy);
  }

  /** What to do, when it is not the chip's wires that must be looked at. */
  public Optional<String> remedy() {
    return remedy;
  }
}
