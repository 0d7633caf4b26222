package org.tsumiki.simulator;

import org.tsumiki.boards.Body.LineSensor;

/** A line sensor at work: looks at the floor under its place, in this room's light, with noise. */
final class LineEye {
  private static final double STEPS_PER_PERCENT = 10;

  private final int number;
  private final int port;
  private final LineSensor sensor;
  private final double light;
  private final RandomStream noise;

  LineEye(int number, int port, LineSensor sensor, double light, RandomStream noise) {
    this.number = number;
    this.port = port;
    this.sensor = sensor;
    this.light = light;
    this.noise = noise;
  }

  void look(RobotBody body, Floor floor, WorldPorts ports) {
    double forward = sensor.forwardMm();
    double left = sensor.leftMm();
    double x = body.xMm() + forward * body.aheadX() - left * body.aheadY();
    double y = body.yMm() + forward * body.aheadY() + left * body.aheadX();
    double seen = floor.reflectance(number, x, y) * light;
    double noisy = seen + noise.nextGaussian() * sensor.noisePercent();
    // As fine as a ten-bit converter: a tenth of a percent.
    ports.show(port, Math.rint(noisy * STEPS_PER_PERCENT) / STEPS_PER_PERCENT);
  }

  void addTo(StateHash hash) {
    hash.add(noise.state());
  }
}
