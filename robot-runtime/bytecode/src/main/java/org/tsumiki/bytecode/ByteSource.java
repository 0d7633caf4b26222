package org.tsumiki.bytecode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteSink} wrote, and refuses anything else with the offset. */
final class ByteSource {
  private final byte[] bytes;
  private final int end;
  private int offset;

  ByteSource(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  int offset() {
    return offset;
  }

  boolean atEnd() {
    return offset == end;
  }

  int u8() throws MalformedException {
    if (offset >= end) {
      throw new MalformedException("truncated", offset, "the bytes stop in the middle");
    }
    return bytes[offset++] & 0xff;
  }

  /** An unsigned LEB128 number of at most 31 bits, in its shortest form. */
  int varint() throws MalformedException {
    int start = offset;
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int b = u8();
      value |= (long) (b & 0x7f) << shift;
      if ((b & 0x80) == 0) {
        if (value > Integer.MAX_VALUE || (b == 0 && shift > 0)) {
          break;
        }
        return (int) value;
      }
    }
    throw new MalformedException("bad-number", start, "a number is written in a wrong form");
  }

  /** A signed number: zigzag, then LEB128 of at most 63 bits. */
  long signedVarlong() throws MalformedException {
    int start = offset;
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int b = u8();
      value |= (long) (b & 0x7f) << shift;
      if ((b & 0x80) == 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new MalformedException("bad-number", start, "a number is written in a wrong form");
  }

  /** The bytes read since that offset. */
  byte[] since(int start) {
    return Arrays.copyOfRange(bytes, start, offset);
  }

  /** A number between 0 and {@code max}. */
  int count(int max, String what) throws MalformedException {
    int start = offset;
    int value = varint();
    if (value > max) {
      throw new MalformedException(
          "too-many", start, value + " " + what + "; at most " + max + " are allowed");
    }
    return value;
  }

  long u64() throws MalformedException {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | u8();
    }
    return value;
  }

  byte[] bytes(int maxLength, String what) throws MalformedException {
    int length = count(maxLength, what);
    if (length > end - offset) {
      throw new MalformedException("truncated", offset, "the bytes stop in the middle");
    }
    offset += length;
    return Arrays.copyOfRange(bytes, offset - length, offset);
  }

  String text(int maxBytes) throws MalformedException {
    int start = offset;
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(maxBytes, "bytes of text")))
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("bad-text", start, "a text is not valid UTF-8");
    }
  }
}
