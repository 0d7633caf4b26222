package org.tsumiki.simulator;

import org.tsumiki.boards.Body.LineSensor;

/** A line sensor at work: looks at the floor under its place, in this room's light, with noise. */
final class LineEye {
  /** As fine as a ten-bit converter: a tenth of a percent. */
  private static final double STEPS_PER_PERCENT = 10;

  private final int port;
  private final double forwardMm;
  private final double leftMm;
  private final double noiseSteps;
  private final double stepsPerUnit;
  private final Ground ground;
  private final SpotLayer layer;
  private final RandomStream noise;

  LineEye(int port, LineSensor sensor, Ground ground, RandomStream noise) {
    this.port = port;
    this.forwardMm = sensor.forwardMm();
    this.leftMm = sensor.leftMm();
    this.noiseSteps = sensor.noisePercent() * STEPS_PER_PERCENT;
    this.stepsPerUnit = ground.light() * STEPS_PER_PERCENT / SpotLayer.UNITS_PER_PERCENT;
    this.ground = ground;
    this.layer = ground.layer(sensor);
    this.noise = noise;
  }

  void look(RobotBody body, WorldPorts ports) {
    double x = body.xMm() + forwardMm * body.aheadX() - leftMm * body.aheadY();
    double y = body.yMm() + forwardMm * body.aheadY() + leftMm * body.aheadX();
    double steps = ground.seen(layer, x, y) * stepsPerUnit + noise.nextGaussian() * noiseSteps;
    ports.show(port, Math.rint(steps) / STEPS_PER_PERCENT);
  }

  int port() {
    return port;
  }

  void addTo(StateHash hash) {
    hash.add(noise.state());
  }
}
