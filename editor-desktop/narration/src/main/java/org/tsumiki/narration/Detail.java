package org.tsumiki.narration;

/** How much is told. */
public enum Detail {
  /** Movements, touches, goals and what was said. */
  TERSE,
  /** What a child wants to hear while it listens; what repeats quickly is told together. */
  NORMAL,
  /** All of it, in millimetres: enough to draw the way and to follow every branch. */
  EXACT
}
