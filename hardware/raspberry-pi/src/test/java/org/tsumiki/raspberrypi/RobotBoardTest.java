package org.tsumiki.raspberrypi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.plugin.mock.provider.i2c.MockI2C;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.boards.BoardProfile;

/** Boards with motors and chips, as their shipped profiles wire them. */
final class RobotBoardTest {
  private static final long SECOND = 1_000_000_000;

  @TempDir private Path root;
  private @Nullable MockBoard opened;

  private MockBoard open(String id) {
    MockBoard board = new MockBoard(id, new KernelFiles(root));
    opened = board;
    return board;
  }

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  @Test
  void aMotorsWayIsOnItsPinsAndTheDriverIsSwitchedOn() {
    MockBoard board = open("two-wheel");
    assertThat(board.isHigh("driver standby")).isFalse();
    board.write("motor.left", 100);
    assertThat(board.isHigh("driver standby")).isTrue();
    assertThat(board.isHigh("motor.left in1")).isTrue();
    assertThat(board.isHigh("motor.left in2")).isFalse();
    assertThat(board.isHigh("motor.left pwm")).isTrue();
    board.write("motor.right", 100); // mounted the other way round
    assertThat(board.isHigh("motor.right in1")).isFalse();
    assertThat(board.isHigh("motor.right in2")).isTrue();
  }

  @Test
  void stoppingBrakesAtOnceAndSwitchesTheDriverOffHalfASecondLater() {
    MockBoard board = open("two-wheel");
    board.write("motor.left", 60);
    board.ports.allSafe();
    assertThat(board.isHigh("motor.left in1")).isTrue();
    assertThat(board.isHigh("motor.left in2")).isTrue();
    assertThat(board.isHigh("driver standby")).isTrue();
    board.nanos += SECOND / 2;
    board.pacer.turn();
    assertThat(board.isHigh("driver standby")).isFalse();
  }

  @Test
  void whoGuardsTheBoardIsToldEveryPinThatItDrives() {
    MockBoard board = open("two-wheel");
    assertThat(board.ports.drivenPins())
        .contains(19, 20, 21, 16, 26) // standby, in1 and in2 of both motors
        .contains(12, 13, 18)
        .doesNotContain(5, 6);
    assertThat(board.ports.pulseFiles()).isEmpty();
  }

  @Test
  void closingLeavesTheDriverOff() {
    MockBoard board = open("two-wheel");
    board.write("motor.left", 60);
    assertThat(board.isHigh("driver standby")).isTrue();
    DigitalOutput standby = board.context.getIO("driver standby", DigitalOutput.class);
    board.close();
    assertThat(standby.isLow()).isTrue();
  }

  @Test
  void theKernelsPwmIsUsedWhereItIsThereAndToldSo() throws IOException {
    kernelPwm();
    MockBoard board = open("two-wheel");
    board.write("motor.left", -30);
    Path channel = root.resolve("sys/class/pwm/pwmchip0/pwm0");
    assertThat(Files.readString(channel.resolve("period"))).isEqualTo("50000");
    assertThat(Files.readString(channel.resolve("duty_cycle"))).isEqualTo("15000");
    assertThat(Files.readString(channel.resolve("enable"))).isEqualTo("1");
    assertThat(board.log)
        .contains(
            "motor.left pwm: the kernel's PWM makes the pulses on GPIO12 (pwmchip0, channel 0).",
            "motor.right pwm: the kernel's PWM makes the pulses on GPIO13 (pwmchip0, channel 1).",
            "buzzer: software makes the pulses on GPIO18 (as chosen).");
    assertThat(board.ports.pulseFiles()).contains(channel.resolve("duty_cycle"));
    board.close();
    assertThat(Files.readString(channel.resolve("duty_cycle"))).isEqualTo("0");
  }

  @Test
  void withoutTheKernelsPwmSoftwareDoesItAndTheLogSaysWhatToDo() {
    MockBoard board = open("two-wheel");
    assertThat(board.log)
        .contains(
            "motor.left pwm: software makes the pulses on GPIO12 (for the kernel's own put"
                + " dtoverlay=pwm-2chan,pin=12,func=4,pin2=13,func2=4 into"
                + " /boot/firmware/config.txt).");
  }

