package org.tsumiki.devices.chip;

/** Microchip MCP3008, eight analogue inputs on SPI. It has no name to ask for. */
public final class Mcp3008 {
  /** How many inputs it has. */
  public static final int INPUTS = 8;

  private static final int START = 0x01;
  private static final int AGAINST_GROUND = 0x08;
  private static final int HIGH_BITS = 0x03;
  private static final double TOP = 1023;

  private Mcp3008() {}

  /**
   * The voltage of one input, in millivolts.
   *
   * @param referenceMillivolts what the chip compares with: its VREF
   */
  public static double millivolts(ExchangeBus bus, int input, double referenceMillivolts)
      throws BusFault {
    byte[] bytes = {START, (byte) ((AGAINST_GROUND | input) << 4), 0};
    bus.exchange(bytes);
    int counts = (bytes[1] & HIGH_BITS) << RegisterBus.BYTE_BITS | Words.unsigned(bytes, 2);
    return counts / TOP * referenceMillivolts;
  }
}
