package org.tsumiki.devices.chip;

/** A sensor chip behind registers. One thread uses it. */
public interface Chip {
  /** What stands on it, e.g. {@code TCS34725}. */
  String name();

  /** How many values one sample has. */
  int channels();

  /** How long to wait between two looks. */
  int periodMillis();

  /**
   * Wakes it up and makes sure that it is what it should be. Called again after every fault, so it
   * must not rely on what the chip was told before.
   */
  void begin(RegisterBus bus, Pause pause) throws BusFault;

  /**
   * Looks once, without waiting for anything but the bus.
   *
   * @param nowNanos when, on any clock that only goes forward
   * @param values gets the new values, one per channel
   * @return false when there is nothing new yet
   */
  boolean sample(RegisterBus bus, long nowNanos, double[] values) throws BusFault;

  /** A fault for a chip that says it is another. */
  default BusFault notItself(int id) {
    return new BusFault(
        "what answers there is no " + name() + " (it says 0x" + Integer.toHexString(id) + ")");
  }
}
