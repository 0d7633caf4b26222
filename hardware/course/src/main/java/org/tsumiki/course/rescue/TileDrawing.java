package org.tsumiki.course.rescue;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan.Area;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Print;
import org.tsumiki.course.CoursePlan.Stroke;

/** Puts a tile's lines and marks onto the course. */
final class TileDrawing {
  static final double TILE_MM = 300;
  static final double LINE_MM = 20;
  private static final double MARK_MM = 25;
  private static final double PER_PERCENT = TILE_MM / 100;
  private static final Print BLACK = new Print("#1f2430", 6);
  private static final Print RED = new Print("#dc2626", 60);
  private static final Print GREEN = new Print("#16a34a", 60);

  private final List<Area> areas = new ArrayList<>();
  private final List<Stroke> strokes = new ArrayList<>();

  List<Area> areas() {
    return areas;
  }

  List<Stroke> strokes() {
    return strokes;
  }

  /**
   * Draws a tile.
   *
   * @param centre the tile's middle on the course, y up
   * @param quarters how often it is turned clockwise
   */
  void add(TileType type, Point centre, int quarters) {
    for (String piece : type.drawing()) {
      switch (piece.charAt(0)) {
        case '#' -> areas.add(mark(numbers(piece.substring(1)), centre, quarters));
        case '@' -> strokes.add(arc(numbers(piece.substring(1)), centre, quarters));
        case '!' -> strokes.add(line(piece.substring(1), RED, centre, quarters));
        default -> strokes.add(line(piece, BLACK, centre, quarters));
      }
    }
  }

  private static Stroke line(String points, Print print, Point centre, int quarters) {
    List<Point> placed = new ArrayList<>();
    for (String pair : points.split(" ")) {
      double[] xy = numbers(pair);
      placed.add(place(xy[0], xy[1], centre, quarters));
    }
    return new Stroke(print, LINE_MM, new Path.Line(placed, false));
  }

  private static Stroke arc(double[] arc, Point centre, int quarters) {
    double turned = arc[3] - 90.0 * quarters;
    double startDeg = turned < -360 ? turned + 360 : turned;
    Point middle = place(arc[0], arc[1], centre, quarters);
    return new Stroke(BLACK, LINE_MM, new Path.Arc(middle, arc[2] * PER_PERCENT, startDeg, arc[4]));
  }

  private static Area mark(double[] xy, Point centre, int quarters) {
    Point middle = place(xy[0], xy[1], centre, quarters);
    double half = MARK_MM / 2;
    return new Area(
        GREEN,
        List.of(
            new Point(middle.xMm() - half, middle.yMm() - half),
            new Point(middle.xMm() + half, middle.yMm() - half),
            new Point(middle.xMm() + half, middle.yMm() + half),
            new Point(middle.xMm() - half, middle.yMm() + half)));
  }

  private static Point place(double xPercent, double yPercent, Point centre, int quarters) {
    double right = (xPercent - 50) * PER_PERCENT;
    double up = (50 - yPercent) * PER_PERCENT;
    for (int i = 0; i < quarters; i++) {
      double before = right;
      right = up;
      up = -before;
    }
    return new Point(centre.xMm() + right, centre.yMm() + up);
  }

  private static double[] numbers(String list) {
    String[] parts = list.split(",");
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Double.parseDouble(parts[i]);
    }
    return numbers;
  }
}
