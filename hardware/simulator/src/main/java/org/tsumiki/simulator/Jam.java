package org.tsumiki.simulator;

import java.util.Arrays;

/**
 * Keeps what is squeezed from being squeezed further. Whoever hangs together with bodies that a
 * step has pushed deeper into each other than any rounds could part has not moved in that step:
 * wheels slip, and nothing gives way.
 */
final class Jam {
  /** Deeper than this, two bodies do not just touch. */
  static final double DEEP_MM = 0.5;

  private final Solid[] solids;
  private final boolean[] held;
  private final Overlap overlap = new Overlap();

  /**
   * Nobody is jammed yet.
   *
   * @param movable so many of the solids may move; the others never do
   */
  Jam(Solid[] solids, int movable) {
    this.solids = solids;
    held = new boolean[movable];
  }

  /**
   * Looks for the jams of this step; true when there is one.
   *
   * @param pairs two numbers a pair
   * @param pressed for each pair, whether the two have pressed each other in this step
   */
  boolean look(int[] pairs, int pairCount, boolean[] pressed) {
    boolean any = false;
    for (int pair = 0; pair < pairCount; pair++) {
      int i = pairs[2 * pair];
      int j = pairs[2 * pair + 1];
      if (pressed[pair] && isPushedDeeper(solids[i], solids[j])) {
        if (!any) {
          Arrays.fill(held, false);
        }
        any = true;
        hold(i);
        hold(j);
      }
    }
    boolean spreads = any;
    while (spreads) {
      spreads = false;
      for (int pair = 0; pair < pairCount; pair++) {
        if (pressed[pair]) {
          spreads |= spread(pairs[2 * pair], pairs[2 * pair + 1]);
        }
      }
    }
    return any;
  }

  private boolean spread(int i, int j) {
    if (!holds(i) && !holds(j)) {
      return false;
    }
    boolean first = hold(i);
    return hold(j) || first;
  }

  private boolean hold(int who) {
    boolean isNew = who < held.length && !held[who] && solids[who].mobility > 0;
    if (isNew) {
      held[who] = true;
    }
    return isNew;
  }

  /** True for who has not moved in this step. */
  boolean holds(int who) {
    return who < held.length && held[who];
  }

  private boolean isPushedDeeper(Solid a, Solid b) {
    double now = overlap.deepest(a, b);
    if (now <= DEEP_MM) {
      return false;
    }
    a.swapWithOld();
    b.swapWithOld();
    double before = overlap.deepest(a, b);
    a.swapWithOld();
    b.swapWithOld();
    return now > before;
  }
}
