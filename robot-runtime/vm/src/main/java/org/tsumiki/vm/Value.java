package org.tsumiki.vm;

/** What a variable holds. */
public sealed interface Value {
  /** As children see it. */
  String text();

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
