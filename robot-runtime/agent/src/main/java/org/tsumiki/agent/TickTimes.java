package org.tsumiki.agent;

import java.util.Arrays;
import java.util.Locale;

/**
 * How punctual a run's ticks are, and what the slowest of them spent its time on: whoever wonders
 * why a robot was too slow for its program is told where it waited. Used by the tick thread.
 */
final class TickTimes {
  private static final double NANOS = 1_000_000;

  /** What a tick does, one after the other. */
  enum Part {
    PROGRAM("program"),
    BOARD("board"),
    TELLING("telling");

    private final String word;

    Part(String word) {
      this.word = word;
    }
  }

  private final long[] present = new long[Part.values().length];
  private final long[] slowest = new long[Part.values().length];
  private long slowestNanos;
  private long slowestTick;
  private long latestNanos;
  private long latestTick;
  private long tick;
  private long markNanos;

  /** A tick begins, which should have begun at that other time. */
  void begin(long number, long nowNanos, long dueNanos) {
    tick = number;
    markNanos = nowNanos;
    if (nowNanos - dueNanos > latestNanos) {
      latestNanos = nowNanos - dueNanos;
      latestTick = number;
    }
  }

  /** A part of it is done. */
  void done(Part part, long nowNanos) {
    present[part.ordinal()] = nowNanos - markNanos;
    markNanos = nowNanos;
  }

  /** The tick is done. */
  void end() {
    long all = 0;
    for (long nanos : present) {
      all += nanos;
    }
    if (all > slowestNanos) {
      slowestNanos = all;
      slowestTick = tick;
      System.arraycopy(present, 0, slowest, 0, slowest.length);
    }
    Arrays.fill(present, 0);
  }

  /** For the log, e.g. {@code slowest tick 3: 12.1 ms (program 1.0, board 0.1, telling 11.0)}. */
  String told() {
    StringBuilder parts = new StringBuilder();
    for (Part part : Part.values()) {
      parts.append(parts.isEmpty() ? "" : ", ").append(part.word).append(' ');
      parts.append(millis(slowest[part.ordinal()]));
    }
    return "slowest tick "
        + slowestTick
        + ": "
        + millis(slowestNanos)
        + " ms ("
        + parts
        + "), latest tick "
        + latestTick
        + ": "
        + millis(latestNanos)
        + " ms late";
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / NANOS);
  }
}
