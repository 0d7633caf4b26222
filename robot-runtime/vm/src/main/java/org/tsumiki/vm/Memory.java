package org.tsumiki.vm;

import java.util.Arrays;
import java.util.List;
import org.tsumiki.bytecode.ValueType;

/**
 * All that a program remembers: registers for numbers and texts, lists, and how much they hold.
 * Booleans and colours are numbers here: 0 and 1, and 24 bits.
 *
 * <p>Registers are one space for both kinds. The program's variables come first, so that variable
 * {@code i} is register {@code i}; an engine that wants more puts its own behind them.
 */
final class Memory {
  private static final double[] NO_NUMBERS = {};
  private static final Text[] NO_TEXTS = {};

  /** An engine may put larger ones here: read them anew after anything that may do so. */
  double[] numbers;

  Text[] texts;
  final NumberList[] numberLists;
  final TextList[] textLists;
  private final List<ValueType> variableTypes;
  private final List<ValueType> listTypes;
  private int letters;
  private int things;

  Memory(List<ValueType> variableTypes, List<ValueType> listTypes) {
    this.variableTypes = variableTypes;
    this.listTypes = listTypes;
    numbers = NO_NUMBERS;
    texts = NO_TEXTS;
    numberLists = new NumberList[listTypes.size()];
    textLists = new TextList[listTypes.size()];
    for (int i = 0; i < listTypes.size(); i++) {
      // Each list has both, so that no engine needs to ask; the one of the other kind stays empty.
      numberLists[i] = new NumberList();
      textLists[i] = new TextList();
    }
    growRegisters(variableTypes.size());
  }

  /** Sees that there are at least so many. */
  void growRegisters(int count) {
    int before = texts.length;
    if (count > before) {
      numbers = Arrays.copyOf(numbers, count);
      texts = Arrays.copyOf(texts, count);
      Arrays.fill(texts, before, count, Text.EMPTY);
    }
  }

  /** Keeps a text in a variable or local: what it holds counts. */
  void keep(int register, Text text) {
    exchange(texts[register].letters(), text.letters());
    texts[register] = text;
  }

  /** A variable, local or thing of a list now holds other letters than before. */
  void exchange(int lettersBefore, int lettersNow) {
    int sum = letters - lettersBefore + lettersNow;
    if (sum > RunLimits.MAX_ALL_LETTERS) {
      throw Fault.memoryFull(String.valueOf(sum));
    }
    letters = sum;
  }

  /** Letters in variables, lists and locals. */
  int letters() {
    return letters;
  }

  /** Another thing is put into a list of that size. */
  void addThing(int listSize) {
    if (listSize >= RunLimits.MAX_LIST_THINGS) {
      throw new Fault("list-too-long", String.valueOf(listSize));
    }
    if (things >= RunLimits.MAX_ALL_THINGS) {
      throw Fault.memoryFull(String.valueOf(things));
    }
    things++;
  }

  void removeThings(int count) {
    things -= count;
  }

  int variableCount() {
    return variableTypes.size();
  }

  Value variable(int index) {
    return value(variableTypes.get(index), numbers[index], texts[index]);
  }

  /** False when there is no such variable or it has another type. */
  boolean setVariable(int index, Value value) {
    if (index < 0 || index >= variableTypes.size() || variableTypes.get(index) != value.type()) {
      return false;
    }
    switch (value) {
      case Value.NumberValue(double number) -> numbers[index] = number;
      case Value.BooleanValue(boolean flag) -> numbers[index] = flag ? 1 : 0;
      case Value.ColourValue(int rgb) -> numbers[index] = rgb;
      case Value.TextValue(String text) -> keep(index, given(text));
    }
    return true;
  }

  /** A text from outside, which must not be longer than one that a program makes. */
  static Text given(String string) {
    Text text = Text.of(string);
    if (text.letters() > RunLimits.MAX_TEXT_LETTERS) {
      throw Fault.tooLong(text.letters());
    }
    return text;
  }

  static Value value(ValueType type, double number, Text text) {
    return switch (type) {
      case NUMBER -> new Value.NumberValue(number);
      case BOOLEAN -> new Value.BooleanValue(number != 0);
      case TEXT -> new Value.TextValue(text.toString());
      case COLOUR -> new Value.ColourValue((int) number);
    };
  }

  int listCount() {
    return listTypes.size();
  }

  int listSize(int list) {
    return Math.max(numberLists[list].size, textLists[list].size);
  }

  Text listText(int list, int index) {
    return switch (listTypes.get(list)) {
      case NUMBER -> Text.of(NumberText.of(numberLists[list].items[index]));
      case BOOLEAN -> Text.of(numberLists[list].items[index] != 0);
      case COLOUR -> Text.of(Calculations.colourText(numberLists[list].items[index]));
      case TEXT -> textLists[list].items[index];
    };
  }
}
