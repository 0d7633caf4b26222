package org.tsumiki.simulator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.PortSpec.Kind;
import org.tsumiki.devices.Ports;

/**
 * One concrete world: a course, with its tolerances drawn from a seed. Virtual time only: a step is
 * 1 ms. The same course, seed, writes and presses give the same bits on any machine.
 *
 * <p>Sensors are sampled and the state is hashed every 5 ms; the first sample is there before the
 * first step. For one thread at a time.
 */
public final class World {
  /** How long one step lasts. */
  public static final double STEP_SECONDS = 0.001;

  /** Sensors are sampled and the state is hashed once in so many steps: 200 times a second. */
  public static final int STEPS_PER_SAMPLE = 5;

  /** Buttons that somebody can press have such names; the bumper is the world's own. */
  private static final String PRESSABLE = "button.";

  private final Course course;
  private final WorldPorts ports;
  private final @Nullable SimulatedRobot robot;
  private final StateHash hash = new StateHash();
  private long tick;

  private World(Course course, long seed) {
    this.course = course;
    ports = new WorldPorts(course.ports());
    robot = course.robot(ports, seed).orElse(null);
    sample();
  }

  /** A new world at tick 0. Every seed draws other tolerances and noise. */
  public static World create(Course course, long seed) {
    return new World(course, seed);
  }

  /** The course this world was made of. */
  public Course course() {
    return course;
  }

  /** The ports of the robot or board in this world. */
  public Ports ports() {
    return ports;
  }

  /** Steps done so far: milliseconds of virtual time. */
  public long tick() {
    return tick;
  }

  /** Lets 1 ms pass. */
  public void step() {
    tick++;
    if (robot != null) {
      robot.move();
    }
    if (tick % STEPS_PER_SAMPLE == 0) {
      sample();
    }
  }

  private void sample() {
    if (robot != null) {
      robot.sense();
    }
    addStateTo(hash);
  }

  private void addStateTo(StateHash to) {
    to.add(tick);
    ports.addTo(to);
    if (robot != null) {
      robot.addTo(to);
    }
  }

  /**
   * Somebody holds a button down, or lets it go.
   *
   * @throws IllegalArgumentException when this world has no such button; see {@link #hasButton}
   */
  public void press(String port, boolean down) {
    if (!hasButton(port)) {
      throw new IllegalArgumentException("The course " + course.id() + " has no button " + port);
    }
    ports.show(ports.indexOf(port), down ? 1 : 0);
  }

  /** True when a button with that port name can be pressed here. */
  public boolean hasButton(String port) {
    Optional<PortSpec> spec =
        ports.specs().stream().filter(candidate -> candidate.name().equals(port)).findFirst();
    return spec.isPresent() && spec.get().kind() == Kind.BUTTON && port.startsWith(PRESSABLE);
  }

  /** Where the robot is; {@link Pose#NONE} where nothing moves. */
  public Pose pose() {
    return robot == null ? Pose.NONE : robot.pose();
  }

  /** True while a wheel turns. */
  public boolean moves() {
    return robot != null && robot.moves();
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
