package org.tsumiki.vm;

import org.tsumiki.bytecode.Limits;

/**
 * The values of the expression that is being worked out. One for all scripts: it is empty whenever
 * another script gets its turn. Booleans are numbers here: 0 and 1. The verifier has proved that it
 * never over- or underflows.
 */
final class Stack {
  private final double[] numbers = new double[Limits.MAX_STACK];
  private final String[] texts = new String[Limits.MAX_STACK];
  private int numberCount;
  private int textCount;

  void clear() {
    numberCount = 0;
    textCount = 0;
  }

  void push(double number) {
    numbers[numberCount++] = number;
  }

  void push(boolean flag) {
    numbers[numberCount++] = flag ? 1 : 0;
  }

  void push(String text) {
    texts[textCount++] = text;
  }

  double popNumber() {
    return numbers[--numberCount];
  }

  boolean popFlag() {
    return numbers[--numberCount] != 0;
  }

  String popText() {
    return texts[--textCount];
  }
}
