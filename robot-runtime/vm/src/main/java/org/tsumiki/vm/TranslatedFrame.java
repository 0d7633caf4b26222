package org.tsumiki.vm;

import java.util.Arrays;

/** What an open call holds while other scripts have their turns. */
final class TranslatedFrame {
  private static final Text[] NO_TEXTS = {};

  final int routine;

  /** Where it goes on, as its {@link RoutinePlan} counts such places. */
  int place;

  /** Locals, then slots. */
  final double[] numbers;

  /** Locals; empty when none is a text. */
  final Text[] texts;

  TranslatedFrame(int routine, Needs needs) {
    this.routine = routine;
    numbers = new double[needs.cells()];
    texts = needs.textLocals().length == 0 ? NO_TEXTS : new Text[needs.cells()];
    Arrays.fill(texts, Text.EMPTY);
  }

  /** As it is when its routine begins. */
  void clear() {
    place = 0;
    Arrays.fill(numbers, 0);
    Arrays.fill(texts, Text.EMPTY);
  }

  /** Its text locals go: gives back their letters. */
  void forgetTexts(Memory memory) {
    for (Text text : texts) {
      memory.exchange(text.letters(), 0);
    }
    Arrays.fill(texts, Text.EMPTY);
  }

  /**
   * What the frame of a routine needs.
   *
   * @param cells number of its locals and slots
   * @param textLocals which locals are texts
   * @param cost work paid when it begins
   * @param standsAt for each place where it goes on, the pc where it stands meanwhile
   */
  record Needs(int cells, int[] textLocals, int cost, int[] standsAt) {}
}
