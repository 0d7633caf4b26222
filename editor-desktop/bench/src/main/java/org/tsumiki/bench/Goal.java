package org.tsumiki.bench;

import java.util.Locale;

/**
 * What a benchmark should come to.
 *
 * @param of whether the limit is for the value or for its ratio to the reference
 * @param sense on which side of the limit it should be
 */
record Goal(Of of, Sense sense, double limit) {
  enum Of {
    VALUE,
    RATIO
  }

  enum Sense {
    AT_MOST,
    AT_LEAST
  }

  static Goal ratioAtMost(double limit) {
    return new Goal(Of.RATIO, Sense.AT_MOST, limit);
  }

  static Goal valueAtMost(double limit) {
    return new Goal(Of.VALUE, Sense.AT_MOST, limit);
  }

  static Goal valueAtLeast(double limit) {
    return new Goal(Of.VALUE, Sense.AT_LEAST, limit);
  }

  /** How much of the goal is used up: above 1 it is missed. */
  double used(double value, double ratio) {
    double measured = of == Of.VALUE ? value : ratio;
    return sense == Sense.AT_MOST ? measured / limit : limit / measured;
  }

  /** As people read it. */
  String text() {
    return String.format(
        Locale.ROOT,
        "%s %s %s",
        of.name().toLowerCase(Locale.ROOT),
        sense == Sense.AT_MOST ? "<=" : ">=",
        Numbers.text(limit));
  }
}
