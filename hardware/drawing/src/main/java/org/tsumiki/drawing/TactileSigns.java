package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Shape;

/**
 * Signs that fingers tell apart: by line, by texture, by shape, never by colour. Millimetres of
 * paper.
 */
final class TactileSigns {
  static final double BORDER_MM = 1;
  static final double WALL_MM = 2.2;
  static final double ZONE_MM = 1.2;

  /** Half of the room that each sign of a thing takes. */
  static final double THING_MM = 3.5;

  private static final double LEAST_LINE_MM = 1.6;
  private static final double MOST_LINE_MM = 4;
  private static final double DASH_MM = 4;
  private static final double DASH_GAP_MM = 3;
  private static final double HATCH_MM = 0.8;
  private static final double HATCH_STEP_MM = 3.5;
  private static final double GRAIN_MM = 0.6;
  private static final double GRAIN_STEP_MM = 3;
  private static final double SMOOTH_MM = 2;
  private static final double SHAFT_MM = 2.2;

  private TactileSigns() {}

  /** The width of a line on the map; thin ones are made wide enough to be felt. */
  static double lineMm(double scaledMm) {
    return Math.clamp(scaledMm, LEAST_LINE_MM, MOST_LINE_MM);
  }

  static Mark line(List<Point> points, double widthMm) {
    return new Mark.Shape(Outlines.line(points, false), Look.line(Inks.BLACK, widthMm));
  }

  static Mark wall(Point from, Point to) {
    return line(List.of(from, to), WALL_MM);
  }

  /** A gate: two thin lines side by side. */
  static Mark gate(Point from, Point to) {
    double deg =
        StrictMath.toDegrees(StrictMath.atan2(to.yMm() - from.yMm(), to.xMm() - from.xMm()));
    List<Mark> lines = new ArrayList<>();
    for (double side : new double[] {-2, 2}) {
      lines.add(
          line(
              List.of(Outlines.seenFrom(from, deg, 0, side), Outlines.seenFrom(to, deg, 0, side)),
              BORDER_MM));
    }
    return Mark.Group.of("gate", lines);
  }

  static Mark zone(Outline outline) {
    return new Mark.Shape(outline, Look.dashed(Inks.BLACK, ZONE_MM, DASH_MM, DASH_GAP_MM));
  }

  /** Smooth paper around what follows, so that a finger finds its edge. */
  static Mark smooth(Point centre, double radiusMm) {
    return new Mark.Shape(
        Outlines.circle(centre, radiusMm + SMOOTH_MM), Look.filled(MapStyle.WHITE));
  }

  /** Slanting lines inside a polygon: a black place. */
  static Mark hatch(List<Point> polygon) {
    Rect room = Extents.of(polygon);
    List<Mark> lines = new ArrayList<>();
    double from = room.xMm() - room.heightMm();
    for (double start = from; start < room.rightMm(); start += HATCH_STEP_MM * Math.sqrt(2)) {
      List<Double> crossings = slantCrossings(polygon, start - room.yMm());
      for (int i = 0; i + 1 < crossings.size(); i += 2) {
        double left = crossings.get(i) + 0.5;
        double right = crossings.get(i + 1) - 0.5;
        if (right - left > 1) {
          double shift = start - room.yMm();
          lines.add(
              line(
                  List.of(new Point(left, left - shift), new Point(right, right - shift)),
                  HATCH_MM));
        }
      }
    }
    return Mark.Group.of("dark", lines);
  }

  /** Where the line y = x - shift meets the polygon's edges, as x, from the left. */
  private static List<Double> slantCrossings(List<Point> polygon, double shift) {
    List<Double> crossings = new ArrayList<>();
    for (int i = 0; i < polygon.size(); i++) {
      Point a = polygon.get(i);
      Point b = polygon.get((i + 1) % polygon.size());
      double aSide = a.yMm() - a.xMm() + shift;
      double bSide = b.yMm() - b.xMm() + shift;
      if (aSide < 0 != bSide < 0) {
        double part = aSide / (aSide - bSide);
        crossings.add(a.xMm() + part * (b.xMm() - a.xMm()));
      }
    }
    crossings.sort(null);
    return crossings;
  }

