package org.tsumiki.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.PortSpec.Kind;
import org.tsumiki.devices.Ports;

/**
 * One concrete world: a course, with its tolerances drawn from a seed. Virtual time only: a step is
 * 1 ms. The same course, seed, writes and presses give the same bits on any machine.
 *
 * <p>Sensors are sampled and the state is hashed every 5 ms; the first sample is there before the
 * first step. Robots have numbers, in the course file's order; where nothing moves, the board in
 * the scene counts as one robot. For one thread at a time.
 */
public final class World {
  /** Raised whenever the same course, seed, writes and presses give other bits than before. */
  public static final int VERSION = 2;

  /** How long one step lasts. */
  public static final double STEP_SECONDS = 0.001;

  /** Sensors are sampled and the state is hashed once in so many steps: 200 times a second. */
  public static final int STEPS_PER_SAMPLE = 5;

  /** Buttons that somebody can press have such names; the bumper is the world's own. */
  private static final String PRESSABLE = "button.";

  private final Course course;
  private final WorldPorts[] ports;

  /** Not there in a scene. */
  private final @Nullable Field field;

  private final Events events = new Events();
  private final StateHash hash = new StateHash();
  private long tick;
  private int stepsToSample = STEPS_PER_SAMPLE;

  private World(Course course, long seed) {
    this.course = course;
    ports = new WorldPorts[course.robotCount()];
    for (int i = 0; i < ports.length; i++) {
      ports[i] = new WorldPorts(course.ports(i));
    }
    field =
        switch (course.plan().setting()) {
          case Setting.Floor floor -> new Field(course, floor, ports, seed);
          case Setting.Scene scene -> {
            rest(scene);
            yield null;
          }
        };
    sample();
  }

  private void rest(Setting.Scene scene) {
    for (CoursePlan.Fixture fixture : scene.fixtures()) {
      int port = ports[0].indexOf(fixture.port());
      if (ports[0].specs().get(port).direction() == PortSpec.Direction.INPUT) {
        ports[0].show(port, fixture.rest());
      }
    }
  }

  /** A new world at tick 0. Every seed draws other tolerances and noise. */
  public static World create(Course course, long seed) {
    return new World(course, seed);
  }

  /** The course this world was made of. */
  public Course course() {
    return course;
  }

  /** How many programs can run here: one for each robot; one in a scene. */
  public int robotCount() {
    return ports.length;
  }

  /** The ports of the first robot, or of the board in the scene. */
  public Ports ports() {
    return ports[0];
  }

  /** The ports of the robot with that number. */
  public Ports ports(int robot) {
    return ports[robot];
  }

  /** Steps done so far: milliseconds of virtual time. */
  public long tick() {
    return tick;
  }

  /** Tells somebody what happens from now on. Changes neither the world nor its hash. */
  public void observe(WorldObserver observer) {
    events.observe(observer);
  }

  /** Lets 1 ms pass. */
  public void step() {
    tick++;
    if (field != null) {
      field.step();
    }
    if (--stepsToSample == 0) {
      stepsToSample = STEPS_PER_SAMPLE;
      sample();
    }
  }

  private void sample() {
    if (field != null) {
      field.sample(tick, events);
    }
    addStateTo(hash);
  }

  private void addStateTo(StateHash to) {
    to.add(tick);
    if (field == null) {
      ports[0].addTo(to);
    } else {
      field.addTo(to);
    }
  }

  /** Somebody holds a button of the first robot down, or lets it go; see {@link #hasButton}. */
  public void press(String port, boolean down) {
    press(0, port, down);
  }

  /**
   * Somebody holds a button of a robot down, or lets it go.
   *
   * @throws IllegalArgumentException when that robot has no such button; see {@link #hasButton}
   */
  public void press(int robot, String port, boolean down) {
    if (!hasButton(robot, port)) {
      throw new IllegalArgumentException("The course " + course.id() + " has no button " + port);
    }
    ports[robot].show(ports[robot].indexOf(port), down ? 1 : 0);
  }

  /** True when the first robot has a button with that port name to press. */
  public boolean hasButton(String port) {
    return hasButton(0, port);
  }

  /** True when the robot with that number has a button with that port name to press. */
  public boolean hasButton(int robot, String port) {
    int index = ports[robot].indexOf(port);
    return index >= 0 && isPressable(ports[robot].specs().get(index));
  }

  /**
   * What is around changes: somebody holds a button, water rises in a scene.
   *
   * @param value in the port's unit, kept in its range; for a button all but 0 holds it down
   * @throws IllegalArgumentException when nobody can change that there; see {@link #hasInput}
   */
  public void set(int robot, String port, double value) {
    if (!hasInput(robot, port)) {
      throw new IllegalArgumentException("The course " + course.id() + " has no input " + port);
    }
    if (hasButton(robot, port)) {
      press(robot, port, value != 0);
    } else {
      ports[robot].show(ports[robot].indexOf(port), value);
    }
  }

  /**
   * True when somebody can change that input of that robot: a button, and in a scene every sensor,
   * which on a floor are the world's own.
   */
  public boolean hasInput(int robot, String port) {
    return course.inputs(robot).contains(port);
  }

  /** True for a button that somebody can press. */
  static boolean isPressable(PortSpec port) {
    return port.kind() == Kind.BUTTON && isPressable(port.name());
  }

  /** True for the name of a button that somebody can press. */
  static boolean isPressable(String port) {
    return port.startsWith(PRESSABLE);
  }

  /** Where the first robot is; {@link Pose#NONE} where nothing moves. */
  public Pose pose() {
    return pose(0);
  }

  /** Where the robot with that number is. */
  public Pose pose(int robot) {
    return field == null ? Pose.NONE : field.robot(robot).body().pose();
  }

  /** Notes where a robot is; nothing in a scene. */
  void addTo(Track track, int robot) {
    if (field != null) {
      track.add(tick, field.robot(robot).body());
    }
  }

  /** True while a wheel turns. */
  public boolean moves() {
    return field != null && field.moves();
  }

  /** True when nothing would change any more if no program wrote and nobody pressed anything. */
  public boolean isSettled() {
    return field == null || field.isSettled(tick);
  }

  /**
   * A run is over: what is clear by now is told although no sample has seen it. Nothing is told
   * twice.
   */
  public void tellWhatIsLeft() {
    if (field != null) {
      field.tellWhatIsLeft(tick, events);
    }
  }

  /** What the zones give a robot now. */
  int points(int robot) {
    return field == null ? 0 : field.points(robot);
  }

  /** How everything is now. */
  public Snapshot snapshot() {
    if (field != null) {
      return field.snapshot(tick);
    }
    RobotView board = new RobotView(Pose.NONE, ports[0].byName(), List.of(), 0);
    return new Snapshot(
        tick, List.of(board), List.of(), List.of(), List.of(), List.of(), List.of(), TaskView.NONE);
  }

  /**
   * 16 hex digits over every state so far, one each 5 ms, and the present one. Equal hashes mean
   * equal runs, bit for bit.
   */
  public String stateHash() {
    StateHash upToNow = hash.copy();
    addStateTo(upToNow);
    return upToNow.hex();
  }
}
