package org.tsumiki.grader;

/**
 * A stretch of time in which something held.
 *
 * @param from first tick
 * @param to first tick at which it no longer held, or the end of the run
 * @param open true when it still held at the end of the run
 */
public record Span(long from, long to, boolean open) {
  /** Length in ticks. */
  public long length() {
    return to - from;
  }

  /** True when it holds at that tick. */
  public boolean holdsAt(long tick) {
    return from <= tick && (tick < to || open);
  }
}
