package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting.Floor;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Zone;
import org.tsumiki.drawing.Mark.Anchor;
import org.tsumiki.drawing.Standing.At;
import org.tsumiki.drawing.Wording.Hole;

/** What is on a floor beside its print: zones, cards, walls, things, robots, their ways, names. */
final class FloorPicture {
  private final MapView view;
  private final CoursePlan plan;
  private final Floor floor;
  private final Standing standing;
  private final MapStyle style;
  private final LabelPlacer labels;
  private final Figures figures;
  private final Kinds kinds;

  FloorPicture(MapView view, Floor floor, MapStyle style, LabelPlacer labels) {
    this.view = view;
    this.plan = view.plan();
    this.floor = floor;
    this.standing = view.standing();
    this.style = style;
    this.labels = labels;
    this.figures = new Figures(style);
    this.kinds = new Kinds(plan, standing);
  }

  List<Mark> marks() {
    takeRoom();
    List<Mark> marks = new ArrayList<>();
    List<Mark> names = new ArrayList<>();
    for (int i = 0; i < floor.zones().size(); i++) {
      marks.add(zone(floor.zones().get(i), standing.fill().get(i)));
    }
    for (int i = 0; i < floor.cards().size(); i++) {
      marks.add(figures.card(floor.cards().get(i), standing.colourOf(i, floor.cards().get(i))));
    }
    view.trails()
        .forEach(trail ->
            marks.add(
                TrailFigure.trail(trail, robot(trail.robot()), number(trail.robot()), style)));
    plan.walls().forEach(wall -> marks.add(figures.wall(wall)));
    for (int i = 0; i < floor.gates().size(); i++) {
      marks.add(figures.gate(floor.gates().get(i).wall(), standing.gatesOpen().get(i)));
    }
    plan.boxes().forEach(box -> marks.add(figures.box(box)));
    for (int i = 0; i < floor.things().size(); i++) {
      Thing thing = floor.things().get(i);
      marks.add(
          figures.thing(thing, standing.things().get(i), kinds.colour(thing), kinds.letter(thing)));
    }
    view.rays().forEach(ray -> marks.add(TrailFigure.ray(ray, style)));
    for (int i = 0; i < floor.robots().size(); i++) {
      Robot robot = robot(i);
      marks.add(figures.robot(robot, standing.robots().get(i), Figures.radiusMm(robot), number(i)));
    }
    addNames(names);
    marks.add(Mark.Group.of("names", names));
    return marks;
  }

  private Robot robot(int index) {
    return floor.robots().get(index);
  }

  private String number(int robot) {
    return Legend.number(floor, robot);
  }

  private void takeRoom() {
    for (int i = 0; i < floor.robots().size(); i++) {
      labels.take(room(standing.robots().get(i), 1.1 * Figures.radiusMm(robot(i))));
    }
    for (int i = 0; i < floor.things().size(); i++) {
      labels.take(room(standing.things().get(i), Figures.radiusMm(floor.things().get(i))));
    }
    plan.boxes()
        .forEach(box ->
            labels.take(Rect.around(box.centre(), Math.min(box.widthMm(), box.heightMm()) / 2)));
    floor.cards().forEach(card -> labels.take(rect(card)));
    plan.walls()
        .forEach(wall ->
            labels.take(Extents.of(List.of(wall.from(), wall.to())).grown(0.2 * style.typeMm())));
  }

  private static Rect room(At at, double halfMm) {
    return Rect.around(at.place(), halfMm);
  }

  private static Rect rect(Card card) {
    return new Rect(
        card.place().xMm() - card.widthMm() / 2,
        card.place().yMm() - card.heightMm() / 2,
        card.widthMm(),
        card.heightMm());
  }

  private Mark zone(Zone zone, double fill) {
    Outline outline = Extents.outline(zone.extent());
    String colour = colour(zone);
    List<Mark> marks = new ArrayList<>();
    if (fill > 0) {
      marks.add(new Mark.Shape(outline, Look.filled(MapStyle.WATER).faint(0.15 + 0.45 * fill)));
    }
    marks.add(new Mark.Shape(outline, Look.filled(colour).faint(0.1)));
    marks.add(
        new Mark.Shape(
            outline,
            Look.dashed(
                colour, 1.4 * style.thinMm(), 0.6 * style.typeMm(), 0.35 * style.typeMm())));
    return Mark.Group.of("zone", marks);
  }

  /** A zone has its owner's colour. */
  private String colour(Zone zone) {
    return floor.robots().stream()
        .filter(robot -> zone.owner().equals(Optional.of(robot.id())))
        .map(Robot::colour)
        .findFirst()
        .orElse(MapStyle.WATER);
  }

  private void addNames(List<Mark> names) {
    for (int i = 0; i < floor.zones().size(); i++) {
      Zone zone = floor.zones().get(i);
      List<String> lines = new ArrayList<>(List.of(style.words().of(zone.title())));
      lines.addAll(points(zone));
      if (standing.fill().get(i) > 0) {
        lines.add(
            style
                .words()
                .say(
                    MapPhrase.WATER, Hole.of("percent", Math.round(100 * standing.fill().get(i)))));
      }
      Rect extent = Extents.of(zone.extent());
      names.addAll(written(lines, labels.inside(extent, width(lines), height(lines))));
    }
    for (int i = 0; i < floor.robots().size(); i++) {
      Rect room = room(standing.robots().get(i), 1.1 * Figures.radiusMm(robot(i)));
      addBeside(style.words().of(robot(i).title()), room, names);
    }
    for (Gate gate : floor.gates()) {
      Rect room = Extents.of(List.of(gate.wall().from(), gate.wall().to()));
      addBeside(style.words().of(gate.title()), room, names);
    }
    for (int i = 0; i < floor.cards().size(); i++) {
      Card card = floor.cards().get(i);
      addBeside(name(card, standing.colourOf(i, card)), rect(card), names);
    }
  }

  /** With its colour when that is drawn; the legend has what it may be. */
  private String name(Card card, Optional<CardColour> drawn) {
    return drawn.isEmpty()
        ? style.words().say(MapPhrase.CARD_NAME)
        : style
            .words()
            .say(
                MapPhrase.CARD,
                Hole.of("colours", CourseInWords.colours(card, drawn, style.words())));
  }

  private void addBeside(String name, Rect room, List<Mark> names) {
    List<String> lines = List.of(name);
    names.addAll(written(lines, labels.beside(room, width(lines), height(lines))));
  }

  private List<String> points(Zone zone) {
    return zone.points().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry ->
            style
                .words()
                .say(
                    MapPhrase.POINTS,
                    Hole.of("kind", kinds.name(entry.getKey(), style.words())),
                    Hole.of("points", entry.getValue())))
        .toList();
  }

  private double width(List<String> lines) {
    return lines.stream()
        .mapToDouble(line -> Lettering.widthMm(line, style.typeMm()))
        .max()
        .orElse(0);
  }

  private double height(List<String> lines) {
    return lines.stream().mapToDouble(line -> style.lineHeightMm(line, style.typeMm())).sum()
        + 0.2 * style.typeMm() * lines.size();
  }

  private List<Mark> written(List<String> lines, Rect room) {
    List<Mark> marks = new ArrayList<>();
    double y = room.topMm();
    for (String line : lines) {
      y -= style.lineHeightMm(line, style.typeMm()) + 0.2 * style.typeMm();
      marks.addAll(
          style.label(
              line, new Point(room.centre().xMm(), y + 0.2 * style.typeMm()), Anchor.MIDDLE));
    }
    return marks;
  }
}
