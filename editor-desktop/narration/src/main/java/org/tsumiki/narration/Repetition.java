package org.tsumiki.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A part of a list that stands there several times in a row.
 *
 * @param <T> what is in the list
 */
record Repetition<T>(List<T> things, int times) {
  /** Longer parts are not looked for. */
  private static final int LONGEST = 8;

  Repetition {
    things = List.copyOf(things);
  }

  /** A list as parts in a row, as few as one finds from left to right. */
  static <T> List<Repetition<T>> of(List<T> all, BiPredicate<T, T> same) {
    List<Repetition<T>> parts = new ArrayList<>();
    int at = 0;
    while (at < all.size()) {
      Repetition<T> best = new Repetition<>(all.subList(at, at + 1), 1);
      for (int length = 1; length <= LONGEST && at + length <= all.size(); length++) {
        int times = times(all, at, length, same);
        if (times > 1 && length * times > best.things().size() * best.times()) {
          best = new Repetition<>(all.subList(at, at + length), times);
        }
      }
      parts.add(best);
      at += best.things().size() * best.times();
    }
    return parts;
  }

  private static <T> int times(List<T> all, int at, int length, BiPredicate<T, T> same) {
    int matching = 0;
    while (at + length + matching < all.size()
        && same.test(all.get(at + matching), all.get(at + length + matching))) {
      matching++;
    }
    return 1 + matching / length;
  }
}
