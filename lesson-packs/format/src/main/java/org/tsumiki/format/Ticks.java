package org.tsumiki.format;

/** Seconds of a pack file to ticks. */
final class Ticks {
  static final int PER_SECOND = 1000;

  private Ticks() {}

  static long ofSeconds(double seconds) {
    return Math.round(seconds * PER_SECOND);
  }
}
