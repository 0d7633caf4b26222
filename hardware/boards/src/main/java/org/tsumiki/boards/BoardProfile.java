package org.tsumiki.boards;

import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.wiring.Wiring;

/**
 * A board that programs run on, as data: the simulator builds its robot from it and the real robot
 * its ports, so that program, simulator and robot agree.
 *
 * @param id its name in files, e.g. {@code two-wheel}
 * @param ports names of {@code org.tsumiki.devices.StandardPorts}, in the order a program finds
 *     them
 * @param body how it drives; empty for a board that stands still
 * @param wiring its parts on a Raspberry Pi; empty where nobody said, and always in courses
 */
public record BoardProfile(
    String id, Title title, List<String> ports, Optional<Body> body, Optional<Wiring> wiring) {
  /** Keeps the list from changing. */
  public BoardProfile {
    ports = List.copyOf(ports);
  }

  /** A board without wiring. */
  public BoardProfile(String id, Title title, List<String> ports, Optional<Body> body) {
    this(id, title, ports, body, Optional.empty());
  }

  /** The same board as a simulated world sees it. */
  public BoardProfile withoutWiring() {
    return new BoardProfile(id, title, ports, body);
  }

  /** The same board with this wiring. */
  BoardProfile with(Wiring wires) {
    return new BoardProfile(id, title, ports, body, Optional.of(wires));
  }
}
