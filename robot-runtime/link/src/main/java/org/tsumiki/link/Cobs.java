package org.tsumiki.link;

import java.util.Arrays;
import java.util.Optional;

/** Consistent overhead byte stuffing: the same bytes without any zero, at most 1 in 254 longer. */
final class Cobs {
  private static final int MAX_RUN = 254;

  private Cobs() {}

  static byte[] stuff(byte[] plain) {
    byte[] out = new byte[plain.length + plain.length / MAX_RUN + 1];
    int codeAt = 0;
    int length = 1;
    for (byte b : plain) {
      if (b != 0) {
        out[length++] = b;
      }
      if (b == 0 || length - codeAt > MAX_RUN) {
        out[codeAt] = (byte) (length - codeAt);
        codeAt = length++;
      }
    }
    out[codeAt] = (byte) (length - codeAt);
    return Arrays.copyOf(out, length);
  }

  /** The bytes before stuffing, or empty when no stuffing gives these bytes. */
  static Optional<byte[]> unstuff(byte[] stuffed, int length) {
    byte[] out = new byte[length];
    int to = 0;
    int at = 0;
    while (at < length) {
      int code = stuffed[at++] & 0xFF;
      if (code == 0 || at + code - 1 > length) {
        return Optional.empty();
      }
      System.arraycopy(stuffed, at, out, to, code - 1);
      at += code - 1;
      to += code - 1;
      if (code <= MAX_RUN && at < length) {
        out[to++] = 0;
      }
    }
    return Optional.of(Arrays.copyOf(out, to));
  }
}
