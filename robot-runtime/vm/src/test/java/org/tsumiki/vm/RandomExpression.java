package org.tsumiki.vm;

import static org.tsumiki.bytecode.Opcode.*;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.MathFunction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;

/** Writes code that leaves a value of the wanted type on the stack. */
final class RandomExpression {
  private static final List<Opcode> TWO_NUMBERS =
      List.of(ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER, MIN, MAX, RANDOM, ADD, SUBTRACT);
  private static final List<Opcode> COMPARISONS =
      List.of(LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL_NUMBERS);

  private final Pcg32 chance;
  private final CodeAssembler code;
  private final List<ValueType> locals;

  RandomExpression(Pcg32 chance, CodeAssembler code, List<ValueType> locals) {
    this.chance = chance;
    this.code = code;
    this.locals = locals;
  }

  private int below(int count) {
    return (int) chance.between(0, count - 1);
  }

  void of(ValueType type, int depth) {
    if (depth <= 0 || below(4) == 0) {
      leaf(type);
    } else if (below(10) == 0) {
      of(ValueType.BOOLEAN, depth - 1);
      int otherwise = code.jump(JUMP_UNLESS);
      of(type, depth - 1);
      int end = code.jump(JUMP);
      code.land(otherwise);
      of(type, depth - 1);
      code.land(end);
    } else {
      switch (type) {
        case NUMBER -> number(depth - 1);
        case BOOLEAN -> flag(depth - 1);
        case TEXT -> text(depth - 1);
        case COLOUR -> colour(depth - 1);
      }
    }
  }

  /** A place that is there in a list that is not empty; seldom any number. */
  void place(int list) {
    if (below(40) == 0) {
      of(ValueType.NUMBER, 1);
    } else if (below(2) == 0) {
      code.emit(LIST_LENGTH, list);
    } else {
      code.integer(1);
    }
  }

  /** A jump that is taken when a list is empty; seldom when it is not. */
  int jumpWhenEmpty(int list) {
    code.emit(LIST_LENGTH, list).integer(below(100) == 0 ? -1 : 0).emit(GREATER);
    return code.jump(JUMP_UNLESS);
  }

  private void item(int list) {
    int empty = jumpWhenEmpty(list);
    place(list);
    code.emit(LIST_ITEM, list);
    int end = code.jump(JUMP);
    code.land(empty);
    leaf(ValueType.values()[list]);
    code.land(end);
  }

  private void leaf(ValueType type) {
    List<Integer> those = new ArrayList<>();
    for (int i = 0; i < locals.size(); i++) {
      if (locals.get(i) == type) {
        those.add(i);
      }
    }
    if (!those.isEmpty() && below(3) == 0) {
      code.emit(LOAD_LOCAL, those.get(below(those.size())));
      return;
    }
    if (below(2) == 0) {
      int first = RandomProgram.VARIABLES.indexOf(type);
      int last = RandomProgram.VARIABLES.lastIndexOf(type);
      code.emit(LOAD, first + below(last - first + 1));
      return;
    }
    switch (type) {
      case NUMBER -> {
        switch (below(4)) {
          case 0 -> code.emit(NUMBER, below(RandomProgram.NUMBERS.size()));
          case 1 -> code.emit(below(2) == 0 ? TIMER : TIME);
          default -> code.integer(below(12) - 3);
        }
      }
      case BOOLEAN -> code.emit(below(2) == 0 ? TRUE : FALSE);
      case TEXT -> code.emit(TEXT, below(RandomProgram.TEXTS.size()));
      case COLOUR -> code.emit(COLOUR, below(1 << 24));
    }
  }

  private void number(int depth) {
    switch (below(12)) {
      case 0 -> {
        of(ValueType.NUMBER, depth);
        code.emit(MATH, below(MathFunction.values().length));
      }
      case 1 -> {
        of(ValueType.TEXT, depth);
        code.emit(below(2) == 0 ? TEXT_LENGTH : TEXT_TO_NUMBER);
      }
      case 2 -> code.emit(LIST_LENGTH, below(4));
      case 3 -> {
        int list = below(4);
        of(ValueType.values()[list], depth);
        code.emit(LIST_INDEX_OF, list);
      }
      case 4 -> item(0);
      case 5 -> {
        of(ValueType.COLOUR, depth);
        code.emit(COLOUR_PART, below(3));
      }
      case 6 -> code.emit(READ, below(4));
      default -> {
        of(ValueType.NUMBER, depth);
        of(ValueType.NUMBER, depth);
        code.emit(TWO_NUMBERS.get(below(TWO_NUMBERS.size())));
      }
    }
  }

  private void flag(int depth) {
    switch (below(10)) {
      case 0 -> {
        of(ValueType.BOOLEAN, depth);
        of(ValueType.BOOLEAN, depth);
        code.emit(below(3) == 0 ? EQUAL_BOOLEANS : below(2) == 0 ? AND : OR);
      }
      case 1 -> {
        of(ValueType.TEXT, depth);
        of(ValueType.TEXT, depth);
        code.emit(below(2) == 0 ? EQUAL_TEXTS : TEXT_CONTAINS);
      }
      case 2 -> {
        of(ValueType.COLOUR, depth);
        of(ValueType.COLOUR, depth);
        code.emit(EQUAL_COLOURS);
      }
      case 3 -> code.emit(READ_FLAG, 2);
      case 4 -> code.emit(STATE_IS, below(RandomProgram.STATES));
      case 5 -> item(1);
      case 6 -> {
        of(ValueType.BOOLEAN, depth);
        code.emit(NOT);
      }
      default -> {
        of(ValueType.NUMBER, depth);
        of(ValueType.NUMBER, depth);
        code.emit(COMPARISONS.get(below(COMPARISONS.size())));
      }
    }
  }

  private void text(int depth) {
    switch (below(9)) {
      case 0 -> {
        of(ValueType.TEXT, depth);
        of(ValueType.NUMBER, depth);
        code.emit(TEXT_LETTER);
      }
      case 1 -> {
        of(ValueType.TEXT, depth);
        of(ValueType.NUMBER, depth);
        of(ValueType.NUMBER, depth);
        code.emit(TEXT_PART);
      }
      case 2 -> {
        of(ValueType.NUMBER, depth);
        code.emit(NUMBER_TO_TEXT);
      }
      case 3 -> {
        of(ValueType.BOOLEAN, depth);
        code.emit(BOOLEAN_TO_TEXT);
      }
      case 4 -> {
        of(ValueType.COLOUR, depth);
        code.emit(COLOUR_TO_TEXT);
      }
      case 5 -> item(2);
      case 6 -> code.emit(LIST_TO_TEXT, below(4));
      default -> {
        of(ValueType.TEXT, depth);
        of(ValueType.TEXT, depth);
        code.emit(JOIN);
      }
    }
  }

  private void colour(int depth) {
    switch (below(3)) {
      case 0 -> {
        of(ValueType.NUMBER, depth);
        of(ValueType.NUMBER, depth);
        of(ValueType.NUMBER, depth);
        code.emit(RGB);
      }
      case 1 -> code.emit(READ_COLOUR, 4);
      default -> item(3);
    }
  }
}
