package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.braille.Braille;
import org.tsumiki.braille.Cells;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Area;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Wall;
import org.tsumiki.course.CoursePlan.Zone;
import org.tsumiki.drawing.Wording.Hole;

/** The floor of a course on a tactile map, and what its signs mean. */
final class TactileFloor {
  /** Darker than this is black to a line sensor, and raised. */
  private static final double DARK_PERCENT = 50;

  private static final double SAMPLE_DEG = 5;
  private static final double KEY_HALF_MM = 9;

  private final CoursePlan plan;
  private final Point corner;
  private final double scale;
  private final Wording hira;
  private final Wording print;
  private final TactileRoom room;
  private final Kinds kinds;

  /** What stands up on the real course; the edges of places that lie along it are left out. */
  private final TactileRoom solid;

  private final List<Mark> marks = new ArrayList<>();
  private final List<TactileKey.Entry> entries = new ArrayList<>();
  private final List<Numbered> numbered = new ArrayList<>();

  /** A number that must stand near a place. */
  private record Numbered(int number, Point near) {}

  private int numbers;

  TactileFloor(
      CoursePlan plan, Rect sheet, Point corner, double scale, Wording hira, Wording print) {
    this.plan = plan;
    this.corner = corner;
    this.scale = scale;
    this.hira = hira;
    this.print = print;
    this.room = new TactileRoom(sheet);
    this.solid = new TactileRoom(sheet);
    this.kinds = new Kinds(plan, Standing.asPlanned(plan));
    draw();
  }

  List<Mark> marks() {
    return List.copyOf(marks);
  }

  List<TactileKey.Entry> entries() {
    return List.copyOf(entries);
  }

  private Point at(Point onFloor) {
    return new Point(corner.xMm() + scale * onFloor.xMm(), corner.yMm() + scale * onFloor.yMm());
  }

  private List<Point> at(List<Point> onFloor) {
    return onFloor.stream().map(this::at).toList();
  }

  private Rect floor() {
    return new Rect(corner.xMm(), corner.yMm(), scale * plan.widthMm(), scale * plan.heightMm());
  }

  private void draw() {
    switch (plan.setting()) {
      case Setting.Scene scene -> {
        border();
        scene(scene);
      }
      case Setting.Floor onFloor -> {
        solid(onFloor);
        printed();
        zones(onFloor.zones());
        border();
        walls(onFloor);
        boxes();
        cards(onFloor.cards());
        things(onFloor.things());
        robots(onFloor.robots());
      }
    }
    numbered.forEach(this::write);
  }

  private void solid(Setting.Floor onFloor) {
    plan.walls()
        .forEach(wall -> solid.line(at(List.of(wall.from(), wall.to())), TactileSigns.WALL_MM));
    onFloor
        .gates()
        .forEach(gate ->
            solid.line(
                at(List.of(gate.wall().from(), gate.wall().to())), 2 * TactileSigns.WALL_MM));
    plan.boxes().forEach(box -> solid.box(Extents.of(corners(box))));
    outline(solid);
  }

  private void border() {
    marks.add(
        new Mark.Shape(Outlines.rect(floor()), Look.line(Inks.BLACK, TactileSigns.BORDER_MM)));
    outline(room);
  }

  private void outline(TactileRoom raised) {
    Rect rect = floor();
    Point lowRight = new Point(rect.rightMm(), rect.yMm());
    Point highRight = new Point(rect.rightMm(), rect.topMm());
    Point highLeft = new Point(rect.xMm(), rect.topMm());
    Point lowLeft = new Point(rect.xMm(), rect.yMm());
    raised.line(List.of(lowLeft, lowRight, highRight, highLeft, lowLeft), TactileSigns.BORDER_MM);
  }

  /** Black places and black lines; what a line sensor hardly sees is left out. */
  private void printed() {
    boolean dark = false;
    for (Area area : plan.areas()) {
      if (area.print().reflectance() < DARK_PERCENT) {
        marks.add(TactileSigns.hatch(at(area.points())));
        dark = true;
      }
    }
    if (dark) {
      entry(point -> TactileSigns.hatch(square(point)), TactilePhrase.DARK, 2 * KEY_HALF_MM);
    }
    boolean line = false;
    for (Stroke stroke : plan.strokes()) {
      if (stroke.print().reflectance() < DARK_PERCENT) {
        List<Point> points = at(points(stroke.path()));
        double width = TactileSigns.lineMm(scale * stroke.widthMm());
        marks.add(TactileSigns.line(points, width));
        room.line(points, width);
        line = true;
      }
    }
    if (line) {
      entry(point -> TactileSigns.line(across(point), 3), TactilePhrase.LINE, 0);
    }
  }

  private void entry(TactileKey.Sign sign, Phrase phrase, double heightMm) {
    entries.add(TactileKey.Entry.of(sign, heightMm, hira.say(phrase), print.say(phrase)));
  }

