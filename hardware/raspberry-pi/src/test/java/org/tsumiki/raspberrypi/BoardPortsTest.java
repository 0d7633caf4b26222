package org.tsumiki.raspberrypi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumiki.raspberrypi.MockBoard.SIGNAL_BOARD;
import static org.tsumiki.raspberrypi.MockBoard.profile;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class BoardPortsTest {
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
  void aProgramThatSaysTheSameAThousandTimesMovesAPinOnce() {
    try (MockBoard board = new MockBoard()) {
      int lamp = board.ports.indexOf("led.1");
      for (int i = 0; i < 1000; i++) {
        board.ports.write(lamp, i % 2);
      }
      assertThat(board.isHigh("led.1")).isTrue();
      assertThat(board.log).isEmpty();
    }
  }

  @Test
  void aButtonWhosePinTellsNothingIsSeenByLooking() {
    try (MockBoard board = new MockBoard()) {
      board.pacer.turn();
      assertThat(board.read("button.a")).isZero();
    }
  }

  @Test
  void aPinThatIsTakenIsNamedAndAllAreGivenBack() {
    Context context = MockBoard.context();
    context.create(DigitalOutput.newConfigBuilder(context).id("walk.red").address(23).build());
    try (MockBoard other = new MockBoard()) {
      HandPacer pacer = new HandPacer(() -> 0);
      KernelFiles files = new KernelFiles(Path.of("/nowhere"));
      assertThat(other.raspberryPi(context, files, pacer).open(profile(SIGNAL_BOARD)))
          .isInstanceOfSatisfying(
              OpenResult.Failed.class,
              failed -> {
                assertThat(failed.code()).isEqualTo("pin-busy");
                assertThat(failed.where()).isEqualTo("GPIO23");
                assertThat(failed.message()).startsWith("GPIO23 for signal.walk.red is used by");
                assertThat(failed.remedy()).contains("gpioinfo");
              });
      assertThat(pacer.closed).isTrue();
    }
    assertThat(context.isShutdown()).isTrue();
  }
}
