package org.tsumiki.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tsumiki.devices.PortSpec.Direction;
import org.tsumiki.devices.PortSpec.Kind;

final class PortSpecTest {
  @Test
  void refusesARangeWithoutTheSafeValue() {
    assertThatThrownBy(() -> new PortSpec("motor.x", Direction.OUTPUT, Kind.MOTOR_PERCENT, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("motor.x");
  }

  @Test
  void clampsIntoTheRangeAndTakesNanForSafe() {
    PortSpec motor = StandardPorts.MOTOR_LEFT;
    assertThat(motor.clamp(250)).isEqualTo(100);
    assertThat(motor.clamp(-250)).isEqualTo(-100);
    assertThat(motor.clamp(12.5)).isEqualTo(12.5);
    assertThat(motor.clamp(Double.NaN)).isZero();
  }

  @Test
  void onlyMotorsAndBuzzersStopAtAProgramsEnd() {
    assertThat(StandardPorts.all().stream().filter(PortSpec::stopsAtProgramEnd))
        .containsExactly(StandardPorts.BUZZER, StandardPorts.MOTOR_LEFT, StandardPorts.MOTOR_RIGHT);
  }

  @Test
  void findsStandardPortsByName() {
    assertThat(StandardPorts.named("led.1")).contains(StandardPorts.LED_1);
    assertThat(StandardPorts.named("led.2")).isEmpty();
  }
}
