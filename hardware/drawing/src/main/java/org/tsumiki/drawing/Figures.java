package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.Body;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Path.Arc;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Wall;
import org.tsumiki.drawing.Look.Pen;
import org.tsumiki.drawing.Mark.Anchor;
import org.tsumiki.drawing.Standing.At;

/** What stands on a course, seen from above. */
final class Figures {
  private static final double USUAL_RADIUS_MM = 60;
  private static final String WHEEL = "#334155";
  private static final String UNKNOWN = "#e8e4dc";

  private final MapStyle style;

  Figures(MapStyle style) {
    this.style = style;
  }

  static double radiusMm(Robot robot) {
    return robot.board().body().map(Body::radiusMm).orElse(USUAL_RADIUS_MM);
  }

  /**
   * A robot as the page draws it: two wheels, a round body, a nose that shows where it looks.
   *
   * @param number written on it; empty when it is the only one
   */
  Mark robot(Robot robot, At at, double radiusMm, String number) {
    String edge = MapStyle.INK;
    List<Mark> marks = new ArrayList<>();
    for (double side : new double[] {0.91, -0.91}) {
      Point wheel = seen(at, 0, side * radiusMm);
      marks.add(
          new Mark.Shape(
              Outlines.box(wheel, radiusMm, 0.38 * radiusMm, at.headingDeg()), Look.filled(WHEEL)));
    }
    marks.add(
        new Mark.Shape(
            Outlines.circle(at.place(), radiusMm * 0.95),
            Look.filled(robot.colour()).edged(edge, 0.08 * radiusMm)));
    marks.add(
        new Mark.Shape(
            Outlines.line(
                List.of(
                    seen(at, 0.86 * radiusMm, 0),
                    seen(at, 0.36 * radiusMm, 0.4 * radiusMm),
                    seen(at, 0.36 * radiusMm, -0.4 * radiusMm)),
                true),
            Look.filled(MapStyle.WHITE).edged(edge, 0.05 * radiusMm)));
    if (number.isEmpty()) {
      Point lamp = seen(at, -0.35 * radiusMm, 0);
      marks.add(new Mark.Shape(Outlines.circle(lamp, 0.2 * radiusMm), Look.filled(MapStyle.WHITE)));
    } else {
      marks.add(letter(number, seen(at, -0.25 * radiusMm, 0), 0.9 * radiusMm, robot.colour()));
    }
    return Mark.Group.of("robot", marks);
  }

  private static Point seen(At at, double aheadMm, double leftMm) {
    return Outlines.seenFrom(at.place(), at.headingDeg(), aheadMm, leftMm);
  }

  private static Mark letter(String letter, Point middle, double sizeMm, String ground) {
    return new Mark.Text(
        new Point(middle.xMm(), middle.yMm() - 0.36 * sizeMm),
        letter,
        sizeMm,
        Anchor.MIDDLE,
        ColourWords.inkOn(ground),
        Optional.empty());
  }

  Mark wall(Wall wall) {
    return new Mark.Shape(
        Outlines.line(wall.from(), wall.to()), Look.line(MapStyle.WALL, 0.3 * style.typeMm()));
  }

  /** A gate: two posts with dashes between them; open, the dashes are away. */
  Mark gate(Wall wall, boolean open) {
    double wide = 0.3 * style.typeMm();
    List<Mark> marks = new ArrayList<>();
    if (!open) {
      marks.add(
          new Mark.Shape(
              Outlines.line(wall.from(), wall.to()),
              Look.dashed(MapStyle.WALL, wide, 1.6 * wide, wide)));
    }
    for (Point end : List.of(wall.from(), wall.to())) {
      marks.add(
          new Mark.Shape(
              Outlines.circle(end, 0.9 * wide),
              Look.filled(MapStyle.WHITE).edged(MapStyle.WALL, 0.6 * wide)));
    }
    return Mark.Group.of("gate", marks);
  }

