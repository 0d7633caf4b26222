package org.tsumiki.raspberrypi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tsumiki.devices.StandardPorts;

final class SignalBoardPinsTest {
  @Test
  void theStandardWiringNamesEveryPortOnce() {
    assertThat(SignalBoardPins.STANDARD.pins())
        .contains(new SignalBoardPins.Pin(StandardPorts.SIGNAL_CAR_RED, 17))
        .contains(new SignalBoardPins.Pin(StandardPorts.BUTTON_A, 5))
        .hasSize(9);
  }

  @Test
  void refusesAPinThatIsUsedTwiceOrNotOnTheHeader() {
    assertThatThrownBy(() -> new SignalBoardPins(17, 17, 22, 23, 24, 25, 18, 5, 6))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> new SignalBoardPins(17, 28, 22, 23, 24, 25, 18, 5, 6))
        .hasMessageContaining("GPIO28");
  }
}
