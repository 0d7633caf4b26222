package org.tsumiki.arena.play;

/**
 * From when to when a run can be watched.
 *
 * @param lastTick the last one known; of a run that goes on it grows
 * @param goesOn true when it happens elsewhere while it is watched
 */
public record Span(long firstTick, long lastTick, boolean goesOn) {
  /** Nothing happens. */
  public static final Span STILL = new Span(0, 0, false);
}
