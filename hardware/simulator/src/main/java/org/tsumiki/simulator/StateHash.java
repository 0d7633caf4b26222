package org.tsumiki.simulator;

/** A running 64-bit hash of a world's state. Not for secrets: it finds the first differing bit. */
final class StateHash {
  private long hash = 0x7473756D696B6931L;

  void add(long bits) {
    long mixed = (hash ^ bits) * 0x9E3779B97F4A7C15L;
    hash = mixed ^ (mixed >>> 32);
  }

  void add(double value) {
    add(Double.doubleToLongBits(value));
  }

  StateHash copy() {
    StateHash copy = new StateHash();
    copy.hash = hash;
    return copy;
  }

  /** 16 hex digits. */
  String hex() {
    String digits = Long.toHexString(hash);
    return "0".repeat(16 - digits.length()) + digits;
  }
}