  private void kernelPwm() throws IOException {
    Path device = root.resolve("sys/devices/3f20c000.pwm");
    Path chip = Files.createDirectories(device.resolve("pwm/pwmchip0"));
    Files.createSymbolicLink(chip.resolve("device"), device);
    for (String channel : new String[] {"pwm0", "pwm1"}) {
      Path folder = Files.createDirectories(chip.resolve(channel));
      for (String file : new String[] {"period", "duty_cycle", "enable"}) {
        Files.writeString(folder.resolve(file), "0\n");
      }
    }
    Files.writeString(chip.resolve("export"), "");
    Files.writeString(chip.resolve("unexport"), "");
    Files.createSymbolicLink(
        Files.createDirectories(root.resolve("sys/class/pwm")).resolve("pwmchip0"), chip);
  }

  @Test
  void aBusThatIsSwitchedOffIsTheTroubleOfItsSensorsOnly() {
    MockBoard board = open("two-wheel");
    board.pacer.turn();
    assertThat(board.ports.troubles())
        .anySatisfy(said ->
            assertThat(said)
                .isEqualTo(
                    "The TCS34725 at address 0x29 of I2C bus 1 does not work: I2C is switched"
                        + " off (there is no /dev/i2c-1). Switch it on with: sudo raspi-config"
                        + " nonint do_i2c 0, and start the Pi again. Until then colour.down is"
                        + " 0."));
    assertThat(board.log).containsAll(board.ports.troubles());
    board.write("motor.left", 20);
    assertThat(board.isHigh("driver standby")).isTrue();
  }

  @Test
  void aChipThatIsPluggedInLaterIsFoundAndItsValuesAreThePorts() throws IOException {
    Files.writeString(Files.createDirectories(root.resolve("dev")).resolve("i2c-1"), "");
    MockBoard board = open("two-wheel");
    board.pacer.turn();
    assertThat(board.log)
        .anySatisfy(said ->
            assertThat(said)
                .startsWith(
                    "The TCS34725 at address 0x29 of I2C bus 1 does not work: nothing"
                        + " answers at address 0x29 of I2C bus 1. Check its wires"));
    MockI2C colour = board.context.getIO("i2c-1-29", MockI2C.class);
    answers(colour, 0x92, "44");
    answers(colour, 0x93, "11");
    answers(colour, 0xb4, "400b9808c8002c01");
    board.nanos += SECOND;
    board.pacer.turn();
    assertThat(board.read("colour.down")).isEqualTo(0xff0000);
    assertThat(board.log).contains("The TCS34725 at address 0x29 of I2C bus 1 answers again.");
    board.nanos += 2 * SECOND;
    assertThat(board.read("colour.down")).as("old").isZero();
  }

  @Test
  void theBatteryIsMeasuredThroughItsTwoResistors() throws IOException {
    Files.writeString(Files.createDirectories(root.resolve("dev")).resolve("i2c-1"), "");
    MockBoard board = open("two-wheel");
    assertThat(board.ports.battery()).isEmpty();
    board.pacer.turn();
    MockI2C converter = board.context.getIO("i2c-1-48", MockI2C.class);
    for (int look = 0; look < 8; look++) {
      answers(converter, 0, "44c0"); // 17600 * 0.125 mV = 2200 mV at the input
    }
    board.nanos += SECOND;
    for (int input = 0; input < 4; input++) {
      answers(converter, 1, "c3e3");
      board.nanos += SECOND / 50;
      board.pacer.turn();
    }
    assertThat(board.ports.battery()).contains(new BatteryState(4400, true, false));
  }

  @Test
  void anEncoderFollowsItsWheelBothWays() {
    MockBoard board = open("two-wheel");
    board.pacer.turn();
    board.level("encoder.left a", true);
    board.level("encoder.left b", true);
    board.level("encoder.left a", false);
    board.level("encoder.left b", false);
    assertThat(board.read("encoder.left")).isCloseTo(4 * Math.PI * 65 / 1440, within(1e-9));
    board.level("encoder.right a", true);
    assertThat(board.read("encoder.right")).isCloseTo(-Math.PI * 65 / 1440, within(1e-9));
  }

  @Test
  void aBoardWithoutWiringIsRefused() {
    MockBoard board = open("signal-board");
    BoardProfile bare = MockBoard.profile("two-wheel").withoutWiring();
    RaspberryPi pi =
        board.raspberryPi(MockBoard.context(), new KernelFiles(root), new HandPacer(() -> 0));
    assertThat(pi.open(bare))
        .isInstanceOfSatisfying(
            OpenResult.Failed.class,
            failed -> {
              assertThat(failed.code()).isEqualTo("no-part");
              assertThat(failed.message()).startsWith("The board two-wheel has no part for");
            });
  }

  private static void answers(MockI2C chip, int register, String bytes) {
    byte[] data = HexFormat.of().parseHex(bytes);
    chip.writeRegister(register, data, 0, data.length);
  }
}
