package org.tsumiki.vm;

import java.util.Arrays;

/** A list of numbers, booleans (0 and 1) or colours. Places are indexes from 0 here. */
final class NumberList {
  private static final int SMALL = 16;

  double[] items = new double[SMALL];
  int size;

  void add(double item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    items[size++] = item;
  }

  /** The item at a place, counted from 1 on and rounded. */
  double item(double place) {
    int index = (int) place - 1;
    double[] all = items;
    // Nearly all places are whole; NaN and what is too large for an int are not equal to it.
    if (index + 1 == place && index >= 0 && index < size) {
      return all[index];
    }
    return all[Places.index(place, size)];
  }

  /** Puts another item there. */
  void replace(double place, double item) {
    int index = (int) place - 1;
    double[] all = items;
    if (index + 1 == place && index >= 0 && index < size) {
      all[index] = item;
    } else {
      all[Places.index(place, size)] = item;
    }
  }

  void insert(int index, double item) {
    add(item);
    System.arraycopy(items, index, items, index + 1, size - 1 - index);
    items[index] = item;
  }

  void remove(int index) {
    size--;
    System.arraycopy(items, index + 1, items, index, size - index);
    if (items.length > SMALL && size < items.length / 4) {
      items = Arrays.copyOf(items, items.length / 2);
    }
  }

  /** Keeps its room, for it is likely to be filled again, unless little of it was in use. */
  void clear() {
    if (items.length > SMALL && size < items.length / 4) {
      items = new double[items.length / 2];
    }
    size = 0;
  }

  /** Index of the first item that equals it, or -1. */
  int indexOf(double item) {
    for (int i = 0; i < size; i++) {
      if (items[i] == item) {
        return i;
      }
    }
    return -1;
  }
}
