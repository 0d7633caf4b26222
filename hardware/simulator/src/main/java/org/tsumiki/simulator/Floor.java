package org.tsumiki.simulator;

import org.tsumiki.boards.Body;
import org.tsumiki.boards.Body.LineSensor;
import org.tsumiki.course.CoursePlan;

/**
 * What the line sensors see: for each of them the printed sheet, already averaged over the sensor's
 * spot, so that one look is one read. Made once for a course and shared by all its worlds; never
 * changes.
 */
final class Floor {
  /** The averaged reflectance is kept in hundredths of a percent. */
  private static final int UNITS_PER_PERCENT = 100;

  private final int width;
  private final int height;
  private final double paper;
  private final short[][] seenBySensor;
  private final byte[] colours;
  private final byte paperColour;

  private Floor(int width, int height, CoursePlan plan, short[][] seenBySensor, byte[] colours) {
    this.width = width;
    this.height = height;
    this.paper = Math.rint(plan.paper().reflectance());
    this.paperColour = FloorColour.number(plan.paper());
    this.colours = colours;
    this.seenBySensor = seenBySensor;
  }

  static Floor of(CoursePlan plan, Body robot) {
    int width = (int) Math.ceil(plan.widthMm());
    int height = (int) Math.ceil(plan.heightMm());
    byte[] printed = FloorPrinter.print(plan, width, height);
    int sensors = robot.lineSensors().size();
    short[][] seen = new short[sensors][];
    for (int i = 0; i < sensors; i++) {
      int spot = spotCells(robot.lineSensors().get(i));
      for (int j = 0; j < i; j++) {
        if (spotCells(robot.lineSensors().get(j)) == spot) {
          seen[i] = seen[j];
        }
      }
      if (seen[i] == null) {
        seen[i] = average(printed, width, height, spot);
      }
    }
    byte[] colours = FloorPrinter.print(plan, width, height, FloorColour::number);
    return new Floor(width, height, plan, seen, colours);
  }

  /** An odd number of cells, so that the spot has a middle. */
  private static int spotCells(LineSensor sensor) {
    return 2 * (int) Math.rint((sensor.spotMm() - 1) / 2) + 1;
  }

  /** Mean over a square of spot cells; what lies outside counts as the nearest cell inside. */
  private static short[] average(byte[] printed, int width, int height, int spot) {
    int reach = spot / 2;
    int[] rows = new int[printed.length];
    for (int y = 0; y < height; y++) {
      int sum = 0;
      for (int k = -reach - 1; k < reach; k++) {
        sum += printed[y * width + within(k, width)];
      }
      for (int x = 0; x < width; x++) {
        sum += printed[y * width + within(x + reach, width)];
        sum -= printed[y * width + within(x - reach - 1, width)];
        rows[y * width + x] = sum;
      }
    }
    return averageColumns(rows, width, height, spot);
  }

  private static short[] averageColumns(int[] rows, int width, int height, int spot) {
    int reach = spot / 2;
    int[] sums = new int[width];
    for (int k = -reach - 1; k < reach; k++) {
      addRow(sums, rows, within(k, height), width, 1);
    }
    short[] seen = new short[rows.length];
    for (int y = 0; y < height; y++) {
      addRow(sums, rows, within(y + reach, height), width, 1);
      addRow(sums, rows, within(y - reach - 1, height), width, -1);
      for (int x = 0; x < width; x++) {
        seen[y * width + x] = (short) (sums[x] * UNITS_PER_PERCENT / (spot * spot));
      }
    }
    return seen;
  }

  private static void addRow(int[] sums, int[] rows, int row, int width, int sign) {
    for (int x = 0; x < width; x++) {
      sums[x] += sign * rows[row * width + x];
    }
  }

  private static int within(int index, int size) {
    return Math.min(size - 1, Math.max(0, index));
  }

  /** The known colour printed at a place: see {@link FloorColour}. */
  int colour(double xMm, double yMm) {
    boolean inside = xMm >= 0 && yMm >= 0 && xMm < width && yMm < height;
    return FloorColour.rgb(inside ? colours[((int) yMm) * width + (int) xMm] : paperColour);
  }

  /** Reflectance in percent that the sensor with that number sees at a place. */
  double reflectance(int sensor, double xMm, double yMm) {
    if (xMm >= 0 && yMm >= 0 && xMm < width && yMm < height) {
      int row = (int) yMm;
      return seenBySensor[sensor][row * width + (int) xMm] / (double) UNITS_PER_PERCENT;
    }
    return paper;
  }
}
