package org.tsumiki.scratch;

/** What a Scratch value is in Tsumiki, where variables and lists hold things of one type. */
enum ValueKind {
  /** Nothing is known: nothing was put in, or what stood there was left out. */
  UNKNOWN,
  /** A number that is surely whole. */
  WHOLE,
  NUMBER,
  BOOLEAN,
  TEXT;

  boolean numeric() {
    return this == WHOLE || this == NUMBER;
  }

  /** The kind that can hold both; a yes or no becomes 1 or 0 beside numbers. */
  ValueKind with(ValueKind other) {
    if (this == other || other == UNKNOWN) {
      return this;
    }
    if (this == UNKNOWN) {
      return other;
    }
    if (this == TEXT || other == TEXT) {
      return TEXT;
    }
    return this == NUMBER || other == NUMBER ? NUMBER : WHOLE;
  }

  /** What a typed text is by itself: a number when nothing is lost by taking it for one. */
  static ValueKind ofText(String text) {
    if (!JsNumber.isPlain(text) || Double.isInfinite(JsNumber.orZero(text))) {
      return TEXT;
    }
    return ofNumber(JsNumber.orZero(text));
  }

  static ValueKind ofNumber(double number) {
    return JsNumber.isWhole(number) ? WHOLE : NUMBER;
  }
}
