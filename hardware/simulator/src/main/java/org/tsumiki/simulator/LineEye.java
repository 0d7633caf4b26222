package org.tsumiki.simulator;

import org.tsumiki.boards.Body.LineSensor;

/** A line sensor at work: looks at the floor under its place, in this room's light, with noise. */
final class LineEye {
  private static final double STEPS_PER_PERCENT = 10;

  private final int port;
  private final double forwardMm;
  private final double leftMm;
  private final double noisePercent;
  private final Ground ground;
  private final SpotLayer layer;
  private final RandomStream noise;

  LineEye(int port, LineSensor sensor, Ground ground, RandomStream noise) {
    this.port = port;
    this.forwardMm = sensor.forwardMm();
    this.leftMm = sensor.leftMm();
    this.noisePercent = sensor.noisePercent();
    this.ground = ground;
    this.layer = ground.layer(sensor);
    this.noise = noise;
  }

  void look(RobotBody body, WorldPorts ports) {
    double x = body.xMm() + forwardMm * body.aheadX() - leftMm * body.aheadY();
    double y = body.yMm() + forwardMm * body.aheadY() + leftMm * body.aheadX();
    double noisy = ground.reflectance(layer, x, y) + noise.nextGaussian() * noisePercent;
    // As fine as a ten-bit converter: a tenth of a percent.
    ports.show(port, Math.rint(noisy * STEPS_PER_PERCENT) / STEPS_PER_PERCENT);
  }

  int port() {
    return port;
  }

  void addTo(StateHash hash) {
    hash.add(noise.state());
  }
}
