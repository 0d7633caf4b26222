package org.tsumiki.program;

/** A button on the robot or board. */
public enum Button {
  A,
  B
}
