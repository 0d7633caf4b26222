package org.tsumiki.drawing;

import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan.Point;

/**
 * Which square millimetres of a sheet are raised. Fingers tell things apart only when there is
 * {@link #GAP_MM} of smooth paper between them.
 */
final class TactileRoom {
  /** Smooth paper between two things. */
  static final double GAP_MM = 3;

  private static final double FARTHEST_MM = 70;
  private static final double STEP_MM = 1;

  private final Rect sheet;
  private final boolean[][] raised;

  TactileRoom(Rect sheet) {
    this.sheet = sheet;
    this.raised = new boolean[(int) sheet.widthMm() + 1][(int) sheet.heightMm() + 1];
  }

  /** A line of that width is raised. */
  void line(List<Point> points, double widthMm) {
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      int steps = (int) Math.ceil(LinesInWords.distanceMm(from, to) / STEP_MM) + 1;
      for (int step = 0; step <= steps; step++) {
        double part = (double) step / steps;
        dot(
            new Point(
                from.xMm() + part * (to.xMm() - from.xMm()),
                from.yMm() + part * (to.yMm() - from.yMm())),
            widthMm / 2);
      }
    }
  }

  /** A disc is raised. */
  void dot(Point centre, double radiusMm) {
    box(Rect.around(centre, radiusMm));
  }

  /** A rectangle is raised. */
  void box(Rect rect) {
    for (int x = column(rect.xMm()); x <= column(rect.rightMm()); x++) {
      for (int y = row(rect.yMm()); y <= row(rect.topMm()); y++) {
        raised[x][y] = true;
      }
    }
  }

  private int column(double xMm) {
    return Math.clamp((int) Math.floor(xMm - sheet.xMm()), 0, raised.length - 1);
  }

  private int row(double yMm) {
    return Math.clamp((int) Math.floor(yMm - sheet.yMm()), 0, raised[0].length - 1);
  }

  /** True when nothing is raised in the rectangle. */
  boolean isSmooth(Rect rect) {
    boolean inside =
        rect.xMm() >= sheet.xMm()
            && rect.yMm() >= sheet.yMm()
            && rect.rightMm() <= sheet.rightMm()
            && rect.topMm() <= sheet.topMm();
    for (int x = column(rect.xMm()); inside && x <= column(rect.rightMm()); x++) {
      for (int y = row(rect.yMm()); y <= row(rect.topMm()); y++) {
        if (raised[x][y]) {
          return false;
        }
      }
    }
    return inside;
  }

  /**
   * The smooth place for something of that size whose middle is nearest to the point, inside the
   * limits and with smooth paper all around; empty when there is none within 70 mm.
   */
  Optional<Rect> near(Point wanted, double widthMm, double heightMm, Rect limits) {
    Optional<Rect> best = Optional.empty();
    double least = FARTHEST_MM;
    for (double x = -FARTHEST_MM; x <= FARTHEST_MM; x += STEP_MM) {
      for (double y = -FARTHEST_MM; y <= FARTHEST_MM; y += STEP_MM) {
        double far = Math.sqrt(x * x + y * y);
        Rect rect =
            new Rect(
                wanted.xMm() + x - widthMm / 2, wanted.yMm() + y - heightMm / 2, widthMm, heightMm);
        if (far < least && lies(rect, limits) && isSmooth(rect.grown(GAP_MM))) {
          best = Optional.of(rect);
          least = far;
        }
      }
    }
    return best;
  }

  private static boolean lies(Rect rect, Rect limits) {
    return limits.contains(new Point(rect.xMm(), rect.yMm()))
        && limits.contains(new Point(rect.rightMm(), rect.topMm()));
  }
}
