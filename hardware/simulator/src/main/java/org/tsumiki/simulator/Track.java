package org.tsumiki.simulator;

import java.util.AbstractList;
import java.util.Arrays;

/**
 * Where a robot was, sample by sample. Kept as plain numbers: an angle costs an arctangent, and of
 * most runs nobody asks for the track.
 */
final class Track extends AbstractList<PoseSample> {
  private static final int FIELDS = 4;
  private static final int FIRST_ROOM = 256;

  private long[] ticks = new long[FIRST_ROOM];

  /** x, y and the heading's unit vector of each sample. */
  private double[] places = new double[FIELDS * FIRST_ROOM];

  private int size;

  void add(long tick, RobotBody body) {
    if (size == ticks.length) {
      ticks = Arrays.copyOf(ticks, 2 * size);
      places = Arrays.copyOf(places, 2 * places.length);
    }
    int at = FIELDS * size;
    ticks[size++] = tick;
    places[at] = body.xMm();
    places[at + 1] = body.yMm();
    places[at + 2] = body.aheadX();
    places[at + 3] = body.aheadY();
  }

  /** The tick of the last sample, of which there must be one. */
  long lastTick() {
    return ticks[size - 1];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public PoseSample get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("no sample " + index + " of " + size);
    }
    int at = FIELDS * index;
    return new PoseSample(
        ticks[index],
        places[at],
        places[at + 1],
        Direction.degrees(places[at + 2], places[at + 3]));
  }
}
