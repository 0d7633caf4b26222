package org.tsumiki.simulator;

/**
 * A printed sheet, averaged over a square spot around every cell.
 *
 * @param spot the square's side in cells
 * @param seen hundredths of a percent, row by row from the lower left corner
 */
record SpotLayer(int spot, short[] seen) {
  static final int UNITS_PER_PERCENT = 100;

  /** Mean over a square of spot cells; what lies outside counts as the nearest cell inside. */
  static SpotLayer of(byte[] printed, int width, int height, int spot) {
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
    return new SpotLayer(spot, averageColumns(rows, width, height, spot));
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
}
