package org.tsumiki.raspberrypi.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KernelPulsesTest {
  @TempDir private Path root;

  @Test
  void takesAChannelAndLeavesItsPinLow() throws IOException {
    FakeKernelPwm kernel = new FakeKernelPwm(root);
    Path chip = kernel.chip(0, "3f20c000.pwm", 2);
    KernelPulses.open(chip, 1, () -> false, kernel::write);
    assertThat(kernel.written)
        .containsExactly("export 1", "period 10000000", "duty_cycle 0", "enable 1");
  }

  @Test
  void pulsesAreAPeriodAndTheTimeInItThatThePinIsHigh() throws IOException {
    FakeKernelPwm kernel = new FakeKernelPwm(root);
    Path chip = kernel.chip(0, "fe20c000.pwm", 2);
    KernelPulses pulses = KernelPulses.open(chip, 0, () -> false, kernel::write);
    pulses.pulse(20_000, 0.3);
    assertThat(FakeKernelPwm.number(chip.resolve("pwm0/period"))).isEqualTo(50_000);
    assertThat(FakeKernelPwm.number(chip.resolve("pwm0/duty_cycle"))).isEqualTo(15_000);
    assertThat(FakeKernelPwm.number(chip.resolve("pwm0/enable"))).isEqualTo(1);
  }

  @Test
  void noOrderOfPulsesIsRefusedByTheKernel() throws IOException {
    FakeKernelPwm kernel = new FakeKernelPwm(root);
    Path chip = kernel.chip(0, "3f20c000.pwm", 2);
    KernelPulses pulses = KernelPulses.open(chip, 0, () -> false, kernel::write);
    double[] hertz = {440, 20_000, 50, 880, 880, 1};
    double[] shares = {0.5, 1, 0.9, 0, 1, 0.001};
    for (double one : hertz) {
      for (double share : shares) {
        pulses.pulse(one, share);
        long period = FakeKernelPwm.number(chip.resolve("pwm0/period"));
        assertThat(period).isEqualTo(Math.round(1e9 / one));
        assertThat(FakeKernelPwm.number(chip.resolve("pwm0/duty_cycle")))
            .isEqualTo(Math.round(period * share));
      }
    }
  }

  @Test
  void whatAProgramThatDiedLeftBehindIsTakenOver() throws IOException {
    FakeKernelPwm kernel = new FakeKernelPwm(root);
    Path chip = kernel.chip(0, "3f20c000.pwm", 2);
    KernelPulses.open(chip, 0, () -> false, kernel::write).pulse(50, 1);
    KernelPulses.open(chip, 0, () -> false, kernel::write);
    assertThat(FakeKernelPwm.number(chip.resolve("pwm0/duty_cycle"))).isZero();
  }

  @Test
  void closingMakesThePinLowAndGivesTheChannelBack() throws IOException {
    FakeKernelPwm kernel = new FakeKernelPwm(root);
    Path chip = kernel.chip(0, "3f20c000.pwm", 2);
    KernelPulses pulses = KernelPulses.open(chip, 0, () -> false, kernel::write);
    pulses.pulse(100, 1);
    kernel.written.clear();
    pulses.close();
    assertThat(kernel.written).containsExactly("duty_cycle 0", "enable 0", "unexport 0");
  }

  @Test
  void writesPlainNumbersIntoFilesAndWaitsUntilUdevHasGivenThem() throws IOException {
    FakeKernelPwm kernel = new FakeKernelPwm(root);
    Path chip = kernel.chip(0, "3f20c000.pwm", 2);
    KernelPulses pulses = KernelPulses.open(chip, 1, () -> appears(kernel, chip));
    pulses.pulse(1000, 0.25);
    assertThat(Files.readString(chip.resolve("export"))).isEqualTo("1");
    assertThat(Files.readString(chip.resolve("pwm1/period"))).isEqualTo("1000000");
    assertThat(Files.readString(chip.resolve("pwm1/duty_cycle"))).isEqualTo("250000");
    pulses.pulse(1000, 0);
    assertThat(Files.readString(chip.resolve("pwm1/duty_cycle"))).isEqualTo("0");
    assertThat(Files.readString(chip.resolve("pwm1/enable"))).isEqualTo("1");
  }

  private static boolean appears(FakeKernelPwm kernel, Path chip) {
    try {
      kernel.write(chip.resolve("export"), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aChannelThatNeverAppearsIsRefused() throws IOException {
    Path chip = new FakeKernelPwm(root).chip(0, "3f20c000.pwm", 2);
    assertThatThrownBy(() -> KernelPulses.open(chip, 7, () -> false))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void theRaspberryPisOwnChipIsFoundAmongOthers() throws IOException {
    FakeKernelPwm kernel = new FakeKernelPwm(root);
    assertThat(KernelPulseChip.find(kernel.pwmClass)).isEmpty();
    kernel.chip(0, "pca9685@40", 16);
    assertThat(KernelPulseChip.find(kernel.pwmClass)).isEmpty();
    Path chip = kernel.chip(3, "fe20c000.pwm", 2);
    KernelPulseChip found = KernelPulseChip.find(kernel.pwmClass).orElseThrow();
    assertThat(found).isEqualTo(new KernelPulseChip(chip, false));
    assertThat(found.channelOf(18)).contains(0);
    assertThat(found.channelOf(13)).contains(1);
    assertThat(found.channelOf(17)).isEmpty();
    assertThat(KernelPulseChip.find(root.resolve("nowhere"))).isEmpty();
  }

  @Test
  void aRaspberryPi5HasAChannelForEachOfFourPins() throws IOException {
    FakeKernelPwm kernel = new FakeKernelPwm(root);
    kernel.chip(2, "1f00098000.pwm", 4);
    KernelPulseChip found = KernelPulseChip.find(kernel.pwmClass).orElseThrow();
    assertThat(found.channelOf(12)).contains(0);
    assertThat(found.channelOf(19)).contains(3);
  }
}