  private static List<Point> square(Point middle) {
    return new ArrayList<>(
        List.of(
            new Point(middle.xMm() - KEY_HALF_MM, middle.yMm() - KEY_HALF_MM),
            new Point(middle.xMm() + KEY_HALF_MM, middle.yMm() - KEY_HALF_MM),
            new Point(middle.xMm() + KEY_HALF_MM, middle.yMm() + KEY_HALF_MM),
            new Point(middle.xMm() - KEY_HALF_MM, middle.yMm() + KEY_HALF_MM)));
  }

  private static List<Point> across(Point middle) {
    return List.of(
        new Point(middle.xMm() - KEY_HALF_MM, middle.yMm()),
        new Point(middle.xMm() + KEY_HALF_MM, middle.yMm()));
  }

  /** A path as points close enough together to pass for it. */
  private static List<Point> points(Path path) {
    return switch (path) {
      case Path.Line line -> {
        List<Point> points = new ArrayList<>(line.points());
        if (line.closed()) {
          points.add(points.getFirst());
        }
        yield points;
      }
      case Path.Arc arc -> {
        List<Point> points = new ArrayList<>();
        int steps = (int) Math.ceil(Math.abs(arc.sweepDeg()) / SAMPLE_DEG);
        for (int i = 0; i <= steps; i++) {
          double deg = arc.startDeg() + arc.sweepDeg() * i / steps;
          points.add(Outlines.seenFrom(arc.centre(), deg, arc.radiusMm(), 0));
        }
        yield points;
      }
    };
  }

  private void zones(List<Zone> zones) {
    Set<Set<Point>> drawn = new HashSet<>();
    for (Zone zone : zones) {
      List<Point> edge = at(edge(zone.extent()));
      List<Point> closed = new ArrayList<>(edge);
      closed.add(edge.getFirst());
      room.line(closed, TactileSigns.ZONE_MM);
      marks.addAll(sidesNotIn(drawn, zone.extent(), closed));
      number(Extents.of(edge).centre(), hira.of(zone.title()), print.of(zone.title()));
    }
    if (!zones.isEmpty()) {
      entry(
          point -> TactileSigns.zone(Outlines.line(square(point), true)),
          MapPhrase.ZONE,
          2 * KEY_HALF_MM);
    }
  }

  /** Two zones that touch share one dashed line; drawn twice, its gaps would be gone. */
  private List<Mark> sidesNotIn(Set<Set<Point>> drawn, Extent extent, List<Point> closed) {
    if (extent instanceof Extent.Circle) {
      return List.of(TactileSigns.zone(Outlines.line(closed, true)));
    }
    List<Mark> sides = new ArrayList<>();
    for (int i = 1; i < closed.size(); i++) {
      Set<Point> side = new HashSet<>(List.of(rounded(closed.get(i - 1)), rounded(closed.get(i))));
      if (drawn.add(side) && !liesAlong(closed.get(i - 1), closed.get(i))) {
        sides.add(TactileSigns.zone(Outlines.line(closed.get(i - 1), closed.get(i))));
      }
    }
    return sides;
  }

  /** True when all of the side but its ends is too close to something that stands up. */
  private boolean liesAlong(Point from, Point to) {
    for (double part = 0.2; part < 0.9; part += 0.1) {
      Point between =
          new Point(
              from.xMm() + part * (to.xMm() - from.xMm()),
              from.yMm() + part * (to.yMm() - from.yMm()));
      if (solid.isSmooth(Rect.around(between, TactileRoom.GAP_MM))) {
        return false;
      }
    }
    return true;
  }

  private static Point rounded(Point point) {
    return new Point(Math.round(point.xMm()), Math.round(point.yMm()));
  }

  private static List<Point> edge(Extent extent) {
    return switch (extent) {
      case Extent.Polygon polygon -> polygon.points();
      case Extent.Circle circle -> {
        List<Point> points = new ArrayList<>();
        for (double deg = 0; deg < 360; deg += SAMPLE_DEG) {
          points.add(Outlines.seenFrom(circle.centre(), deg, circle.radiusMm(), 0));
        }
        yield points;
      }
    };
  }

  private void walls(Setting.Floor onFloor) {
    for (Wall wall : plan.walls()) {
      marks.add(TactileSigns.wall(at(wall.from()), at(wall.to())));
      room.line(List.of(at(wall.from()), at(wall.to())), TactileSigns.WALL_MM);
    }
    if (!plan.walls().isEmpty()) {
      entry(point -> TactileSigns.line(across(point), TactileSigns.WALL_MM), MapPhrase.WALL, 0);
    }
    for (Gate gate : onFloor.gates()) {
      Point from = at(gate.wall().from());
      Point to = at(gate.wall().to());
      marks.add(TactileSigns.gate(from, to));
      room.line(List.of(from, to), 2 * TactileSigns.WALL_MM);
      number(Extents.of(List.of(from, to)).centre(), gateName(gate, hira), gateName(gate, print));
    }
  }

  private static String gateName(Gate gate, Wording words) {
    return words.of(gate.title());
  }

