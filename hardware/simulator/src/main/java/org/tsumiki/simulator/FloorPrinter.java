package org.tsumiki.simulator;

import java.util.Arrays;
import java.util.List;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Area;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Print;
import org.tsumiki.course.CoursePlan.Stroke;

/**
 * Prints a course into a bitmap of one cell per square millimetre. A cell takes the print when its
 * middle lies inside. Rows are searched only where the print can be, so that the work grows with
 * the ink and not with the paper.
 */
final class FloorPrinter {
  private final int width;
  private final int height;
  private final byte[] cells;
  private final Ink inks;
  private final int widerMm;

  /** What of a print goes into a cell. */
  @FunctionalInterface
  interface Ink {
    byte of(Print print);
  }

  /** Reflectance in percent. */
  static final Ink REFLECTANCE = print -> (byte) Math.rint(print.reflectance());

  private FloorPrinter(int width, int height, Ink inks, Print paper, int widerMm) {
    this.width = width;
    this.height = height;
    this.inks = inks;
    this.widerMm = widerMm;
    this.cells = new byte[width * height];
    Arrays.fill(cells, inks.of(paper));
  }

  /**
   * What the ink leaves, row by row from the lower left corner.
   *
   * @param widerMm strokes are so much wider than the course says, but never thinner than 1 mm
   */
  static byte[] print(CoursePlan plan, int widerMm, int width, int height, Ink inks) {
    FloorPrinter printer = new FloorPrinter(width, height, inks, plan.paper(), widerMm);
    for (Area area : plan.areas()) {
      printer.fill(area.points(), inks.of(area.print()));
    }
    for (Stroke stroke : plan.strokes()) {
      printer.draw(stroke);
    }
    return printer.cells;
  }

  private void fill(List<Point> corners, byte ink) {
    double[] crossings = new double[corners.size()];
    for (int row = 0; row < height; row++) {
      int count = crossings(corners, row + 0.5, crossings);
      Arrays.sort(crossings, 0, count);
      for (int i = 0; i + 1 < count; i += 2) {
        int from = firstCell(crossings[i], width);
        int to = firstCell(crossings[i + 1], width);
        if (from < to) {
          Arrays.fill(cells, row * width + from, row * width + to, ink);
        }
      }
    }
  }

  private static int crossings(List<Point> corners, double y, double[] crossings) {
    int count = 0;
    Point a = corners.getLast();
    for (Point b : corners) {
      if (a.yMm() <= y != b.yMm() <= y) {
        crossings[count++] = a.xMm() + (y - a.yMm()) / (b.yMm() - a.yMm()) * (b.xMm() - a.xMm());
      }
      a = b;
    }
    return count;
  }

  /** The first cell whose middle is not left of x, kept within 0 and limit. */
  private static int firstCell(double x, int limit) {
    return (int) Math.min(limit, Math.max(0, Math.ceil(x - 0.5)));
  }

  private void draw(Stroke stroke) {
    double half = Math.max(1, stroke.widthMm() + widerMm) / 2;
    byte ink = inks.of(stroke.print());
    switch (stroke.path()) {
      case Path.Line line -> {
        List<Point> points = line.points();
        for (int i = 0; i + 1 < points.size(); i++) {
          straight(points.get(i), points.get(i + 1), half, ink);
        }
        if (line.closed()) {
          straight(points.getLast(), points.getFirst(), half, ink);
        }
      }
      case Path.Arc arc -> arc(arc, half, ink);
    }
  }

