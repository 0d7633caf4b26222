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

  void clear() {
    size = 0;
    if (items.length > SMALL) {
      items = new double[SMALL];
    }
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
