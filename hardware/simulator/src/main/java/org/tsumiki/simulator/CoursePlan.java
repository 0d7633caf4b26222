package org.tsumiki.simulator;

import java.util.List;

/**
 * What a course file says, checked. The names and units are those of {@code
 * hardware/simulator/spec/course.md}.
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

  /** A name at each reading level: ひらがな, 漢字 with readings, English. */
  public record Title(String hira, String ruby, String en) {}

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

    /** One two-wheel robot drives on the course. */
    record Floor(Start start, Robot robot, Tolerances tolerances) implements Setting {}
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

  /** A device that stands in the scene by itself. */
  public record Fixture(String port, Point place, Title title) {}

  /** Where the middle of the robot's axle starts, and where the robot looks. */
  public record Start(Point place, double headingDeg) {}

  /** The robot's body: a disc with two wheels on an axle through its middle. */
  public record Robot(
      double radiusMm,
      double wheelBaseMm,
      double maxSpeedMmPerS,
      double motorLagMs,
      double deadZonePercent,
      List<LineSensor> lineSensors,
      List<DistanceSensor> distanceSensors) {
    /** Keeps the lists from changing. */
    public Robot {
      lineSensors = List.copyOf(lineSensors);
      distanceSensors = List.copyOf(distanceSensors);
    }
  }

  /** Looks down; the place is seen from the axle's middle, the spot is the width it sees. */
  public record LineSensor(
      String port, double forwardMm, double leftMm, double spotMm, double noisePercent) {}

  /** Looks straight ahead; the place is seen from the axle's middle. */
  public record DistanceSensor(String port, double forwardMm, double leftMm, double noiseMm) {}

  /** What a seed may change, evenly within ± the value. */
  public record Tolerances(
      double startMm, double startDeg, double motorGainPercent, double lightPercent) {}
}
