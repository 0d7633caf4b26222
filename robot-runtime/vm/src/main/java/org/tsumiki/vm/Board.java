package org.tsumiki.vm;

import java.util.Arrays;
import org.tsumiki.devices.Ports;

/** The ports of a board by their numbers. */
final class Board {
  private final Ports all;
  private final BoardPort[] ports;

  Board(Ports all) {
    this.all = all;
    ports = new BoardPort[all.specs().size()];
    Arrays.setAll(ports, number -> BoardPort.of(all, number));
  }

  BoardPort port(int number) {
    return ports[number];
  }

  /** See {@link Ports#inputVersion}. */
  long inputVersion() {
    return all.inputVersion();
  }

  double read(int port) {
    return ports[port].read();
  }
}
