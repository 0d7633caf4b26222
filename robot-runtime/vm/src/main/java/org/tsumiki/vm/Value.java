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
}
