package org.tsumiki.arena.board;

import org.tsumiki.arena.picture.Box;

/**
 * Where everything stands in a window of that size.
 *
 * @param unit 1 at 1280x800; everything grows with the window
 * @param course the part in which the course is seen
 * @param track the line on which the moment is dragged
 */
public record Layout(
    double width, double height, double unit, Box top, Box course, Box panel, Box track, Box bar) {
  private static final double DESIGN_WIDTH = 1280;
  private static final double DESIGN_HEIGHT = 800;
  private static final double TOP = 62;
  private static final double BAR = 74;
  private static final double TRACK = 34;
  private static final double PANEL = 276;
  private static final double GAP = 14;
  private static final double MARGIN = 12;
  private static final double SMALLEST = 0.6;

  /** Arranges a window; times are dragged only where something happens. */
  public static Layout of(double width, double height, boolean hasTime) {
    double unit = Math.max(SMALLEST, Math.min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT));
    double gap = GAP * unit;
    double barHeight = BAR * unit;
    double trackHeight = hasTime ? TRACK * unit : 0;
    double topHeight = TOP * unit;
    double below = barHeight + trackHeight;
    double middle = height - topHeight - below;
    double panelWidth = PANEL * unit;
    return new Layout(
        width,
        height,
        unit,
        new Box(0, height - topHeight, width, topHeight),
        new Box(gap, below + gap, width - panelWidth - 3 * gap, middle - 2 * gap),
        new Box(width - panelWidth - gap, below + gap, panelWidth, middle - gap),
        new Box(0, barHeight, width, trackHeight),
        new Box(0, 0, width, barHeight));
  }

  /** Where a whole course is fitted into: its part of the window without a margin. */
  public Box sheet() {
    return course.inset(px(MARGIN));
  }

  /** Pixels that are so many on a window of 1280x800. */
  double px(double pixels) {
    return pixels * unit;
  }
}
