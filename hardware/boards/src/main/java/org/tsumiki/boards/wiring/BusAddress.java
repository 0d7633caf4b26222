package org.tsumiki.boards.wiring;

/** Where on a bus a part answers. */
public sealed interface BusAddress {
  /** The bus' name in the board file. */
  String busId();

  /**
   * On I²C.
   *
   * @param bus the number of {@code /dev/i2c-1}
   * @param address of 7 bits, e.g. 0x29
   */
  record I2c(String busId, int bus, int address) implements BusAddress {}

  /**
   * On SPI.
   *
   * @param bus the first number of {@code /dev/spidev0.1}
   * @param select the second: 0 for GPIO8, 1 for GPIO7
   */
  record Spi(String busId, int bus, int select) implements BusAddress {}
}
