package org.tsumiki.boards;

import java.util.List;
import java.util.Optional;

/**
 * A board that programs run on, as data: the simulator builds its robot from it and the real robot
 * its ports, so that program, simulator and robot agree.
 *
 * @param id its name in files, e.g. {@code two-wheel}
 * @param ports names of {@code org.tsumiki.devices.StandardPorts}, in the order a program finds
 *     them
 * @param body how it drives; empty for a board that stands still
 */
public record BoardProfile(String id, Title title, List<String> ports, Optional<Body> body) {
  /** Keeps the list from changing. */
  public BoardProfile {
    ports = List.copyOf(ports);
  }
}