  /** A solid box: its edge, and grains inside. */
  static Mark box(List<Point> corners) {
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Shape(
            Outlines.line(corners, true),
            Look.filled(MapStyle.WHITE).edged(Inks.BLACK, BORDER_MM + 0.4)));
    Rect room = Extents.of(corners).grown(-GRAIN_STEP_MM);
    for (double x = room.xMm(); x <= room.rightMm(); x += GRAIN_STEP_MM) {
      for (double y = room.yMm(); y <= room.topMm(); y += GRAIN_STEP_MM) {
        Point grain = new Point(x, y);
        if (isInside(corners, grain)) {
          marks.add(new Mark.Shape(Outlines.circle(grain, GRAIN_MM), Look.filled(Inks.BLACK)));
        }
      }
    }
    return Mark.Group.of("box", marks);
  }

  private static boolean isInside(List<Point> polygon, Point point) {
    boolean inside = false;
    for (int i = 0; i < polygon.size(); i++) {
      Point a = polygon.get(i);
      Point b = polygon.get((i + 1) % polygon.size());
      boolean between = a.yMm() > point.yMm() != b.yMm() > point.yMm();
      if (between
          && point.xMm()
              < a.xMm() + (point.yMm() - a.yMm()) / (b.yMm() - a.yMm()) * (b.xMm() - a.xMm())) {
        inside = !inside;
      }
    }
    return inside;
  }

  /**
   * A thing by its shape: a ring for a can, a disc for a ball, a square for a block; a post is a
   * triangle.
   */
  static Mark thing(Shape shape, boolean fixed, Point at) {
    return switch (shape) {
      case Shape.Can can -> fixed ? triangle(at) : ring(at);
      case Shape.Ball ball -> disc(at);
      case Shape.Block block -> square(at, fixed);
    };
  }

  static Mark ring(Point at) {
    return new Mark.Shape(
        Outlines.circle(at, THING_MM - 0.7), Look.filled(MapStyle.WHITE).edged(Inks.BLACK, 1.4));
  }

  static Mark disc(Point at) {
    return new Mark.Shape(Outlines.circle(at, THING_MM - 0.5), Look.filled(Inks.BLACK));
  }

  static Mark triangle(Point at) {
    return new Mark.Shape(
        Outlines.line(
            List.of(
                new Point(at.xMm() - THING_MM, at.yMm() - THING_MM + 0.5),
                new Point(at.xMm() + THING_MM, at.yMm() - THING_MM + 0.5),
                new Point(at.xMm(), at.yMm() + THING_MM)),
            true),
        Look.filled(Inks.BLACK));
  }

  static Mark square(Point at, boolean filled) {
    Look look = Look.filled(filled ? Inks.BLACK : MapStyle.WHITE);
    return new Mark.Shape(
        Outlines.box(at, 2 * THING_MM - 1.4, 2 * THING_MM - 1.4, 0), look.edged(Inks.BLACK, 1.4));
  }

  /** A card on the floor: a square with a cross. */
  static Mark card(Point at) {
    double half = THING_MM - 0.7;
    return Mark.Group.of(
        "card",
        List.of(
            square(at, false),
            line(
                List.of(
                    new Point(at.xMm() - half, at.yMm() - half),
                    new Point(at.xMm() + half, at.yMm() + half)),
                BORDER_MM),
            line(
                List.of(
                    new Point(at.xMm() - half, at.yMm() + half),
                    new Point(at.xMm() + half, at.yMm() - half)),
                BORDER_MM)));
  }

  /** Where a robot starts: an arrow that points where it looks. */
  static Mark start(Point at, double headingDeg) {
    Outline shaft =
        Outlines.line(
            Outlines.seenFrom(at, headingDeg, -9, 0), Outlines.seenFrom(at, headingDeg, 0, 0));
    Outline head =
        Outlines.line(
            List.of(
                Outlines.seenFrom(at, headingDeg, 8, 0),
                Outlines.seenFrom(at, headingDeg, -1, 5),
                Outlines.seenFrom(at, headingDeg, -1, -5)),
            true);
    return Mark.Group.of(
        "start",
        List.of(
            new Mark.Shape(shaft, Look.line(MapStyle.WHITE, SHAFT_MM + 2 * SMOOTH_MM)),
            new Mark.Shape(head, Look.filled(MapStyle.WHITE).edged(MapStyle.WHITE, 2 * SMOOTH_MM)),
            new Mark.Shape(shaft, Look.line(Inks.BLACK, SHAFT_MM)),
            new Mark.Shape(head, Look.filled(Inks.BLACK))));
  }

  /** Half of the room that an arrow takes. */
  static final double START_MM = 10;
}
