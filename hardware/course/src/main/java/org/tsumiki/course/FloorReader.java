package org.tsumiki.course;

import static org.tsumiki.course.CourseLimits.MAX_CARDS;
import static org.tsumiki.course.CourseLimits.MAX_CARD_COLOURS;
import static org.tsumiki.course.CourseLimits.MAX_GATES;
import static org.tsumiki.course.CourseLimits.MAX_MASS_G;
import static org.tsumiki.course.CourseLimits.MAX_ROBOTS;
import static org.tsumiki.course.CourseLimits.MAX_SECONDS;
import static org.tsumiki.course.CourseLimits.MAX_SIDE_MM;
import static org.tsumiki.course.CourseLimits.MAX_THINGS;
import static org.tsumiki.course.CourseLimits.MAX_THING_MM;
import static org.tsumiki.course.CourseLimits.MAX_ZONES;
import static org.tsumiki.course.CourseLimits.MAX_ZONE_POINTS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.BoardReader;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Filling;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Start;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Tolerances;
import org.tsumiki.course.CoursePlan.Zone;

/** Reads what stands, drives and counts on a floor; whether it fits, {@link FloorCheck} sees. */
final class FloorReader {
  private static final double USUAL_MASS_G = 100;

  /** A smaller zone can hold nothing. */
  private static final double MIN_ZONE_MM2 = 100;

  private static final double MAX_FULL_TURN = 360;

  private final Map<String, BoardProfile> boards;
  private final CourseShapes shapes;

  FloorReader(Map<String, BoardProfile> boards, CourseShapes shapes) {
    this.boards = boards;
    this.shapes = shapes;
  }

  Setting floor(JsonPlace root) throws Refusal {
    return new Setting.Floor(
        robots(root),
        things(root),
        zones(root),
        gates(root),
        cards(root),
        TaskReader.task(root.find("task")),
        tolerances(root.find("tolerances")));
  }

  private List<Robot> robots(JsonPlace root) throws Refusal {
    List<Robot> robots = new ArrayList<>();
    for (JsonPlace robot : root.get("robots").items(1, MAX_ROBOTS)) {
      JsonPlace start = robot.get("start");
      robots.add(
          new Robot(
              CourseShapes.name(robot.get("id")),
              BoardReader.title(robot.get("title")),
              CourseShapes.colour(robot),
              board(robot.get("board")),
              new Start(CourseShapes.place(start), start.number("headingDeg", -360, 360))));
    }
    return robots;
  }

  private BoardProfile board(JsonPlace place) throws Refusal {
    BoardProfile board = place.element().isJsonObject() ? BoardReader.board(place) : named(place);
    if (board.body().isEmpty()) {
      throw place.refuseInEnglish(
          "unknown-value",
          "The board \"" + board.id() + "\" has no body, so it cannot drive.",
          "Take a board with a body.");
    }
    return board;
  }

  private BoardProfile named(JsonPlace place) throws Refusal {
    BoardProfile board = boards.get(place.text());
    if (board != null) {
      return board;
    }
    throw place.refuseInEnglish(
        "unknown-name",
        "There is no board called \"" + place.text() + "\".",
        boards.isEmpty()
            ? "Write the board out as an object."
            : "Use one of " + String.join(", ", boards.keySet()) + ", or write a board out.");
  }

  private static List<Thing> things(JsonPlace root) throws Refusal {
    List<Thing> things = new ArrayList<>();
    for (JsonPlace thing : root.list("things", MAX_THINGS)) {
      Optional<JsonPlace> mass = thing.find("massG");
      Optional<JsonPlace> fixed = thing.find("fixed");
      Optional<JsonPlace> card = thing.find("card");
      things.add(
          new Thing(
              CourseShapes.name(thing.get("id")),
              CourseShapes.name(thing.get("kind")),
              shape(thing),
              CourseShapes.place(thing),
              thing.numberOrZero("headingDeg", -MAX_FULL_TURN, MAX_FULL_TURN),
              CourseShapes.colour(thing),
              mass.isPresent() ? mass.get().number(1, MAX_MASS_G) : USUAL_MASS_G,
              fixed.isPresent() && fixed.get().flag(),
              card.isPresent() ? Optional.of(card.get().text()) : Optional.empty()));
    }
    return things;
  }

  private static Shape shape(JsonPlace thing) throws Refusal {
    JsonPlace shape = thing.get("shape");
    return switch (shape.text()) {
      case "block" ->
          new Shape.Block(
              thing.number("widthMm", 1, MAX_THING_MM), thing.number("heightMm", 1, MAX_THING_MM));
      case "can" -> new Shape.Can(thing.number("radiusMm", 1, MAX_THING_MM));
      case "ball" -> new Shape.Ball(thing.number("radiusMm", 1, MAX_THING_MM));
      default ->
          throw shape.refuseInEnglish(
              "unknown-value",
              "There is no shape called \"" + shape.text() + "\".",
              "Write \"block\", \"can\" or \"ball\".");
    };
  }

