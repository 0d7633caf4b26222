package org.tsumiki.agent;

import java.util.Optional;
import org.tsumiki.devices.Ports;
import org.tsumiki.link.Telemetry;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.World;

/** A robot or board in a simulated world. Every program starts in a new one of the same seed. */
public final class SimulatedBoard implements Board {
  private final String name;
  private final Course course;
  private final long seed;
  private World world;

  /**
   * A board that stands on a course.
   *
   * @param seed draws the world's tolerances and noise
   */
  public SimulatedBoard(String name, Course course, long seed) {
    this.name = name;
    this.course = course;
    this.seed = seed;
    this.world = World.create(course, seed);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String kind() {
    return "simulated";
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public String courseId() {
    return course.id();
  }

  @Override
  public Ports ports() {
    return world.ports();
  }

  @Override
  public void reset() {
    world = World.create(course, seed);
  }

  @Override
  public void step() {
    world.step();
  }

  @Override
  public boolean moves() {
    return world.moves();
  }

  @Override
  public Optional<Telemetry.Pose> pose() {
    if (!course.hasRobot()) {
      return Optional.empty();
    }
    Pose pose = world.pose();
    return Optional.of(new Telemetry.Pose(pose.xMm(), pose.yMm(), pose.headingDeg()));
  }

  @Override
  public void press(String port, boolean down) {
    if (world.hasButton(port)) {
      world.press(port, down);
    }
  }
}
