package org.tsumiki.vm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of registers while code is being lowered: what is in it at the beginning, each constant
 * once. Numbers and texts share the numbering.
 */
final class Registers {
  private final List<Double> numbers = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final Map<Long, Integer> numberConstants = new HashMap<>();
  private final Map<String, Integer> textConstants = new HashMap<>();
  private boolean anyText;

  /** So many in a row that hold 0 and the empty text; gives the first. */
  int block(int count) {
    int first = numbers.size();
    for (int i = 0; i < count; i++) {
      numbers.add(0.0);
      texts.add(Text.EMPTY);
    }
    return first;
  }

  int constant(double number) {
    return numberConstants.computeIfAbsent(
        Double.doubleToRawLongBits(number),
        bits -> {
          int register = block(1);
          numbers.set(register, number);
          return register;
        });
  }

  int constant(String text) {
    return textConstants.computeIfAbsent(
        text,
        same -> {
          int register = block(1);
          texts.set(register, Text.of(text));
          anyText = true;
          return register;
        });
  }

  int count() {
    return numbers.size();
  }

  /** True when there is a constant text. */
  boolean hasTexts() {
    return anyText;
  }

  int callBase() {
    return count();
  }

  double[] numbers() {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  Text[] texts() {
    return texts.toArray(Text[]::new);
  }

  /** What is in the registers from one on. */
  double[] numbersFrom(int first) {
    double[] all = numbers();
    return Arrays.copyOfRange(all, first, all.length);
  }

  Text[] textsFrom(int first) {
    return texts.subList(first, texts.size()).toArray(Text[]::new);
  }
}