  private void boxes() {
    for (Box box : plan.boxes()) {
      List<Point> corners = corners(box);
      marks.add(TactileSigns.box(corners));
      room.box(Extents.of(corners));
    }
    if (!plan.boxes().isEmpty()) {
      entry(point -> TactileSigns.box(square(point)), MapPhrase.BOX, 2 * KEY_HALF_MM);
    }
  }

  private List<Point> corners(Box box) {
    return at(
        List.of(
            boxCorner(box, -1, -1),
            boxCorner(box, 1, -1),
            boxCorner(box, 1, 1),
            boxCorner(box, -1, 1)));
  }

  private static Point boxCorner(Box box, int alongX, int alongY) {
    return Outlines.seenFrom(
        box.centre(), box.headingDeg(), alongX * box.widthMm() / 2, alongY * box.heightMm() / 2);
  }

  private void cards(List<Card> cards) {
    for (Card card : cards) {
      sign(TactileSigns::card, at(card.place()));
    }
    if (!cards.isEmpty()) {
      entry(TactileSigns::card, MapPhrase.CARD_NAME, 2 * TactileSigns.THING_MM);
    }
  }

  private void sign(TactileKey.Sign sign, Point middle) {
    marks.add(TactileSigns.smooth(middle, TactileSigns.THING_MM));
    marks.add(sign.at(middle));
    room.dot(middle, TactileSigns.THING_MM);
  }

  private void things(List<Thing> things) {
    for (Kinds.Kind kind : kinds.all()) {
      Thing first = kind.first();
      TactileKey.Sign sign = point -> TactileSigns.thing(first.shape(), first.fixed(), point);
      int number = ++numbers;
      for (Thing thing : kinds.things(kind)) {
        Point middle = at(thing.place());
        sign(sign, middle);
        numbered.add(new Numbered(number, middle));
      }
      entries.add(
          TactileKey.Entry.of(
              sign,
              2 * TactileSigns.THING_MM,
              number + ": " + counted(kind, hira),
              number + ": " + counted(kind, print)));
    }
  }

  private String counted(Kinds.Kind kind, Wording words) {
    return words.say(
        TactilePhrase.COUNT,
        Hole.of("name", kinds.name(kind.first(), words)),
        Hole.of("count", Kinds.counted(kind.first(), kind.count(), words)));
  }

  private void robots(List<Robot> robots) {
    for (Robot robot : robots) {
      Point middle = at(robot.start().place());
      double heading = robot.start().headingDeg();
      marks.add(TactileSigns.start(middle, heading));
      room.dot(middle, TactileSigns.START_MM);
      Hole hiraName = Hole.of("name", hira.of(robot.title()));
      Hole printName = Hole.of("name", print.of(robot.title()));
      String inBraille = hira.say(TactilePhrase.START, hiraName);
      String inPrint = print.say(TactilePhrase.START, printName);
      if (robots.size() > 1) {
        number(middle, inBraille, inPrint);
      } else {
        entries.add(
            TactileKey.Entry.of(
                point -> TactileSigns.start(point, 0), TactileSigns.START_MM, inBraille, inPrint));
      }
    }
  }

  private void scene(Setting.Scene scene) {
    scene
        .signals()
        .forEach(signal ->
            device(
                at -> TactileSigns.square(at, false),
                signal.place(),
                hira.of(signal.title()),
                print.of(signal.title())));
    scene
        .buttons()
        .forEach(button ->
            device(
                TactileSigns::disc,
                button.place(),
                hira.of(button.title()),
                print.of(button.title())));
    scene
        .fixtures()
        .forEach(fixture ->
            device(
                TactileSigns::ring,
                fixture.place(),
                hira.of(fixture.title()),
                print.of(fixture.title())));
  }

  private void device(TactileKey.Sign sign, Point place, String inBraille, String inPrint) {
    sign(sign, at(place));
    int number = ++numbers;
    numbered.add(new Numbered(number, at(place)));
    entries.add(
        TactileKey.Entry.of(
            sign, 2 * TactileSigns.THING_MM, number + ": " + inBraille, number + ": " + inPrint));
  }

  private void number(Point near, String inBraille, String inPrint) {
    int number = ++numbers;
    numbered.add(new Numbered(number, near));
    entries.add(TactileKey.Entry.words(number + ": " + inBraille, number + ": " + inPrint));
  }

  /** Numbers stand where the paper is smooth, as near as can be. */
  private void write(Numbered label) {
    Cells cells = Braille.ofKana(Integer.toString(label.number()));
    Optional<Rect> place =
        room.near(label.near(), BrailleMarks.widthMm(cells), BrailleMarks.HEIGHT_MM, floor());
    place.ifPresent(rect -> {
      room.box(rect);
      marks.add(
          new Mark.Shape(
              Outlines.rect(rect.grown(TactileRoom.GAP_MM - 1)), Look.filled(MapStyle.WHITE)));
      marks.add(BrailleMarks.at(new Point(rect.xMm(), rect.topMm()), cells));
    });
  }
}
