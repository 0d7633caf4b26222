package org.tsumiki.raspberrypi;

import org.junit.jupiter.api.AfterEach;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.PortsContract;

final class Pi4jPortsContractTest extends PortsContract {
  private final MockBoard board = new MockBoard();

  @Override
  protected Ports ports() {
    return board.ports;
  }

  @AfterEach
  void close() {
    board.close();
  }
}
