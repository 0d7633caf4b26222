package org.tsumiki.raspberrypi;

import static org.assertj.core.api.Assertions.assertThat;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import org.junit.jupiter.api.Test;

final class Pi4jPortsTest {
  @Test
  void aLampsPinIsHighWhileItIsLit() {
    try (MockBoard board = new MockBoard()) {
      board.write("signal.car.red", 1);
      assertThat(board.isHigh("signal.car.red")).isTrue();
      assertThat(board.isHigh("signal.car.green")).isFalse();
      board.write("signal.car.red", 0);
      assertThat(board.isHigh("signal.car.red")).isFalse();
    }
  }

  @Test
  void anyToneLetsTheBuzzerSound() {
    try (MockBoard board = new MockBoard()) {
      board.write("buzzer", 880);
      assertThat(board.isHigh("buzzer")).isTrue();
      assertThat(board.read("buzzer")).isEqualTo(880);
      board.ports.actuatorsSafe();
      assertThat(board.isHigh("buzzer")).isFalse();
    }
  }

  @Test
  void aButtonIsDownWhileItsPinIsJoinedToGround() {
    try (MockBoard board = new MockBoard()) {
      assertThat(board.read("button.a")).isZero();
      board.hold("button.a", true);
      assertThat(board.read("button.a")).isEqualTo(1);
      assertThat(board.read("button.b")).isZero();
    }
  }

  @Test
  void aBouncingButtonIsPressedOnce() {
    try (MockBoard board = new MockBoard()) {
      board.hold("button.a", true);
      assertThat(board.read("button.a")).isEqualTo(1);
      board.nanos += 3_000_000;
      board.hold("button.a", false);
      assertThat(board.read("button.a")).isEqualTo(1);
      board.hold("button.a", true);
      board.nanos += 30_000_000;
      assertThat(board.read("button.a")).isEqualTo(1);
      board.hold("button.a", false);
      assertThat(board.read("button.a")).isZero();
    }
  }

  @Test
  void closingSwitchesEverythingOff() {
    MockBoard board = new MockBoard();
    DigitalOutput lamp = board.context.getIO("led.1", DigitalOutput.class);
    board.write("led.1", 1);
    board.close();
    assertThat(lamp.state()).isEqualTo(DigitalState.LOW);
    assertThat(board.context.isShutdown()).isTrue();
  }

  @Test
  void aContextThatCannotOpenPinsSaysWhatToDo() {
    Context empty = Pi4J.newContextBuilder().noAutoDetect().build();
    assertThat(Pi4jPorts.open(empty, SignalBoardPins.STANDARD, () -> 0))
        .isInstanceOfSatisfying(
            OpenResult.Failed.class,
            failed -> {
              assertThat(failed.code()).isEqualTo("no-gpio");
              assertThat(failed.remedy()).contains("Raspberry Pi");
            });
    assertThat(empty.isShutdown()).isTrue();
  }

  @Test
  void aPinThatIsTakenIsNamedAndAllAreGivenBack() {
    Context context = MockBoard.context();
    context.create(DigitalOutput.newConfigBuilder(context).id("walk.red").address(23).build());
    OpenResult result = Pi4jPorts.open(context, SignalBoardPins.STANDARD, () -> 0);
    assertThat(result)
        .isInstanceOfSatisfying(
            OpenResult.Failed.class,
            failed -> {
              assertThat(failed.code()).isEqualTo("pin-not-available");
              assertThat(failed.where()).isEqualTo("GPIO23");
            });
    assertThat(context.isShutdown()).isTrue();
  }
}
