package org.tsumiki.bytecode;

/** A part of a colour; the ordinal is the operand in the code. */
public enum ColourPart {
  RED,
  GREEN,
  BLUE
}
