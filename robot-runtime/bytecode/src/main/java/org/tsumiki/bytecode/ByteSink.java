package org.tsumiki.bytecode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing row of bytes, with the two number forms of images and code. */
public final class ByteSink {
  private byte[] bytes = new byte[256];
  private int length;

  /** Bytes so far. */
  public int length() {
    return length;
  }

  /** Forgets all bytes. */
  public void clear() {
    length = 0;
  }

  /** Appends the low eight bits. */
  public void u8(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = (byte) value;
  }

  /** Appends an unsigned LEB128 number. */
  public void varint(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      u8((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    u8(rest);
  }

  /** Appends a signed number: zigzag, then LEB128. */
  void signedVarlong(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7fL) != 0) {
      u8((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    u8((int) rest);
  }

  /** Appends eight bytes, the highest first. */
  void u64(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      u8((int) (value >>> shift));
    }
  }

  void u32(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      u8(value >>> shift);
    }
  }

  void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends the length, then the bytes. */
  void bytes(byte[] more) {
    varint(more.length);
    for (byte b : more) {
      u8(b);
    }
  }

  /** A copy of all bytes so far. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }
}
