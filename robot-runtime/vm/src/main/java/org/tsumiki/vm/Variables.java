package org.tsumiki.vm;

import java.util.Arrays;
import java.util.List;
import org.tsumiki.bytecode.ValueType;

/** The variables of a running program, which all its scripts share. */
final class Variables {
  private final List<ValueType> types;
  private final double[] numbers;
  private final String[] texts;

  Variables(List<ValueType> types) {
    this.types = types;
    this.numbers = new double[types.size()];
    this.texts = new String[types.size()];
    Arrays.fill(texts, "");
  }

  int count() {
    return types.size();
  }

  void load(int index, Stack stack) {
    switch (types.get(index)) {
      case NUMBER, BOOLEAN, COLOUR -> stack.push(numbers[index]);
      case TEXT -> stack.push(texts[index]);
    }
  }

  void store(int index, Stack stack) {
    switch (types.get(index)) {
      case NUMBER, BOOLEAN, COLOUR -> numbers[index] = stack.popNumber();
      case TEXT -> texts[index] = stack.popText();
    }
  }

  void change(int index, double amount) {
    numbers[index] += amount;
  }

  Value value(int index) {
    return switch (types.get(index)) {
      case NUMBER -> new Value.NumberValue(numbers[index]);
      case COLOUR -> new Value.NumberValue(numbers[index]);
      case BOOLEAN -> new Value.BooleanValue(numbers[index] != 0);
      case TEXT -> new Value.TextValue(texts[index]);
    };
  }
}
