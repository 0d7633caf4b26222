package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.devices.StandardPorts;

/** {@code spec/scheduling.md}, outputs. */
final class BoardTest {
  private final FakePorts ports = new FakePorts();
  private final Board board = new Board(ports);

  @ParameterizedTest
  @CsvSource({
    "motor.left, 30, 30",
    "motor.left, 100, 100",
    "motor.left, 100.5, 100",
    "motor.left, -1e300, -100",
    "motor.left, Infinity, 100",
    "motor.left, NaN, 0",
    "motor.left, -0.0, 0.0",
    "led.1, -0.0, 0.0",
    "led.1, -5, 0"
  })
  void aPortTakesTheNearestValueThatItCan(String port, double written, double taken) {
    int number = Rig.port(port);
    board.write(number, written);
    // By bits: -0 is not 0.
    assertThat(Double.doubleToLongBits(ports.read(number)))
        .isEqualTo(Double.doubleToLongBits(taken));
    assertThat(board.lastWritten(number)).isEqualTo(taken);
  }

  @Test
  void whatAPortHoldsAlreadyIsNoChange() {
    int motor = ports.indexOf(StandardPorts.MOTOR_LEFT.name());
    assertThat(board.write(motor, 0)).isFalse();
    assertThat(board.write(motor, 300)).isTrue();
    assertThat(board.write(motor, 100)).isFalse();
  }
}
