package org.tsumiki.raspberrypi.pulse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Raspberry Pi's own PWM among the kernel's, and which of its channels is on which pin.
 *
 * @param folder {@code …/pwmchipN}
 * @param pi5 true for a Raspberry Pi 5, which has four channels instead of two
 */
public record KernelPulseChip(Path folder, boolean pi5) {
  /** Where the kernel has its PWMs. */
  public static final Path CLASS = Path.of("/sys/class/pwm");

  /** What to put into {@code /boot/firmware/config.txt} for GPIO12 and GPIO13. */
  public static final String OVERLAY = "dtoverlay=pwm-2chan,pin=12,func=4,pin2=13,func2=4";

  /** Of the Raspberry Pi 1 to 4 and Zero; 3f20c000.pwm, fe20c000.pwm or 2020c000.pwm. */
  private static final String BCM = "20c000.pwm";

  private static final List<String> RP1 = List.of("1f00098000.pwm", "98000.pwm");
  private static final List<Integer> PI_5_PINS = List.of(12, 13, 18, 19);

  /** The chip, or empty when the kernel has been told of none. */
  public static Optional<KernelPulseChip> find(Path pwmClass) {
    if (!Files.isDirectory(pwmClass)) {
      return Optional.empty();
    }
    try (Stream<Path> chips = Files.list(pwmClass)) {
      return chips.sorted().flatMap(KernelPulseChip::ofRaspberryPi).findFirst();
    } catch (IOException cannotLook) {
      return Optional.empty();
    }
  }

  private static Stream<KernelPulseChip> ofRaspberryPi(Path chip) {
    try {
      String device = chip.resolve("device").toRealPath().getFileName().toString();
      if (device.endsWith(BCM)) {
        return Stream.of(new KernelPulseChip(chip, false));
      }
      return RP1.stream().anyMatch(device::endsWith)
          ? Stream.of(new KernelPulseChip(chip, true))
          : Stream.empty();
    } catch (IOException noDevice) {
      return Stream.empty();
    }
  }

  /** The channel that can be led to that pin, or empty. */
  public Optional<Integer> channelOf(int bcm) {
    if (pi5) {
      int channel = PI_5_PINS.indexOf(bcm);
      return channel < 0 ? Optional.empty() : Optional.of(channel);
    }
    return switch (bcm) {
      case 12, 18 -> Optional.of(0);
      case 13, 19 -> Optional.of(1);
      default -> Optional.empty();
    };
  }
}
