package org.tsumiki.devices.chip;

/** One chip on SPI: while bytes go out, as many come in. */
@FunctionalInterface
public interface ExchangeBus {
  /** Sends the bytes; they are replaced by those that came in meanwhile. */
  void exchange(byte[] bytes) throws BusFault;
}
