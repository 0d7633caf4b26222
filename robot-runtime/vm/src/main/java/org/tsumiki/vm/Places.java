package org.tsumiki.vm;

/** Whole numbers made of numbers: places in lists and texts, counts of loops. */
final class Places {
  private Places() {}

  /** The nearest whole number, halves up, kept within int; 0 for what is no number. */
  static int rounded(double number) {
    int whole = (int) number;
    return whole == number ? whole : (int) Math.floor(number + 0.5);
  }

  /** The index from 0 of a place in a list, which must be from 1 to size. */
  static int index(double place, int size) {
    int index = rounded(place) - 1;
    if (index < 0 || index >= size || Double.isNaN(place)) {
      throw Fault.listIndex(place, size);
    }
    return index;
  }
}
