package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Wall;
import org.tsumiki.drawing.Mark.Anchor;
import org.tsumiki.drawing.Standing.At;
import org.tsumiki.drawing.Wording.Hole;

/** What the signs on a map mean: a sample of each beside its words. */
final class Legend {
  private final MapView view;
  private final MapStyle style;
  private final Figures figures;
  private final double sampleMm;
  private final double rowMm;
  private final List<Entry> entries;

  /** A sample, drawn around a middle, and its words. */
  private record Entry(Function<Point, Mark> sample, String words) {}

  Legend(MapView view, MapStyle style) {
    this.view = view;
    this.style = style;
    this.figures = new Figures(style);
    this.sampleMm = 2.4 * style.typeMm();
    this.rowMm = 2.3 * style.typeMm();
    this.entries = entries();
  }

  /** The number on a robot: none for the only one. */
  static String number(Setting.Floor floor, int robot) {
    return floor.robots().size() == 1 ? "" : Integer.toString(robot + 1);
  }

  double heightMm(double widthMm) {
    int columns = columns(widthMm);
    return rowMm * ((entries.size() + columns - 1) / columns);
  }

  private double columnMm() {
    double widest =
        entries.stream()
            .mapToDouble(entry -> Lettering.widthMm(entry.words(), style.typeMm()))
            .max()
            .orElse(1);
    return sampleMm + 0.5 * style.typeMm() + widest + 1.5 * style.typeMm();
  }

  private int columns(double widthMm) {
    int most = (int) Math.max(1, Math.floor((widthMm + 1.5 * style.typeMm()) / columnMm()));
    return Math.min(most, Math.max(1, entries.size()));
  }

