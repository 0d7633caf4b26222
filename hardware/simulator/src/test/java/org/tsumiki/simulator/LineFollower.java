package org.tsumiki.simulator;

import org.tsumiki.devices.Ports;

/** A hand-written program for the line course: two sensors astride the line, steer to the black. */
final class LineFollower {
  private final Ports ports;
  private final int motorLeft;
  private final int motorRight;
  private final int lineLeft;
  private final int lineRight;

  LineFollower(Ports ports) {
    this.ports = ports;
    motorLeft = ports.indexOf("motor.left");
    motorRight = ports.indexOf("motor.right");
    lineLeft = ports.indexOf("line.left");
    lineRight = ports.indexOf("line.right");
  }

  void tick() {
    boolean blackLeft = ports.read(lineLeft) < 50;
    boolean blackRight = ports.read(lineRight) < 50;
    ports.write(motorLeft, blackLeft ? 10 : 60);
    ports.write(motorRight, blackRight ? 10 : 60);
  }

  /** The hash of a world in which the line is followed for so many ticks. */
  static String hashAfter(Course course, long seed, long ticks) {
    World world = World.create(course, seed);
    LineFollower follower = new LineFollower(world.ports());
    for (long i = 0; i < ticks; i++) {
      follower.tick();
      world.step();
    }
    return world.stateHash();
  }
}
