package org.tsumiki.bytecode;

/**
 * Functions of one number; the ordinal is the operand in the code. What each gives is in {@code
 * vm/spec/numbers.md}.
 */
public enum MathFunction {
  ABS,
  NEGATE,
  FLOOR,
  CEILING,
  ROUND,
  SQRT,
  SIN,
  COS,
  TAN,
  ASIN,
  ACOS,
  ATAN,
  LN,
  LOG10,
  EXP,
  POW10
}