  Mark marks(Point topLeft, double widthMm) {
    int columns = columns(widthMm);
    double column = columnMm();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      double x = topLeft.xMm() + (i % columns) * column;
      double y = topLeft.yMm() - (i / columns) * rowMm;
      Entry entry = entries.get(i);
      marks.add(entry.sample().apply(new Point(x + sampleMm / 2, y)));
      marks.addAll(
          style.text(
              entry.words(),
              new Point(x + sampleMm + 0.5 * style.typeMm(), y - 0.36 * style.typeMm()),
              Anchor.START,
              style.typeMm(),
              MapStyle.INK));
    }
    return Mark.Group.of("legend", marks);
  }

  private List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    CoursePlan plan = view.plan();
    if (plan.setting() instanceof Setting.Floor floor) {
      addRobots(floor, all);
      addLines(plan, all);
      if (!plan.walls().isEmpty()) {
        all.add(new Entry(at -> figures.wall(across(at)), style.words().say(MapPhrase.WALL)));
      }
      plan.boxes().stream()
          .findFirst()
          .ifPresent(
              box -> all.add(new Entry(at -> box(at, box), style.words().say(MapPhrase.BOX))));
      addThings(plan, all);
      addCards(floor, all);
      addGates(floor, all);
      if (!floor.zones().isEmpty()) {
        all.add(new Entry(this::zone, style.words().say(MapPhrase.ZONE)));
      }
    }
    return all;
  }

  private void addRobots(Setting.Floor floor, List<Entry> all) {
    for (int i = 0; i < floor.robots().size(); i++) {
      Robot robot = floor.robots().get(i);
      String number = number(floor, i);
      all.add(
          new Entry(
              at -> figures.robot(robot, new At(at, 0), 0.8 * style.typeMm(), number),
              style.words().of(robot.title())));
    }
    for (CourseMap.Trail trail : view.trails()) {
      Robot robot = floor.robots().get(trail.robot());
      all.add(
          new Entry(
              at ->
                  new Mark.Shape(
                      Outlines.line(across(at).from(), across(at).to()),
                      TrailFigure.look(trail.robot(), robot.colour(), style)),
              style
                  .words()
                  .say(MapPhrase.TRAIL, Hole.of("name", style.words().of(robot.title())))));
    }
    if (!view.trails().isEmpty()) {
      all.add(
          new Entry(
              at -> TrailFigure.start(at, MapStyle.GREY, "", style),
              style.words().say(MapPhrase.TRAIL_START)));
    }
    if (!view.rays().isEmpty()) {
      all.add(
          new Entry(
              at -> TrailFigure.ray(new CourseMap.Ray(across(at).from(), across(at).to()), style),
              style.words().say(MapPhrase.RAY)));
    }
  }

  private void addLines(CoursePlan plan, List<Entry> all) {
    Map<String, Stroke> byColour = new LinkedHashMap<>();
    plan.strokes().forEach(stroke -> byColour.putIfAbsent(stroke.print().colour(), stroke));
    byColour.forEach((colour, stroke) ->
        all.add(
            new Entry(
                at -> line(at, stroke),
                style
                    .words()
                    .say(
                        MapPhrase.LINE,
                        Hole.of("colour", style.words().of(ColourWords.of(colour)))))));
  }

  /** The line on the paper that it is printed on. */
  private Mark line(Point at, Stroke stroke) {
    double wide = Math.min(stroke.widthMm(), 0.7 * style.typeMm());
    Rect ground =
        new Rect(
            at.xMm() - sampleMm / 2,
            at.yMm() - 0.7 * style.typeMm(),
            sampleMm,
            1.4 * style.typeMm());
    return Mark.Group.of(
        "sample",
        List.of(
            new Mark.Shape(
                Outlines.rect(ground),
                Look.filled(view.plan().paper().colour())
                    .edged(MapStyle.GREY, 0.5 * style.thinMm())),
            new Mark.Shape(
                Outlines.line(across(at).from(), across(at).to()),
                Look.line(stroke.print().colour(), wide))));
  }

  private Wall across(Point at) {
    double half = 0.36 * sampleMm;
    return new Wall(new Point(at.xMm() - half, at.yMm()), new Point(at.xMm() + half, at.yMm()));
  }

  private Mark box(Point at, Box box) {
    return figures.box(new Box(at, 0.7 * sampleMm, 1.2 * style.typeMm(), 0, box.colour()));
  }

  private void addThings(CoursePlan plan, List<Entry> all) {
    Kinds kinds = new Kinds(plan, view.standing());
    for (Kinds.Kind kind : kinds.all()) {
      Thing sample = sized(kind.first());
      Optional<String> colour = kinds.colour(kind.first());
      String count = kind.count() == 1 ? "" : " × " + kind.count();
      all.add(
          new Entry(
              at -> figures.thing(sample, new At(at, 0), colour, kind.letter()),
              kinds.name(kind.first(), style.words()) + count));
    }
  }

  private Thing sized(Thing thing) {
    double radius = 0.85 * style.typeMm();
    Shape shape =
        switch (thing.shape()) {
          case Shape.Block(double width, double height) -> {
            double scale = 2 * radius / Math.max(width, height);
            yield new Shape.Block(
                Math.max(scale * width, radius), Math.max(scale * height, radius));
          }
          case Shape.Can can -> new Shape.Can(radius);
          case Shape.Ball ball -> new Shape.Ball(radius);
        };
    return new Thing(
        thing.id(),
        thing.kind(),
        shape,
        thing.place(),
        0,
        thing.colour(),
        thing.massG(),
        thing.fixed(),
        thing.card());
  }

  /** What cards may be that no seed has drawn; alike ones once. */
  private void addCards(Setting.Floor floor, List<Entry> all) {
    Map<String, Card> byColours = new LinkedHashMap<>();
    for (int i = 0; i < floor.cards().size(); i++) {
      Card card = floor.cards().get(i);
      if (view.standing().colourOf(i, card).isEmpty()) {
        byColours.putIfAbsent(CourseInWords.colours(card, Optional.empty(), style.words()), card);
      }
    }
    byColours.forEach((colours, card) ->
        all.add(
            new Entry(
                at -> figures.card(sized(card, at), Optional.empty()),
                style.words().say(MapPhrase.CARD, Hole.of("colours", colours)))));
  }

  private Card sized(Card card, Point at) {
    return new Card(card.id(), at, 0.7 * sampleMm, 1.4 * style.typeMm(), card.colours());
  }

  private void addGates(Setting.Floor floor, List<Entry> all) {
    if (!floor.gates().isEmpty()) {
      all.add(new Entry(at -> figures.gate(across(at), false), style.words().say(MapPhrase.GATE)));
    }
    if (view.standing().gatesOpen().contains(true)) {
      all.add(
          new Entry(at -> figures.gate(across(at), true), style.words().say(MapPhrase.GATE_OPEN)));
    }
  }

  private Mark zone(Point at) {
    Rect rect =
        new Rect(
            at.xMm() - 0.4 * sampleMm,
            at.yMm() - 0.7 * style.typeMm(),
            0.8 * sampleMm,
            1.4 * style.typeMm());
    Look dashes =
        Look.dashed(
            MapStyle.WATER, 1.4 * style.thinMm(), 0.4 * style.typeMm(), 0.25 * style.typeMm());
    return Mark.Group.of(
        "sample",
        List.of(
            new Mark.Shape(Outlines.rect(rect), Look.filled(MapStyle.WATER).faint(0.1)),
            new Mark.Shape(Outlines.rect(rect), dashes)));
  }
}
