package org.tsumiki.compiler;

import java.util.List;
import org.tsumiki.bytecode.ColourPart;
import org.tsumiki.bytecode.MathFunction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;

/** Makes {@link Value}s; what is known already is worked out at once. */
final class Values {
  private Values() {}

  static Value number(double value) {
    return new Value.Real(value);
  }

  static Value text(String value) {
    return new Value.Text(value);
  }

  static Value flag(boolean value) {
    return new Value.Flag(value);
  }

  /** What a variable of that type holds before anything is put into it. */
  static Value initial(ValueType type) {
    return switch (type) {
      case NUMBER -> new Value.Real(0);
      case BOOLEAN -> new Value.Flag(false);
      case TEXT -> new Value.Text("");
      case COLOUR -> new Value.Colour(0);
    };
  }

  static Value global(String id, ValueType type) {
    return new Value.Load(new Value.Place.Global(id), type);
  }

  static Value local(int index, ValueType type) {
    return new Value.Load(new Value.Place.Local(index), type);
  }

  /** One instruction with its operands, or the constant it would give. */
  static Value operation(Opcode opcode, Ref ref, ValueType type, Value... operands) {
    Value.Operation whole = new Value.Operation(opcode, ref, type, List.of(operands));
    return Folding.of(whole);
  }

  static Value operation(Opcode opcode, ValueType type, Value... operands) {
    return operation(opcode, Ref.NONE, type, operands);
  }

  static Value add(Value a, Value b) {
    return operation(Opcode.ADD, ValueType.NUMBER, a, b);
  }

  static Value subtract(Value a, Value b) {
    return operation(Opcode.SUBTRACT, ValueType.NUMBER, a, b);
  }

  static Value multiply(Value a, Value b) {
    return operation(Opcode.MULTIPLY, ValueType.NUMBER, a, b);
  }

  static Value divide(Value a, Value b) {
    return operation(Opcode.DIVIDE, ValueType.NUMBER, a, b);
  }

  static Value min(Value a, Value b) {
    return operation(Opcode.MIN, ValueType.NUMBER, a, b);
  }

  static Value max(Value a, Value b) {
    return operation(Opcode.MAX, ValueType.NUMBER, a, b);
  }

  static Value constrain(Value value, Value low, Value high) {
    return min(max(value, low), high);
  }

  static Value less(Value a, Value b) {
    return operation(Opcode.LESS, ValueType.BOOLEAN, a, b);
  }

  static Value greater(Value a, Value b) {
    return operation(Opcode.GREATER, ValueType.BOOLEAN, a, b);
  }

  static Value not(Value operand) {
    return operation(Opcode.NOT, ValueType.BOOLEAN, operand);
  }

  /** The image's operand is the ordinal. */
  @SuppressWarnings("EnumOrdinal")
  static Value math(MathFunction function, Value operand) {
    return operation(Opcode.MATH, new Ref.Plain(function.ordinal()), ValueType.NUMBER, operand);
  }

  /** The image's operand is the ordinal. */
  @SuppressWarnings("EnumOrdinal")
  static Value colourPart(ColourPart part, Value colour) {
    return operation(Opcode.COLOUR_PART, new Ref.Plain(part.ordinal()), ValueType.NUMBER, colour);
  }

  static Value read(String port) {
    return operation(Opcode.READ, Ref.port(port), ValueType.NUMBER);
  }

  static Value readFlag(String port) {
    return operation(Opcode.READ_FLAG, Ref.port(port), ValueType.BOOLEAN);
  }

  /** Seconds since the program was loaded. */
  static Value time() {
    return operation(Opcode.TIME, ValueType.NUMBER);
  }

  static Value equal(Value a, Value b) {
    Opcode opcode =
        switch (a.type()) {
          case NUMBER -> Opcode.EQUAL_NUMBERS;
          case BOOLEAN -> Opcode.EQUAL_BOOLEANS;
          case TEXT -> Opcode.EQUAL_TEXTS;
          case COLOUR -> Opcode.EQUAL_COLOURS;
        };
    return operation(opcode, ValueType.BOOLEAN, a, b);
  }

  /** Any value as text. */
  static Value asText(Value value) {
    return switch (value.type()) {
      case NUMBER -> operation(Opcode.NUMBER_TO_TEXT, ValueType.TEXT, value);
      case BOOLEAN -> operation(Opcode.BOOLEAN_TO_TEXT, ValueType.TEXT, value);
      case COLOUR -> operation(Opcode.COLOUR_TO_TEXT, ValueType.TEXT, value);
      case TEXT -> value;
    };
  }
}
