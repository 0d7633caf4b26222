package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.Body;
import org.tsumiki.boards.Body.DistanceSensor;
import org.tsumiki.boards.Body.LineSensor;
import org.tsumiki.boards.Title;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Area;
import org.tsumiki.course.CoursePlan.Avoid;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Goal;
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

/** Small courses, put together piece by piece. */
final class TestCourse {
  static final Title TITLE = new Title("もの", "物", "Thing");
  static final Print PAPER = new Print("#ffffff", 95);
  static final Print BLACK = new Print("#000000", 6);
  private static final double DEFAULT_MASS_G = 100;

  private final double widthMm;
  private final double heightMm;
  private double maxSpeedMmPerS = 400;
  private double noise;
  private final List<Area> areas = new ArrayList<>();
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<Wall> walls = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final List<Robot> robots = new ArrayList<>();
  private final List<Thing> things = new ArrayList<>();
  private final List<Zone> zones = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private final List<Card> cards = new ArrayList<>();
  private final List<Goal> goals = new ArrayList<>();
  private final List<Avoid> avoid = new ArrayList<>();
  private double seconds = 120;
  private Tolerances tolerances = Tolerances.NONE;

  private TestCourse(double widthMm, double heightMm) {
    this.widthMm = widthMm;
    this.heightMm = heightMm;
  }

  /** White paper with a wall around it. */
  static TestCourse walled(double widthMm, double heightMm) {
    return open(widthMm, heightMm)
        .wall(0, 0, widthMm, 0)
        .wall(widthMm, 0, widthMm, heightMm)
        .wall(widthMm, heightMm, 0, heightMm)
        .wall(0, heightMm, 0, 0);
  }

  static TestCourse open(double widthMm, double heightMm) {
    return new TestCourse(widthMm, heightMm);
  }

  TestCourse wall(double x1, double y1, double x2, double y2) {
    walls.add(new Wall(new Point(x1, y1), new Point(x2, y2)));
    return this;
  }

  TestCourse box(double x, double y, double width, double height, double headingDeg) {
    boxes.add(new Box(new Point(x, y), width, height, headingDeg, "#8a5a2b"));
    return this;
  }

  /** Of the robots that come after this. */
  TestCourse speed(double mmPerS) {
    maxSpeedMmPerS = mmPerS;
    return this;
  }

  /** Of the robots that come after this: percent and millimetres. */
  TestCourse noise(double amount) {
    noise = amount;
    return this;
  }

  /** Robots are called r0, r1 …. */
  TestCourse robot(double x, double y, double headingDeg) {
    String id = "r" + robots.size();
    Start start = new Start(new Point(x, y), headingDeg);
    robots.add(new Robot(id, TITLE, "#1d4ed8", board(), start));
    return this;
  }

  private BoardProfile board() {
    Body body =
        new Body(
            70,
            120,
            maxSpeedMmPerS,
            60,
            6,
            List.of(
                new LineSensor("line.left", 55, 14, 6, noise),
                new LineSensor("line.right", 55, -14, 6, noise)),
            List.of(new DistanceSensor("distance.front", 70, 0, noise)));
    List<String> ports =
        List.of(
            "motor.left",
            "motor.right",
            "line.left",
            "line.right",
            "distance.front",
            "led.1",
            "button.a",
            "encoder.left",
            "encoder.right",
            "heading",
            "bumper.front",
            "colour.down");
    return new BoardProfile("test", TITLE, ports, Optional.of(body));
  }

  /** Things are called t0, t1 … and are of the kind that their shape is. */
  TestCourse block(double x, double y, double width, double height, double headingDeg) {
    Shape shape = new Shape.Block(width, height);
    return thing("block", shape, x, y, headingDeg, DEFAULT_MASS_G, false, null);
  }

  TestCourse can(double x, double y, double radius) {
    return thing("can", new Shape.Can(radius), x, y, 0, DEFAULT_MASS_G, false, null);
  }

  TestCourse ball(double x, double y, double radius) {
    return thing("ball", new Shape.Ball(radius), x, y, 0, DEFAULT_MASS_G / 10, false, null);
  }

  TestCourse post(double x, double y, double radius) {
    return thing("post", new Shape.Can(radius), x, y, 0, DEFAULT_MASS_G, true, null);
  }

  TestCourse cardedCan(double x, double y, String card) {
    return thing("can", new Shape.Can(30), x, y, 0, DEFAULT_MASS_G, false, card);
  }

  TestCourse thing(
      String kind,
      Shape shape,
      double x,
      double y,
      double headingDeg,
      double massG,
      boolean fixed,
      @org.jspecify.annotations.Nullable String card) {
    things.add(
        new Thing(
            "t" + things.size(),
            kind,
            shape,
            new Point(x, y),
            headingDeg,
            "#ff0000",
            massG,
            fixed,
            Optional.ofNullable(card)));
    return this;
  }

  TestCourse zone(String id, double left, double low, double right, double high) {
    return zone(id, left, low, right, high, Optional.empty(), java.util.Map.of());
  }

  TestCourse zone(
      String id,
      double left,
      double low,
      double right,
      double high,
      Optional<String> owner,
      java.util.Map<String, Integer> points) {
    List<Point> corners =
        List.of(
            new Point(left, low), new Point(right, low),
            new Point(right, high), new Point(left, high));
    zones.add(new Zone(id, TITLE, new Extent.Polygon(corners), owner, points));
    return this;
  }

  TestCourse gate(Gate gate) {
    gates.add(gate);
    return this;
  }

  TestCourse card(Card card) {
    cards.add(card);
    return this;
  }

  TestCourse stroke(Stroke stroke) {
    strokes.add(stroke);
    return this;
  }

  TestCourse goal(Goal goal) {
    goals.add(goal);
    return this;
  }

  TestCourse avoid(Avoid rule) {
    avoid.add(rule);
    return this;
  }

  TestCourse seconds(double duration) {
    seconds = duration;
    return this;
  }

  TestCourse tolerances(Tolerances drawn) {
    tolerances = drawn;
    return this;
  }

  CoursePlan plan() {
    return new CoursePlan(
        "test",
        TITLE,
        widthMm,
        heightMm,
        PAPER,
        areas,
        strokes,
        walls,
        boxes,
        new Setting.Floor(
            robots, things, zones, gates, cards, new Task(seconds, goals, avoid), tolerances));
  }

  Course course() {
    return Course.of(plan());
  }

  World world(long seed) {
    return World.create(course(), seed);
  }

  /** Both motors of a robot. */
  static void power(World world, int robot, double left, double right) {
    world.ports(robot).write(world.ports(robot).indexOf("motor.left"), left);
    world.ports(robot).write(world.ports(robot).indexOf("motor.right"), right);
  }

  static void steps(World world, int count) {
    for (int i = 0; i < count; i++) {
      world.step();
    }
  }

  static double read(World world, int robot, String port) {
    return world.ports(robot).read(world.ports(robot).indexOf(port));
  }
}
