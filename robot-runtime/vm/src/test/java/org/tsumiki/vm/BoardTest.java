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
  void aPortTakesTheNearestValueThatItCan(String name, double value, double taken) {
    BoardPort written = port(name);
    written.write(value);
    // By bits: -0 is not 0.
    assertThat(Double.doubleToLongBits(written.read())).isEqualTo(Double.doubleToLongBits(taken));
    assertThat(written.latest().value).isEqualTo(taken);
  }

  @Test
  void whatAPortHoldsAlreadyIsNoChange() {
    BoardPort motor = port(StandardPorts.MOTOR_LEFT.name());
    assertThat(motor.write(0)).isFalse();
    assertThat(motor.write(300)).isTrue();
    assertThat(motor.write(100)).isFalse();
  }

  private BoardPort port(String name) {
    return board.port(ports.indexOf(name));
  }
}