  private List<Zone> zones(JsonPlace root) throws Refusal {
    List<Zone> zones = new ArrayList<>();
    for (JsonPlace zone : root.list("zones", MAX_ZONES)) {
      Optional<JsonPlace> owner = zone.find("owner");
      zones.add(
          new Zone(
              CourseShapes.name(zone.get("id")),
              BoardReader.title(zone.get("title")),
              extent(zone),
              owner.isPresent() ? Optional.of(owner.get().text()) : Optional.empty(),
              counts(zone.find("counts"))));
    }
    return zones;
  }

  private Extent extent(JsonPlace zone) throws Refusal {
    Optional<JsonPlace> points = zone.find("points");
    if (points.isPresent() == zone.find("centre").isPresent()) {
      throw zone.refuseInEnglish(
          "missing-key",
          "A zone has either \"points\" or \"centre\" and \"radiusMm\".",
          "Give it exactly one of them.");
    }
    return points.isPresent()
        ? polygon(points.get())
        : new Extent.Circle(
            CourseShapes.point(zone.get("centre")), zone.number("radiusMm", 1, MAX_SIDE_MM));
  }

  private Extent.Polygon polygon(JsonPlace list) throws Refusal {
    List<Point> corners = shapes.points(list, 3);
    double twice = 0;
    Point last = corners.getLast();
    for (Point corner : corners) {
      twice += last.xMm() * corner.yMm() - corner.xMm() * last.yMm();
      last = corner;
    }
    if (Math.abs(twice) < 2 * MIN_ZONE_MM2) {
      throw list.refuseInEnglish(
          "out-of-range",
          "These points go around less than a square centimetre of floor.",
          "Write the corners of the zone in order, one after the other around it.");
    }
    return new Extent.Polygon(corners);
  }

  private static Map<String, Integer> counts(Optional<JsonPlace> found) throws Refusal {
    Map<String, Integer> counts = new HashMap<>();
    if (found.isPresent()) {
      for (String kind : found.get().keys()) {
        counts.put(kind, found.get().get(kind).whole(-MAX_ZONE_POINTS, MAX_ZONE_POINTS));
      }
    }
    return counts;
  }

  private static List<Gate> gates(JsonPlace root) throws Refusal {
    List<Gate> gates = new ArrayList<>();
    for (JsonPlace gate : root.list("gates", MAX_GATES)) {
      JsonPlace open = gate.get("openWhile");
      List<String> kinds = new ArrayList<>();
      for (JsonPlace kind : open.get("kinds").items(1, MAX_THINGS)) {
        kinds.add(kind.text());
      }
      gates.add(
          new Gate(
              CourseShapes.name(gate.get("id")),
              BoardReader.title(gate.get("title")),
              CourseShapes.wall(gate),
              open.get("zone").text(),
              kinds,
              fills(gate.find("fills"))));
    }
    return gates;
  }

  private static Optional<Filling> fills(Optional<JsonPlace> found) throws Refusal {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    JsonPlace place = found.get();
    return Optional.of(
        new Filling(place.get("zone").text(), place.number("seconds", 0.1, MAX_SECONDS)));
  }

  private static List<Card> cards(JsonPlace root) throws Refusal {
    List<Card> cards = new ArrayList<>();
    for (JsonPlace card : root.list("cards", MAX_CARDS)) {
      List<CardColour> colours = new ArrayList<>();
      for (JsonPlace colour : card.get("colours").items(1, MAX_CARD_COLOURS)) {
        colours.add(
            new CardColour(CourseShapes.name(colour.get("name")), CourseShapes.print(colour)));
      }
      cards.add(
          new Card(
              CourseShapes.name(card.get("id")),
              CourseShapes.place(card),
              card.number("widthMm", 1, MAX_SIDE_MM),
              card.number("heightMm", 1, MAX_SIDE_MM),
              colours));
    }
    return cards;
  }

  static Tolerances tolerances(Optional<JsonPlace> found) throws Refusal {
    if (found.isEmpty()) {
      return Tolerances.NONE;
    }
    JsonPlace place = found.get();
    Optional<JsonPlace> line = place.find("lineMm");
    return new Tolerances(
        place.numberOrZero("startMm", 0, 200),
        place.numberOrZero("startDeg", 0, 180),
        place.numberOrZero("motorGainPercent", 0, 50),
        place.numberOrZero("lightPercent", 0, 50),
        line.isPresent() ? line.get().whole(0, 5) : 0,
        place.numberOrZero("geometryMm", 0, 50),
        place.numberOrZero("flowPercent", 0, 90));
  }
}
