package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.drawing.Look.Pen;
import org.tsumiki.drawing.Mark.Anchor;

/** Where robots went and what they see: thin lines on a light edge, so that they show on print. */
final class TrailFigure {
  private TrailFigure() {}

  /**
   * A robot's way; robots differ by dashes as well as colour. A ring marks where it began.
   *
   * @param number in the ring; none for the only robot
   */
  static Mark trail(CourseMap.Trail trail, Robot robot, String number, MapStyle style) {
    Outline outline = Outlines.line(trail.points(), false);
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Shape(outline, Look.line(MapStyle.WHITE, 0.42 * style.typeMm()).faint(0.85)));
    marks.add(new Mark.Shape(outline, look(trail.robot(), robot.colour(), style)));
    marks.add(start(trail.points().getFirst(), robot.colour(), number, style));
    return Mark.Group.of("trail", marks);
  }

  static Mark start(Point at, String colour, String number, MapStyle style) {
    double radius = (number.isEmpty() ? 0.45 : 0.7) * style.typeMm();
    double size = 0.9 * style.typeMm();
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Shape(
            Outlines.circle(at, radius),
            Look.filled(MapStyle.WHITE).edged(colour, 0.2 * style.typeMm())));
    if (!number.isEmpty()) {
      Point foot = new Point(at.xMm(), at.yMm() - 0.36 * size);
      marks.addAll(style.text(number, foot, Anchor.MIDDLE, size, MapStyle.INK));
    }
    return Mark.Group.of("start", marks);
  }

  static Look look(int index, String colour, MapStyle style) {
    double wide = 0.2 * style.typeMm();
    List<Double> dashes =
        switch (index) {
          case 0 -> List.of();
          case 1 -> List.of(4 * wide, 2.5 * wide);
          case 2 -> List.of(0.05 * wide, 2.2 * wide);
          case 3 -> List.of(6 * wide, 2.5 * wide, 0.05 * wide, 2.5 * wide);
          default -> List.of(wide, 2 * wide);
        };
    return new Look(Optional.empty(), Optional.of(new Pen(colour, wide, dashes, true)), 1);
  }

  static Mark ray(CourseMap.Ray ray, MapStyle style) {
    double wide = 0.12 * style.typeMm();
    return Mark.Group.of(
        "ray",
        List.of(
            new Mark.Shape(
                Outlines.line(ray.from(), ray.to()),
                Look.dashed(MapStyle.WATER, wide, 3 * wide, 3 * wide)),
            new Mark.Shape(Outlines.circle(ray.to(), 2.2 * wide), Look.filled(MapStyle.WATER))));
  }

  /** Squares along the ways: where names are hard to read. */
  static List<Rect> covered(List<CourseMap.Trail> trails, MapStyle style) {
    List<Rect> covered = new ArrayList<>();
    for (CourseMap.Trail trail : trails) {
      trail.points().forEach(point -> covered.add(Rect.around(point, 0.2 * style.typeMm())));
    }
    return covered;
  }
}
