package org.tsumiki.raspberrypi;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.PortsContract;

/** Every shipped board keeps to what simulated ones do. */
final class BoardPortsContractTest {
  /** One of them. */
  abstract static class OfBoard extends PortsContract {
    private final MockBoard board;

    OfBoard(String id) {
      board = new MockBoard(id, new KernelFiles(Path.of("/nowhere")));
    }

    @Override
    protected Ports ports() {
      return board.ports;
    }

    @AfterEach
    void close() {
      board.close();
    }
  }

  @Nested
  final class SignalBoard extends OfBoard {
    SignalBoard() {
      super("signal-board");
    }
  }

  @Nested
  final class TwoWheel extends OfBoard {
    TwoWheel() {
      super("two-wheel");
    }
  }

  @Nested
  final class Mini extends OfBoard {
    Mini() {
      super("mini");
    }
  }

  @Nested
  final class Iot extends OfBoard {
    Iot() {
      super("iot");
    }
  }
}
