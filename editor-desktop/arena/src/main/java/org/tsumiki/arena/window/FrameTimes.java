package org.tsumiki.arena.window;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long pictures took. */
public final class FrameTimes {
  private static final double MILLIS_PER_SECOND = 1000;

  private final List<Double> millis = new ArrayList<>();

  void add(double frameMillis) {
    millis.add(frameMillis);
  }

  /** How many pictures were measured. */
  public int count() {
    return millis.size();
  }

  /** Pictures a second, over all of them. */
  public double perSecond() {
    double sum = millis.stream().mapToDouble(Double::doubleValue).sum();
    return sum == 0 ? 0 : MILLIS_PER_SECOND * millis.size() / sum;
  }

  /** So many of 100 pictures took no longer, in milliseconds. */
  public double percentile(double percent) {
    if (millis.isEmpty()) {
      return 0;
    }
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    int index = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
    return sorted.get(Math.clamp(index, 0, sorted.size() - 1));
  }
}
