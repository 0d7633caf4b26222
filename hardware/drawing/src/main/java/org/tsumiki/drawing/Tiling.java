package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * How a course is cut into sheets: columns and rows of whole millimetres, upright or across,
 * whichever takes fewer sheets.
 *
 * @param page the sheet of paper
 * @param tiles in the order in which they are read: from the top row's left one on
 */
record Tiling(Paper paper, Rect page, Join join, int rows, int columns, List<Tile> tiles) {
  /** No printer prints up to the edge of its paper. */
  static final double MARGIN_MM = 8;

  /** Name, ruler and notes stand here, above the floor. */
  static final double HEAD_MM = 22;

  static final double STRIP_MM = 10;

  /** Where cut edges meet, both sheets print a little more. */
  static final double BLEED_MM = 2;

  /**
   * One sheet's part of the course.
   *
   * @param row counted from the top, from 0
   * @param cell what of the course is seen of it in the end
   */
  record Tile(int row, int column, Rect cell) {
    /** Rows are letters, columns numbers: B3. */
    String name() {
      return Tiling.name(row, column);
    }
  }

  static String name(int row, int column) {
    String letter = String.valueOf((char) ('A' + row % 26));
    return letter.repeat(1 + row / 26) + (column + 1);
  }

  boolean hasLeft(Tile tile) {
    return tile.column() > 0;
  }

  boolean hasRight(Tile tile) {
    return tile.column() < columns - 1;
  }

  boolean hasAbove(Tile tile) {
    return tile.row() > 0;
  }

  boolean hasBelow(Tile tile) {
    return tile.row() < rows - 1;
  }

  /** What the sheet prints of the course: its cell, and more where a neighbour is. */
  Rect printed(Tile tile) {
    double more = join == Join.OVERLAP ? STRIP_MM : BLEED_MM;
    double less = join == Join.OVERLAP ? 0 : BLEED_MM;
    double left = hasLeft(tile) ? less : 0;
    double below = hasBelow(tile) ? less : 0;
    Rect cell = tile.cell();
    return new Rect(
        cell.xMm() - left,
        cell.yMm() - below,
        cell.widthMm() + left + (hasRight(tile) ? more : 0),
        cell.heightMm() + below + (hasAbove(tile) ? more : 0));
  }

  static Tiling of(Rect floor, Paper paper, Join join) {
    Tiling upright = of(floor, paper, join, true);
    Tiling across = of(floor, paper, join, false);
    return across.tiles().size() < upright.tiles().size() ? across : upright;
  }

  private static Tiling of(Rect floor, Paper paper, Join join, boolean upright) {
    Rect page = paper.sheet(upright);
    double strip = join == Join.OVERLAP ? STRIP_MM : 0;
    List<Double> columns = parts(floor.widthMm(), page.widthMm() - 2 * MARGIN_MM, strip);
    List<Double> rows = parts(floor.heightMm(), page.heightMm() - MARGIN_MM - HEAD_MM, strip);
    List<Tile> tiles = new ArrayList<>();
    double top = floor.topMm();
    for (int row = 0; row < rows.size(); row++) {
      double high = rows.get(rows.size() - 1 - row);
      double left = floor.xMm();
      for (int column = 0; column < columns.size(); column++) {
        double wide = columns.get(column);
        tiles.add(new Tile(row, column, new Rect(left, top - high, wide, high)));
        left += wide;
      }
      top -= high;
    }
    return new Tiling(paper, page, join, rows.size(), columns.size(), List.copyOf(tiles));
  }

  /** As few parts as fit, all but the last equally long. */
  private static List<Double> parts(double wholeMm, double roomMm, double stripMm) {
    double most = Math.floor(roomMm - stripMm);
    int count = (int) Math.max(1, Math.ceil((wholeMm - roomMm) / most) + 1);
    double each = Math.min(most, Math.ceil(wholeMm / count));
    List<Double> parts = new ArrayList<>();
    for (int i = 0; i < count - 1; i++) {
      parts.add(each);
    }
    parts.add(wholeMm - (count - 1) * each);
    return parts;
  }
}
