package org.tsumiki.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A robot at one tick.
 *
 * @param pose where it is
 * @param ports every port's value by name, in the order of the robot's board
 * @param raysMm how far each of its distance sensors looks before something stands in the way,
 *     without noise
 * @param points what its zones give it now
 */
public record RobotView(Pose pose, Map<String, Double> ports, List<Double> raysMm, int points) {
  /** Keeps the map, with its order, and the list from changing. */
  public RobotView {
    ports = Collections.unmodifiableMap(new LinkedHashMap<>(ports));
    raysMm = List.copyOf(raysMm);
  }
}
