package org.tsumiki.boards.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.boards.io.Boards;

final class SystemSettingsTest {
  private static List<String> lines(String board) {
    return SystemSettings.lines(Boards.find(board).orElseThrow().wiring().orElseThrow());
  }

  @Test
  void needsTheSerialPortAloneForLampsAndButtons() {
    assertThat(lines("signal-board")).containsExactly("enable_uart=1");
  }

  @Test
  void asksForBusesAndPwmThatTheWiringUses() {
    assertThat(lines("mini"))
        .containsExactly(
            "enable_uart=1",
            "dtparam=i2c_arm=on",
            "dtparam=i2c_arm_baudrate=400000",
            "dtoverlay=i2c-gpio,bus=3,i2c_gpio_sda=23,i2c_gpio_scl=24",
            "dtparam=audio=off",
            "dtoverlay=pwm-2chan,pin=12,func=4,pin2=13,func2=4");
    assertThat(lines("iot")).contains("dtoverlay=pwm,pin=18,func=2");
  }
}
