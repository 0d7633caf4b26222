package org.tsumiki.vm;

import java.util.Arrays;

/** A list of texts. Places are indexes from 0 here. */
final class TextList {
  private static final int SMALL = 16;

  Text[] items = new Text[SMALL];
  int size;

  TextList() {
    Arrays.fill(items, Text.EMPTY);
  }

  void add(Text item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
      Arrays.fill(items, size, items.length, Text.EMPTY);
    }
    items[size++] = item;
  }

  void insert(int index, Text item) {
    add(item);
    System.arraycopy(items, index, items, index + 1, size - 1 - index);
    items[index] = item;
  }

  void remove(int index) {
    size--;
    System.arraycopy(items, index + 1, items, index, size - index);
    items[size] = Text.EMPTY;
    if (items.length > SMALL && size < items.length / 4) {
      items = Arrays.copyOf(items, items.length / 2);
    }
  }

  void clear() {
    size = 0;
    items = new Text[SMALL];
    Arrays.fill(items, Text.EMPTY);
  }
}