  /** A box with its diagonals, as crates are drawn. */
  Mark box(Box box) {
    double x = box.widthMm() / 2;
    double y = box.heightMm() / 2;
    At at = new At(box.centre(), box.headingDeg());
    Look diagonal = Look.line(ColourWords.inkOn(box.colour()), style.thinMm()).faint(0.6);
    return Mark.Group.of(
        "box",
        List.of(
            new Mark.Shape(
                Outlines.box(box.centre(), box.widthMm(), box.heightMm(), box.headingDeg()),
                Look.filled(box.colour()).edged(MapStyle.INK, style.thinMm())),
            new Mark.Shape(Outlines.line(seen(at, -x, -y), seen(at, x, y)), diagonal),
            new Mark.Shape(Outlines.line(seen(at, -x, y), seen(at, x, -y)), diagonal)));
  }

  static double radiusMm(Thing thing) {
    return switch (thing.shape()) {
      case Shape.Block(double width, double height) -> Math.min(width, height) / 2;
      case Shape.Can(double radius) -> radius;
      case Shape.Ball(double radius) -> radius;
    };
  }

  /** A thing with its letter: a can has a rim, a ball a seam, a post a thick edge. */
  Mark thing(Thing thing, At at, Optional<String> colour, String letter) {
    String ground = colour.orElse(UNKNOWN);
    double radius = radiusMm(thing);
    double edge = thing.fixed() ? 3 * style.thinMm() : style.thinMm();
    Look look =
        new Look(
            Optional.of(ground),
            Optional.of(new Pen(MapStyle.INK, Math.min(edge, 0.4 * radius), List.of(), true)),
            1);
    Look rim = Look.line(ColourWords.inkOn(ground), 0.05 * radius).faint(0.7);
    List<Mark> marks = new ArrayList<>();
    switch (thing.shape()) {
      case Shape.Block(double width, double height) ->
          marks.add(new Mark.Shape(Outlines.box(at.place(), width, height, at.headingDeg()), look));
      case Shape.Can can -> {
        marks.add(new Mark.Shape(Outlines.circle(at.place(), radius), look));
        marks.add(new Mark.Shape(Outlines.circle(at.place(), 0.78 * radius), rim));
      }
      case Shape.Ball ball -> {
        marks.add(new Mark.Shape(Outlines.circle(at.place(), radius), look));
        for (double side : new double[] {1.25, -1.25}) {
          marks.add(seam(at.place(), radius, side, rim));
        }
      }
    }
    double size = Math.min(1.1 * radius, 1.2 * style.typeMm());
    marks.add(letter(letter, at.place(), size, ground));
    return Mark.Group.of("thing", marks);
  }

  /** A part of a circle beside the ball that bends into it, as on a tennis ball. */
  private static Mark seam(Point place, double radius, double side, Look rim) {
    Point beside = new Point(place.xMm() + side * radius, place.yMm());
    double turned = side > 0 ? 180 : 0;
    return new Mark.Shape(Outlines.arc(new Arc(beside, 0.8 * radius, turned - 48, 96)), rim);
  }

  /** A card: its colour, or stripes of all its colours while none is drawn. */
  Mark card(Card card, Optional<CardColour> drawn) {
    Rect rect =
        new Rect(
            card.place().xMm() - card.widthMm() / 2,
            card.place().yMm() - card.heightMm() / 2,
            card.widthMm(),
            card.heightMm());
    List<CardColour> colours = drawn.map(List::of).orElse(card.colours());
    double stripe = rect.widthMm() / colours.size();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < colours.size(); i++) {
      Rect part = new Rect(rect.xMm() + i * stripe, rect.yMm(), stripe, rect.heightMm());
      marks.add(new Mark.Shape(Outlines.rect(part), Look.filled(colours.get(i).print().colour())));
    }
    marks.add(new Mark.Shape(Outlines.rect(rect), Look.line(MapStyle.INK, style.thinMm())));
    return Mark.Group.of("card", marks);
  }
}
