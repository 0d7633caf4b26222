package org.tsumiki.devices.chip;

/** Numbers of sixteen bits out of two bytes. */
final class Words {
  private Words() {}

  static int highFirst(byte[] bytes, int at) {
    return unsigned(bytes, at) << RegisterBus.BYTE_BITS | unsigned(bytes, at + 1);
  }

  static int lowFirst(byte[] bytes, int at) {
    return unsigned(bytes, at + 1) << RegisterBus.BYTE_BITS | unsigned(bytes, at);
  }

  static int signedHighFirst(byte[] bytes, int at) {
    return (short) highFirst(bytes, at);
  }

  static int signedLowFirst(byte[] bytes, int at) {
    return (short) lowFirst(bytes, at);
  }

  static int unsigned(byte[] bytes, int at) {
    return bytes[at] & RegisterBus.BYTE;
  }
}