  /** All cells whose middle is within half of the piece from a to b. */
  private void straight(Point a, Point b, double half, byte ink) {
    double dx = b.xMm() - a.xMm();
    double dy = b.yMm() - a.yMm();
    double squaredLength = dx * dx + dy * dy;
    int lastRow = firstCell(Math.max(a.yMm(), b.yMm()) + half, height - 1);
    for (int row = firstCell(Math.min(a.yMm(), b.yMm()) - half, height); row <= lastRow; row++) {
      double y = row + 0.5;
      // Where the piece runs while it is near enough to this row.
      double x1 = a.xMm();
      double x2 = b.xMm();
      if (dy != 0) {
        x1 = a.xMm() + clampUnit((y - half - a.yMm()) / dy) * dx;
        x2 = a.xMm() + clampUnit((y + half - a.yMm()) / dy) * dx;
      }
      int lastCell = firstCell(Math.max(x1, x2) + half, width - 1);
      for (int cell = firstCell(Math.min(x1, x2) - half, width); cell <= lastCell; cell++) {
        double px = cell + 0.5 - a.xMm();
        double py = y - a.yMm();
        double along = squaredLength == 0 ? 0 : clampUnit((px * dx + py * dy) / squaredLength);
        double ex = px - along * dx;
        double ey = py - along * dy;
        if (ex * ex + ey * ey <= half * half) {
          cells[row * width + cell] = ink;
        }
      }
    }
  }

  private static double clampUnit(double value) {
    return Math.min(1, Math.max(0, value));
  }

  private void arc(Path.Arc arc, double half, byte ink) {
    Sector sector = Sector.of(arc);
    double outer = arc.radiusMm() + half;
    double inner = Math.max(0, arc.radiusMm() - half);
    int lastRow = firstCell(arc.centre().yMm() + outer, height - 1);
    for (int row = firstCell(arc.centre().yMm() - outer, height); row <= lastRow; row++) {
      double py = row + 0.5 - arc.centre().yMm();
      double reach = Math.sqrt(Math.max(0, outer * outer - py * py));
      // Inside this there is a hole on both sides of the middle.
      double hole = Math.sqrt(Math.max(0, inner * inner - py * py));
      ringPart(row, arc.centre().xMm() - reach, arc.centre().xMm() - hole, arc, sector, half, ink);
      ringPart(row, arc.centre().xMm() + hole, arc.centre().xMm() + reach, arc, sector, half, ink);
    }
    straight(sector.first(), sector.first(), half, ink);
    straight(sector.last(), sector.last(), half, ink);
  }

  private void ringPart(
      int row, double fromX, double toX, Path.Arc arc, Sector sector, double half, byte ink) {
    double outer = arc.radiusMm() + half;
    double inner = Math.max(0, arc.radiusMm() - half);
    double py = row + 0.5 - arc.centre().yMm();
    int lastCell = firstCell(toX, width - 1);
    for (int cell = firstCell(fromX, width); cell <= lastCell; cell++) {
      double px = cell + 0.5 - arc.centre().xMm();
      double squared = px * px + py * py;
      if (squared >= inner * inner && squared <= outer * outer && sector.holds(px, py)) {
        cells[row * width + cell] = ink;
      }
    }
  }

  /** The directions that an arc covers, counter-clockwise from start to end. */
  private record Sector(Direction start, Direction end, double sweepDeg, Point first, Point last) {
    static Sector of(Path.Arc arc) {
      double from = arc.sweepDeg() < 0 ? arc.startDeg() + arc.sweepDeg() : arc.startDeg();
      double sweep = Math.abs(arc.sweepDeg());
      Direction start = Direction.ofDegrees(from);
      Direction end = Direction.ofDegrees(from + sweep);
      return new Sector(start, end, sweep, on(arc, start), on(arc, end));
    }

    private static Point on(Path.Arc arc, Direction direction) {
      return new Point(
          arc.centre().xMm() + arc.radiusMm() * direction.x(),
          arc.centre().yMm() + arc.radiusMm() * direction.y());
    }

    boolean holds(double px, double py) {
      boolean leftOfStart = start.x() * py - start.y() * px >= 0;
      boolean rightOfEnd = px * end.y() - py * end.x() >= 0;
      if (sweepDeg >= 360) {
        return true;
      }
      return sweepDeg <= 180 ? leftOfStart && rightOfEnd : leftOfStart || rightOfEnd;
    }
  }
}
