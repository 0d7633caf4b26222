package org.tsumiki.simulator;

import org.tsumiki.boards.Body.DistanceSensor;
import org.tsumiki.devices.StandardPorts;

/** A distance sensor at work: one ray straight ahead to what stands there first, with noise. */
final class DistanceEye {
  private final int port;
  private final DistanceSensor sensor;
  private final RandomStream noise;

  DistanceEye(int port, DistanceSensor sensor, RandomStream noise) {
    this.port = port;
    this.sensor = sensor;
    this.noise = noise;
  }

  void look(RobotBody body, Sight sight, WorldPorts ports) {
    double reach = reachMm();
    double ray = ray(body, sight);
    double noisy = ray - sensor.forwardMm() + noise.nextGaussian() * sensor.noiseMm();
    ports.show(port, ray < reach ? Math.rint(noisy) : StandardPorts.MAX_DISTANCE_MM);
  }

  private double reachMm() {
    return StandardPorts.MAX_DISTANCE_MM + sensor.forwardMm();
  }

  /** From the axle on, so that a wall between axle and sensor counts as distance 0. */
  private double ray(RobotBody body, Sight sight) {
    double x = body.xMm() - sensor.leftMm() * body.aheadY();
    double y = body.yMm() + sensor.leftMm() * body.aheadX();
    return sight.distanceAlong(x, y, body.solid(), reachMm());
  }

  /** What it would show without noise. */
  double exactMm(RobotBody body, Sight sight) {
    return Math.max(
        0, Math.min(StandardPorts.MAX_DISTANCE_MM, ray(body, sight) - sensor.forwardMm()));
  }

  void addTo(StateHash hash) {
    hash.add(noise.state());
  }
}
