package org.tsumiki.devices.chip;

/** Microchip MCP3008, eight analogue inputs on SPI, in percent of the supply. It has no name. */
public final class Mcp3008 {
  /** How many inputs it has. */
  public static final int INPUTS = 8;

  private static final int START = 0x01;
  private static final int AGAINST_GROUND = 0x08;
  private static final int HIGH_BITS = 0x03;
  private static final double TOP = 1023;
  private static final double PERCENT = 100;

  private Mcp3008() {}

  /** What one input says. */
  public static double percent(ExchangeBus bus, int input) throws BusFault {
    byte[] bytes = {START, (byte) ((AGAINST_GROUND | input) << 4), 0};
    bus.exchange(bytes);
    int counts = (bytes[1] & HIGH_BITS) << RegisterBus.BYTE_BITS | bytes[2] & RegisterBus.BYTE;
    return counts / TOP * PERCENT;
  }
}
