package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Print;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.drawing.Mark.Anchor;
import org.tsumiki.program.ReadingLevel;

/**
 * A map of a course for lesson sheets and reports: floor, things and names, a ruler along two
 * edges, and a legend. Nothing is told by colour alone.
 */
public final class CourseMap {
  private final MapView view;
  private final CoursePlan plan;
  private final MapStyle style;

  private CourseMap(MapView view) {
    this.view = view;
    this.plan = view.plan();
    this.style = MapStyle.of(plan, view.level());
  }

  /**
   * Where a robot went.
   *
   * @param robot its number in the course file, from 0
   * @param points at least one
   */
  public record Trail(int robot, List<Point> points) {
    /** Keeps the list from changing; refuses a trail without a point. */
    public Trail {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("A trail has at least one point");
      }
    }
  }

  /** From a distance sensor to what it sees. */
  public record Ray(Point from, Point to) {}

  /** The map. */
  public static Drawing draw(MapView view) {
    return new CourseMap(view).draw();
  }

  /** What a course is called, without readings. */
  public static String title(CoursePlan plan, ReadingLevel level) {
    return new Wording(level).plain().of(plan.title());
  }

  /** The course in words, without readings: everything that its map shows. */
  public static String inWords(MapView view) {
    return new CourseInWords(view.plan(), view.standing(), new Wording(view.level()).plain())
        .told(view.trails());
  }

  static String robotName(CoursePlan plan, int robot, Wording words) {
    return switch (plan.setting()) {
      case Setting.Scene scene -> "";
      case Setting.Floor floor -> words.of(floor.robots().get(robot).title());
    };
  }

  private Drawing draw() {
    double type = style.typeMm();
    Rect floor = FloorPrint.floor(plan);
    Legend legend = new Legend(view, style);
    double margin = 2.2 * type;
    double below = 4.6 * type + legend.heightMm(plan.widthMm());
    double above = 4.4 * type;
    Rect bounds =
        new Rect(-margin, -below, plan.widthMm() + 2 * margin, plan.heightMm() + below + above);
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Shape(Outlines.rect(bounds), Look.filled(MapStyle.PAPER)));
    marks.addAll(
        style.text(
            style.words().of(plan.title()),
            new Point(0, plan.heightMm() + 1.6 * type),
            Anchor.START,
            1.6 * type,
            MapStyle.INK));
    marks.add(new Mark.Shape(Outlines.rect(floor), Look.filled(plan.paper().colour())));
    marks.add(FloorPrint.marks(plan, Print::colour));
    marks.add(MapRuler.marks(plan, style));
    marks.add(new Mark.Shape(Outlines.rect(floor), Look.line(MapStyle.GREY, style.thinMm())));
    List<Rect> busy = new ArrayList<>(FloorPrint.covered(plan));
    busy.addAll(TrailFigure.covered(view.trails(), style));
    LabelPlacer labels = new LabelPlacer(floor.grown(-0.3 * type), 0.35 * type, busy);
    switch (plan.setting()) {
      case Setting.Scene scene -> marks.addAll(new ScenePicture(style).marks(scene));
      case Setting.Floor onFloor ->
          marks.addAll(new FloorPicture(view, onFloor, style, labels).marks());
    }
    marks.add(legend.marks(new Point(0, -4.2 * type), plan.widthMm()));
    return new Drawing(
        bounds, title(plan, view.level()), inWords(view), style.words().language(), marks);
  }
}
