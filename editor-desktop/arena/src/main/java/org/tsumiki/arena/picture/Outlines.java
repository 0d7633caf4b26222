package org.tsumiki.arena.picture;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan.Path;

/** Points along common outlines. */
public final class Outlines {
  /** A circle's corners are this far from round at most, in the sheet's unit. */
  private static final double ROUNDNESS = 0.25;

  private Outlines() {}

  /** A circle as a polygon, fine enough that nobody sees its corners at that scale. */
  public static List<Spot> circle(Spot centre, double radius, double pxPerUnit) {
    return arc(centre, radius, 0, 360, pxPerUnit);
  }

  /** A piece of a circle, with both ends; a whole circle has its first point once. */
  public static List<Spot> arc(
      Spot centre, double radius, double startDeg, double sweepDeg, double pxPerUnit) {
    int pieces = pieces(radius * pxPerUnit, Math.abs(sweepDeg));
    boolean whole = Math.abs(sweepDeg) >= 360;
    List<Spot> points = new ArrayList<>();
    for (int i = 0; i < pieces + (whole ? 0 : 1); i++) {
      points.add(new Spot(radius, 0).placed(centre, startDeg + sweepDeg * i / pieces));
    }
    return points;
  }

  private static int pieces(double radiusPx, double sweepDeg) {
    double step = 2 * StrictMath.acos(1 - Math.min(1, ROUNDNESS / Math.max(radiusPx, 1)));
    return Math.max(2, (int) Math.ceil(StrictMath.toRadians(sweepDeg) / Math.min(step, 0.6)));
  }

  /** A rectangle that lies turned about its middle. */
  public static List<Spot> rectangle(Spot middle, double width, double height, double headingDeg) {
    return List.of(
        new Spot(-width / 2, -height / 2).placed(middle, headingDeg),
        new Spot(width / 2, -height / 2).placed(middle, headingDeg),
        new Spot(width / 2, height / 2).placed(middle, headingDeg),
        new Spot(-width / 2, height / 2).placed(middle, headingDeg));
  }

  /** An upright rectangle. */
  public static List<Spot> rectangle(Box box) {
    return rectangle(box.middle(), box.width(), box.height(), 0);
  }

  /** An upright rectangle with round corners. */
  public static List<Spot> rounded(Box box, double radius, double pxPerUnit) {
    double r = Math.min(radius, Math.min(box.width(), box.height()) / 2);
    List<Spot> points = new ArrayList<>();
    points.addAll(arc(new Spot(box.x() + r, box.y() + r), r, 180, 90, pxPerUnit));
    points.addAll(arc(new Spot(box.x() + box.width() - r, box.y() + r), r, 270, 90, pxPerUnit));
    points.addAll(
        arc(new Spot(box.x() + box.width() - r, box.y() + box.height() - r), r, 0, 90, pxPerUnit));
    points.addAll(arc(new Spot(box.x() + r, box.y() + box.height() - r), r, 90, 90, pxPerUnit));
    return points;
  }

  /** Where a course's stroke runs. */
  public static List<Spot> path(Path path, double pxPerUnit) {
    return switch (path) {
      case Path.Line line -> line.points().stream().map(Spot::of).toList();
      case Path.Arc arc ->
          arc(Spot.of(arc.centre()), arc.radiusMm(), arc.startDeg(), arc.sweepDeg(), pxPerUnit);
    };
  }

  /** True when the path's end is joined to its beginning. */
  public static boolean closed(Path path) {
    return switch (path) {
      case Path.Line line -> line.closed();
      case Path.Arc arc -> Math.abs(arc.sweepDeg()) >= 360;
    };
  }
}
