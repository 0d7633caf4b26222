package org.tsumiki.devices.chip;

/**
 * One chip's registers, numbered 0 to 255, on whatever bus it hangs. Registers that follow each
 * other are read and written in one go, so that they belong together.
 */
public interface RegisterBus {
  int BYTE = 0xff;
  int BYTE_BITS = 8;

  /** Writes one or more registers from {@code register} on. */
  void write(int register, byte... values) throws BusFault;

  /** Fills {@code into} from {@code register} on. */
  void read(int register, byte[] into) throws BusFault;

  /** Writes the low eight bits. */
  default void writeByte(int register, int value) throws BusFault {
    write(register, (byte) value);
  }

  /** Writes sixteen bits, high byte first. */
  default void writeWord(int register, int value) throws BusFault {
    write(register, (byte) (value >> BYTE_BITS), (byte) value);
  }

  /** 0 to 255. */
  default int readByte(int register) throws BusFault {
    byte[] one = new byte[1];
    read(register, one);
    return one[0] & BYTE;
  }

  /** 0 to 65535, high byte first. */
  default int readWord(int register) throws BusFault {
    byte[] two = new byte[2];
    read(register, two);
    return Words.highFirst(two, 0);
  }
}
