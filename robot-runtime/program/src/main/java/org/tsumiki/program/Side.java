package org.tsumiki.program;

/** Which of the two line sensors. */
public enum Side {
  LEFT,
  RIGHT
}
