package org.tsumiki.devices.chip;

/**
 * Counts a wheel's quarter steps from the two levels of its encoder. When both changed since the
 * last look, a step was missed; the wheel is taken to have gone on the way it went. One thread uses
 * it.
 */
public final class Quadrature {
  /** Change of the count by old levels (two bits) and new ones; 2 where both changed. */
  private static final int[][] STEP = {
    {0, -1, 1, 2},
    {1, 0, 2, -1},
    {-1, 2, 0, 1},
    {2, 1, -1, 0}
  };

  private static final int BOTH = 2;

  private int levels;
  private int way = 1;
  private long count;
  private long missed;

  /** A decoder that starts at those levels, at 0. */
  public Quadrature(boolean a, boolean b) {
    levels = bits(a, b);
  }

  private static int bits(boolean a, boolean b) {
    return (a ? 2 : 0) | (b ? 1 : 0);
  }

  /** Takes the present levels. A before B is forwards. */
  public void update(boolean a, boolean b) {
    int now = bits(a, b);
    int step = STEP[levels][now];
    levels = now;
    if (step == 0) {
      return;
    }
    if (step == BOTH) {
      missed++;
      step = BOTH * way;
    } else {
      way = step;
    }
    count += step;
  }

  /** Quarter steps since the beginning; backwards is less. */
  public long count() {
    return count;
  }

  /** How often two steps came between two looks. */
  public long missed() {
    return missed;
  }
}
