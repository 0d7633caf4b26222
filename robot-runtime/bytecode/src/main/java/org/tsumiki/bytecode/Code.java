package org.tsumiki.bytecode;

import java.util.Arrays;

/** Immutable bytes of one script. */
public final class Code {
  private final byte[] bytes;

  private Code(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of those bytes. */
  public static Code of(byte[] bytes) {
    return new Code(bytes.clone());
  }

  /** Number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** The byte at that place, 0 to 255. */
  public int at(int index) {
    return bytes[index] & 0xff;
  }

  /** A copy of the bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Code code && Arrays.equals(bytes, code.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
