package org.tsumiki.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.Title;

/**
 * What a course file says, checked. The names and units are those of {@code
 * hardware/course/spec/course.md}.
 *
 * @param areas filled polygons, printed in this order
 * @param strokes lines, printed over the areas in this order
 */
public record CoursePlan(
    String id,
    Title title,
    double widthMm,
    double heightMm,
    Print paper,
    List<Area> areas,
    List<Stroke> strokes,
    List<Wall> walls,
    List<Box> boxes,
    Setting setting) {

  /** Keeps the lists from changing. */
  public CoursePlan {
    areas = List.copyOf(areas);
    strokes = List.copyOf(strokes);
    walls = List.copyOf(walls);
    boxes = List.copyOf(boxes);
  }

  /** The same ground with something else on it. */
  public CoursePlan with(Setting other) {
    return new CoursePlan(id, title, widthMm, heightMm, paper, areas, strokes, walls, boxes, other);
  }

  /** What is on the paper: a colour for eyes, a reflectance in percent for sensors. */
  public record Print(String colour, double reflectance) {}

  /** A place on the course; the origin is the lower left corner and y goes up. */
  public record Point(double xMm, double yMm) {}

  /** A filled polygon. */
  public record Area(Print print, List<Point> points) {
    /** Keeps the list from changing. */
    public Area {
      points = List.copyOf(points);
    }
  }

  /** A printed line with round ends. */
  public record Stroke(Print print, double widthMm, Path path) {}

  /** Where a stroke runs. */
  public sealed interface Path {
    /** Straight pieces from point to point; closed joins the last to the first. */
    record Line(List<Point> points, boolean closed) implements Path {
      /** Keeps the list from changing. */
      public Line {
        points = List.copyOf(points);
      }
    }

    /** A piece of a circle, counter-clockwise when {@code sweepDeg} is positive. */
    record Arc(Point centre, double radiusMm, double startDeg, double sweepDeg) implements Path {}
  }

  /** A thin wall. */
  public record Wall(Point from, Point to) {}

  /** A solid box that stays where it is; the point is its middle. */
  public record Box(
      Point centre, double widthMm, double heightMm, double headingDeg, String colour) {}

  /** What stands or drives on the course. */
  public sealed interface Setting {
    /** Nothing moves; signals, buttons and single devices stand in the scene. */
    record Scene(List<Signal> signals, List<Button> buttons, List<Fixture> fixtures)
        implements Setting {
      /** Keeps the lists from changing. */
      public Scene {
        signals = List.copyOf(signals);
        buttons = List.copyOf(buttons);
        fixtures = List.copyOf(fixtures);
      }
    }

    /**
     * Robots drive here.
     *
     * @param robots at least one; each has a program of its own
     */
    record Floor(
        List<Robot> robots,
        List<Thing> things,
        List<Zone> zones,
        List<Gate> gates,
        List<Card> cards,
        Task task,
        Tolerances tolerances)
        implements Setting {
      /** Keeps the lists from changing. */
      public Floor {
        robots = List.copyOf(robots);
        things = List.copyOf(things);
        zones = List.copyOf(zones);
        gates = List.copyOf(gates);
        cards = List.copyOf(cards);
      }

      /** The same with other robots. */
      public Floor with(List<Robot> others) {
        return new Floor(others, things, zones, gates, cards, task, tolerances);
      }
    }
  }

  /** A traffic signal; lamps from top to bottom. */
  public record Signal(String id, Point place, Title title, List<String> lamps) {
    /** Keeps the list from changing. */
    public Signal {
      lamps = List.copyOf(lamps);
    }
  }

  /** A push button. */
  public record Button(String id, Point place, Title title) {}

  /**
   * A device that stands in the scene by itself.
   *
   * @param rest what a sensor reads until somebody changes it, in the port's unit; 0 for others
   */
  public record Fixture(String port, Point place, Title title, double rest) {}

  /**
   * A robot that drives on the course.
   *
   * @param colour for eyes
   * @param board its ports and its body; one that stands still cannot be a robot here
   */
  public record Robot(String id, Title title, String colour, BoardProfile board, Start start) {
    /** A simulated world knows no wires. */
    public Robot {
      board = board.withoutWiring();
    }

    /** The same robot elsewhere. */
    public Robot startingAt(Start other) {
      return new Robot(id, title, colour, board, other);
    }
  }

  /** Where the middle of the robot's axle starts, and where the robot looks. */
  public record Start(Point place, double headingDeg) {}

  /**
   * A thing that robots can push, or a post that stays.
   *
   * @param kind what zones and goals call it; several things may be of one kind
   * @param place its middle
   * @param headingDeg how a block lies
   * @param fixed true for one that cannot be pushed
   * @param card its kind and colour are those that the seed draws for this card: kind {@code
   *     can-red}, say, for a {@code can}; empty when they are its own
   */
  public record Thing(
      String id,
      String kind,
      Shape shape,
      Point place,
      double headingDeg,
      String colour,
      double massG,
      boolean fixed,
      Optional<String> card) {}

  /** The outline of a thing, seen from above. */
  public sealed interface Shape {
    /** A rectangle; slides and turns when it is pushed. */
    record Block(double widthMm, double heightMm) implements Shape {}

    /** A cylinder that stands; slides. */
    record Can(double radiusMm) implements Shape {}

    /** Rolls on when it has been pushed. */
    record Ball(double radiusMm) implements Shape {}
  }

  /**
   * A part of the floor that counts.
   *
   * @param owner the robot that gets the points; empty when the only robot does
   * @param points for each thing of that kind whose middle is inside at the end; {@code robot} is
   *     the kind of robots
   */
  public record Zone(
      String id, Title title, Extent extent, Optional<String> owner, Map<String, Integer> points) {
    /** The kind that stands for robots. */
    public static final String ROBOTS = "robot";

    /** Keeps the map from changing. */
    public Zone {
      points = Map.copyOf(points);
    }
  }

  /** Where a zone is. */
  public sealed interface Extent {
    /** A polygon; the last point joins the first. */
    record Polygon(List<Point> points) implements Extent {
      /** Keeps the list from changing. */
      public Polygon {
        points = List.copyOf(points);
      }
    }

    /** A circle. */
    record Circle(Point centre, double radiusMm) implements Extent {}
  }

  /**
   * A wall that is away while something of the kinds stands in a zone.
   *
   * @param fills what runs through it while it is open
   */
  public record Gate(
      String id,
      Title title,
      Wall wall,
      String openZone,
      List<String> openKinds,
      Optional<Filling> fills) {
    /** Keeps the list from changing. */
    public Gate {
      openKinds = List.copyOf(openKinds);
    }
  }

  /** Water runs into a zone and fills it in so many seconds. */
  public record Filling(String zone, double seconds) {}

  /** A rectangle on the floor whose colour the seed draws; the point is its middle. */
  public record Card(
      String id, Point place, double widthMm, double heightMm, List<CardColour> colours) {
    /** Keeps the list from changing. */
    public Card {
      colours = List.copyOf(colours);
    }
  }

  /** One of a card's colours: its name is part of the kinds of things that follow the card. */
  public record CardColour(String name, Print print) {}

  /**
   * What is to be done here.
   *
   * @param seconds how long a try lasts
   * @param goals all must hold at once; empty when only points count
   * @param avoid what must never happen
   */
  public record Task(double seconds, List<Goal> goals, List<Avoid> avoid) {
    /** Keeps the lists from changing. */
    public Task {
      goals = List.copyOf(goals);
      avoid = List.copyOf(avoid);
    }
  }

  /** What must hold. */
  public sealed interface Goal {
    /** A robot's middle has been in these zones, in this order, so many times round. */
    record Visit(List<String> zones, int rounds) implements Goal {
      /** Keeps the list from changing. */
      public Visit {
        zones = List.copyOf(zones);
      }
    }

    /**
     * At least so many things of the kind have their middle in the zone.
     *
     * @param count {@link #ALL} for as many as there are of that kind, which may be none
     */
    record Bring(String kind, int count, String zone) implements Goal {
      /** Every thing of the kind. */
      public static final int ALL = 0;
    }

    /** The zone is filled to a part between these (0 empty, 1 full), and its gate is shut. */
    record Fill(String zone, double from, double to) implements Goal {}

    /** A robot stands still with its middle in the zone. */
    record Rest(String zone) implements Goal {}
  }

  /** What must never happen. */
  public sealed interface Avoid {
    /** A robot touches a wall or a box. */
    record TouchWalls() implements Avoid {}

    /** A robot touches a thing of the kind. */
    record TouchThings(String kind) implements Avoid {}
  }

  /**
   * What a seed may change, evenly within ± the value.
   *
   * @param startMm each robot's place
   * @param lineMm how wide strokes are, in whole millimetres
   * @param geometryMm where each wall, box, thing and gate is
   * @param flowPercent how fast water runs
   */
  public record Tolerances(
      double startMm,
      double startDeg,
      double motorGainPercent,
      double lightPercent,
      double lineMm,
      double geometryMm,
      double flowPercent) {
    /** The seed changes nothing but noise. */
    public static final Tolerances NONE = new Tolerances(0, 0, 0, 0, 0, 0, 0);
  }
}
