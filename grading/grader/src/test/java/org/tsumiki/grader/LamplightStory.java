package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.List;

/**
 * A timeline written by hand: {@code "g 5000, y 2000, r 3000, gr 100, - 500"} shows these lamps for
 * so many ticks each. Letters: g y r (cars), G R (walk), b (button a), z (buzzer); - for none.
 */
final class LamplightStory {
  private static final String LETTERS = "gyrGRbz";
  private static final List<String> PORTS =
      List.of(
          "signal.car.green",
          "signal.car.yellow",
          "signal.car.red",
          "signal.walk.green",
          "signal.walk.red",
          "button.a",
          "buzzer");

  private LamplightStory() {}

  static Timeline of(String story) {
    List<Timeline.Change> changes = new ArrayList<>();
    long tick = 0;
    String before = "";
    for (String part : story.split(",", -1)) {
      String[] words = part.strip().split(" ", -1);
      addChanges(changes, tick, before, words[0]);
      before = words[0];
      tick += Long.parseLong(words[1]);
    }
    return Timeline.of(changes, tick);
  }

  private static void addChanges(
      List<Timeline.Change> changes, long tick, String before, String after) {
    for (int i = 0; i < LETTERS.length(); i++) {
      String letter = LETTERS.substring(i, i + 1);
      if (before.contains(letter) != after.contains(letter)) {
        changes.add(new Timeline.Change(tick, PORTS.get(i), after.contains(letter) ? 1 : 0));
      }
    }
  }
}
