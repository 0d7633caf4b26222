package org.tsumiki.simulator;

/**
 * A running 64-bit hash of a world's state. Not for secrets: it finds the first differing bit.
 *
 * <p>Each word is mixed with a key for its place, and all are added up. So no word waits for the
 * one before it, as in a chain, and the processor mixes several at a time.
 */
final class StateHash {
  /** 2^64 by the golden ratio, made odd: multiples of it never come together. */
  private static final long KEY_STEP = 0x9E3779B97F4A7C15L;

  private static final long MULTIPLIER = 0xD6E8FEB86659FD93L;
  private static final int HALF = 32;

  private long key = 0x7473756D696B6931L;
  private long sum;

  void add(long bits) {
    key += KEY_STEP;
    long mixed = (bits ^ key) * MULTIPLIER;
    sum += mixed ^ (mixed >>> HALF);
  }

  void add(double value) {
    add(Double.doubleToRawLongBits(value));
  }

  StateHash copy() {
    StateHash copy = new StateHash();
    copy.key = key;
    copy.sum = sum;
    return copy;
  }

  /** 16 hex digits. */
  String hex() {
    long mixed = (sum ^ key) * MULTIPLIER;
    String digits = Long.toHexString(mixed ^ (mixed >>> HALF));
    return "0".repeat(16 - digits.length()) + digits;
  }
}
