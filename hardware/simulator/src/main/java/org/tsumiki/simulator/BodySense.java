package org.tsumiki.simulator;

import org.tsumiki.devices.StandardPorts;

/**
 * What the robot feels of itself and what it stands on: encoders, heading by odometry from them,
 * the bumper, and the colour below the middle of its axle. Exact but for the fineness of the
 * sensors: wheels that slip on a wall are counted as rolling.
 */
final class BodySense {
  private static final double DEGREES_PER_RADIAN = 57.29577951308232;

  /** Encoders and heading count in tenths of a millimetre and of a degree. */
  private static final double STEPS_PER_UNIT = 10;

  private final WorldPorts ports;
  private final Ground ground;
  private final int encoderLeft;
  private final int encoderRight;
  private final int heading;
  private final int bumper;
  private final int colour;

  BodySense(WorldPorts ports, Ground ground) {
    this.ports = ports;
    this.ground = ground;
    encoderLeft = ports.indexOf(StandardPorts.ENCODER_LEFT.name());
    encoderRight = ports.indexOf(StandardPorts.ENCODER_RIGHT.name());
    heading = ports.indexOf(StandardPorts.HEADING.name());
    bumper = ports.indexOf(StandardPorts.BUMPER_FRONT.name());
    colour = ports.indexOf(StandardPorts.COLOUR_DOWN.name());
  }

  void feel(RobotBody body) {
    double left = body.leftTravelMm();
    double right = body.rightTravelMm();
    ports.show(encoderLeft, counted(left));
    ports.show(encoderRight, counted(right));
    ports.show(heading, counted((left - right) / body.wheelBaseMm() * DEGREES_PER_RADIAN));
    ports.show(bumper, body.pushedInFront() ? 1 : 0);
    ports.show(colour, ground.colour(body.xMm(), body.yMm()));
  }

  private static double counted(double value) {
    return Math.rint(value * STEPS_PER_UNIT) / STEPS_PER_UNIT;
  }
}
