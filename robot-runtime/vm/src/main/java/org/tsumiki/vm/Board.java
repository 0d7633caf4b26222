package org.tsumiki.vm;

import java.util.Arrays;
import org.tsumiki.devices.Ports;

/** The ports of a board by their numbers. */
final class Board {
  private final BoardPort[] ports;

  Board(Ports all) {
    ports = new BoardPort[all.specs().size()];
    Arrays.setAll(ports, number -> BoardPort.of(all, number));
  }

  BoardPort port(int number) {
    return ports[number];
  }

  double read(int port) {
    return ports[port].read();
  }
}
