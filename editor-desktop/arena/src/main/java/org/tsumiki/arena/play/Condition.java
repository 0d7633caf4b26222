package org.tsumiki.arena.play;

/** How things stand with where the snapshots come from. */
public enum Condition {
  /** Snapshots come, or all are there. */
  READY,
  /** The other end has not answered yet. */
  CONNECTING,
  /** The other end was there and is gone; it is tried again. */
  LOST,
  /** The other end does not let anybody in who has this address. */
  REFUSED,
  /** The run cannot be shown. */
  BROKEN
}
