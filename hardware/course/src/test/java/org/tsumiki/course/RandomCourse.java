package org.tsumiki.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.Title;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.course.CoursePlan.Area;
import org.tsumiki.course.CoursePlan.Avoid;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Filling;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Print;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Start;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.course.CoursePlan.Task;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Tolerances;
import org.tsumiki.course.CoursePlan.Wall;
import org.tsumiki.course.CoursePlan.Zone;

/** Any course that the reader takes: what stands on it keeps to its own cell of a grid. */
final class RandomCourse {
  private static final double CELL_MM = 200;
  private static final List<String> SIGNS = List.of("あ", "{木|き}", "\"", "\\", "\n", "é", "x", " ");

  private final Random random;
  private int cell;

  RandomCourse(long seed) {
    random = new Random(seed);
  }

  CoursePlan plan() {
    return new CoursePlan(
        "c" + random.nextInt(100),
        title(),
        1000 + random.nextInt(1000),
        2000,
        print(),
        some(3, i -> new Area(print(), some(1, k -> point(), 3))),
        some(4, i -> new Stroke(print(), 1 + random.nextInt(199), path())),
        some(3, i -> new Wall(freePoint(), freePoint())),
        some(3, i -> new Box(freePoint(), 1 + number(9), 1 + number(9), angle(), colour())),
        random.nextInt(5) == 0 ? scene() : floor());
  }

  private Setting scene() {
    return new Setting.Scene(
        List.of(new CoursePlan.Signal("walk", point(), title(), List.of("green", "red"))),
        List.of(new CoursePlan.Button("a", point(), title())),
        some(1, i -> new CoursePlan.Fixture("buzzer", point(), title(), 0)));
  }

  private Setting floor() {
    List<Card> cards = some(3, i -> card("k" + i), 1);
    List<Thing> things = some(6, i -> thing("t" + i, cards), 1);
    List<String> robots = some(3, i -> "r" + i, 1);
    List<String> kinds = things.stream().map(thing -> kind(thing, cards)).toList();
    List<Zone> zones = some(4, i -> zone("z" + i, robots, kinds), 1);
    List<Gate> gates = some(2, i -> gate("g" + i, zones, kinds), 1);
    return new Setting.Floor(
        robots.stream().map(this::robot).toList(),
        things,
        zones,
        gates,
        cards,
        new Task(
            1 + number(500), some(5, i -> goal(zones, gates, kinds)), some(2, i -> avoid(kinds))),
        new Tolerances(
            number(200),
            number(180),
            number(50),
            number(50),
            random.nextInt(6),
            number(50),
            number(90)));
  }

  private Robot robot(String id) {
    BoardProfile board = Boards.find(random.nextBoolean() ? "mini" : "two-wheel").orElseThrow();
    return new Robot(id, title(), colour(), board, new Start(inNextCell(), angle()));
  }

  private Thing thing(String id, List<Card> cards) {
    Shape shape =
        switch (random.nextInt(3)) {
          case 0 -> new Shape.Block(1 + number(50), 1 + number(50));
          case 1 -> new Shape.Can(1 + number(40));
          default -> new Shape.Ball(1 + number(40));
        };
    Optional<String> card = random.nextBoolean() ? Optional.of(any(cards).id()) : Optional.empty();
    String kind = "kind-" + random.nextInt(3);
    double mass = 1 + number(4000);
    return new Thing(
        id, kind, shape, inNextCell(), angle(), colour(), mass, random.nextBoolean(), card);
  }

  private static String kind(Thing thing, List<Card> cards) {
    return thing
        .card()
        .flatMap(id -> cards.stream().filter(card -> card.id().equals(id)).findFirst())
        .map(card -> thing.kind() + "-" + card.colours().getFirst().name())
        .orElse(thing.kind());
  }

  private Zone zone(String id, List<String> robots, List<String> kinds) {
    Extent extent =
        random.nextBoolean()
            ? new Extent.Circle(point(), 1 + number(400))
            : new Extent.Polygon(some(4, i -> point(), 3));
    Optional<String> owner = random.nextBoolean() ? Optional.of(any(robots)) : Optional.empty();
    Map<String, Integer> points =
        random.nextBoolean()
            ? Map.of(any(kinds), random.nextInt(100) - 50, Zone.ROBOTS, 7)
            : Map.of();
    return new Zone(id, title(), extent, owner, points);
  }

  private Gate gate(String id, List<Zone> zones, List<String> kinds) {
    Optional<Filling> fills =
        random.nextBoolean()
            ? Optional.of(new Filling(any(zones).id(), 1 + number(500)))
            : Optional.empty();
    return new Gate(
        id,
        title(),
        new Wall(freePoint(), freePoint()),
        any(zones).id(),
        List.of(Zone.ROBOTS, any(kinds)),
        fills);
  }

  private Card card(String id) {
    List<CardColour> colours = some(7, i -> new CardColour("c" + i, print()), 1);
    return new Card(id, point(), 1 + number(999), 1 + number(999), colours);
  }

  private Goal goal(List<Zone> zones, List<Gate> gates, List<String> kinds) {
    Optional<Filling> filling = gates.stream().flatMap(gate -> gate.fills().stream()).findFirst();
    return switch (random.nextInt(4)) {
      case 0 -> new Goal.Visit(some(3, i -> any(zones).id(), 1), 1 + random.nextInt(100));
      case 1 -> new Goal.Bring(any(kinds), random.nextInt(65), any(zones).id());
      case 2 ->
          filling
              .<Goal>map(fill -> new Goal.Fill(fill.zone(), number(0.5), 0.5 + number(0.5)))
              .orElseGet(() -> new Goal.Rest(any(zones).id()));
      default -> new Goal.Rest(any(zones).id());
    };
  }

  private Avoid avoid(List<String> kinds) {
    return random.nextBoolean() ? new Avoid.TouchWalls() : new Avoid.TouchThings(any(kinds));
  }

  private Path path() {
    return random.nextBoolean()
        ? new Path.Line(some(5, i -> point(), 2), random.nextBoolean())
        : new Path.Arc(point(), 1 + number(900), angle(), angle());
  }

  /** The middle of the next cell, which nothing else comes near to. */
  private Point inNextCell() {
    int at = cell++;
    return new Point(CELL_MM / 2 + at % 5 * CELL_MM, CELL_MM / 2 + at / 5 * CELL_MM);
  }

  /** Somewhere that nothing starts. */
  private Point freePoint() {
    return new Point(number(10_000), 1000 + number(9000));
  }

  private Point point() {
    return new Point(number(20_000) - 10_000, number(20_000) - 10_000);
  }

  private Print print() {
    return new Print(colour(), number(100));
  }

  private String colour() {
    return String.format("#%06x", random.nextInt(0x1000000));
  }

  private Title title() {
    return new Title(any(SIGNS), any(SIGNS) + any(SIGNS), any(SIGNS));
  }

  private double angle() {
    return number(720) - 360;
  }

  /** From 0 to below most; whole, or with as many digits as there are. */
  private double number(double most) {
    double drawn = random.nextDouble() * most;
    return random.nextBoolean() ? Math.floor(drawn) : drawn;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> List<T> some(int most, IntFunction<T> one) {
    return some(most, one, 0);
  }

  private <T> List<T> some(int more, IntFunction<T> one, int fewest) {
    List<T> list = new ArrayList<>();
    int count = fewest + random.nextInt(more + 1);
    for (int i = 0; i < count; i++) {
      list.add(one.apply(i));
    }
    return list;
  }
}
