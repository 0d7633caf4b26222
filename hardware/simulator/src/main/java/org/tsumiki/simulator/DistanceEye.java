package org.tsumiki.simulator;

import org.tsumiki.boards.Body.DistanceSensor;
import org.tsumiki.devices.StandardPorts;

/** A distance sensor at work: one ray straight ahead to the first wall or box, with noise. */
final class DistanceEye {
  private final int port;
  private final DistanceSensor sensor;
  private final RandomStream noise;

  DistanceEye(int port, DistanceSensor sensor, RandomStream noise) {
    this.port = port;
    this.sensor = sensor;
    this.noise = noise;
  }

  void look(RobotBody body, Obstacles obstacles, WorldPorts ports) {
    // The ray starts at the axle, so that a wall between axle and sensor counts as distance 0.
    double x = body.xMm() - sensor.leftMm() * body.aheadY();
    double y = body.yMm() + sensor.leftMm() * body.aheadX();
    double reach = StandardPorts.MAX_DISTANCE_MM + sensor.forwardMm();
    double ray = obstacles.distanceAlong(x, y, body.aheadX(), body.aheadY(), reach);
    double noisy = ray - sensor.forwardMm() + noise.nextGaussian() * sensor.noiseMm();
    ports.show(port, ray < reach ? Math.rint(noisy) : StandardPorts.MAX_DISTANCE_MM);
  }

  void addTo(StateHash hash) {
    hash.add(noise.state());
  }
}
