package org.tsumiki.vm;

import org.tsumiki.bytecode.ValueType;

/** What a variable holds. */
public sealed interface Value {
  /** As children see it. */
  String text();

  /** Its type. */
  default ValueType type() {
    return switch (this) {
      case NumberValue number -> ValueType.NUMBER;
      case BooleanValue flag -> ValueType.BOOLEAN;
      case TextValue text -> ValueType.TEXT;
      case ColourValue colour -> ValueType.COLOUR;
    };
  }

  record NumberValue(double number) implements Value {
    @Override
    public String text() {
      return NumberText.of(number);
    }
  }

  record BooleanValue(boolean flag) implements Value {
    @Override
    public String text() {
      return String.valueOf(flag);
    }
  }

  record TextValue(String text) implements Value {}

  /** A colour of 24 bits, red highest. */
  record ColourValue(int rgb) implements Value {
    @Override
    public String text() {
      return Calculations.colourText(rgb);
    }
  }
}
