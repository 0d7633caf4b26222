package org.tsumiki.raspberrypi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kernel's files through which hardware is reached, and what to tell people when one is missing
 * or not ours to use.
 *
 * @param root {@code /}, or a folder of a test
 */
record KernelFiles(Path root) {
  static final KernelFiles REAL = new KernelFiles(Path.of("/"));

  private static final String CHIP = "gpiochip";

  Path pwmClass() {
    return root.resolve("sys/class/pwm");
  }

  /** Why pins cannot be had, or empty. */
  Optional<Trouble> gpio() {
    Path dev = root.resolve("dev");
    try (Stream<Path> all = Files.list(dev)) {
      Optional<Path> chip =
          all.filter(file -> file.getFileName().toString().startsWith(CHIP)).sorted().findFirst();
      if (chip.isPresent()) {
        return forbidden(chip.get(), "/dev/" + chip.get().getFileName(), "gpio");
      }
    } catch (IOException noFolder) {
      // as if there were none
    }
    return Optional.of(
        new Trouble(
            "no-gpio",
            "this computer",
            "This computer has no pins: there is no /dev/gpiochip0",
            "Run this on a Raspberry Pi, or use --board simulated."));
  }

  /** Why an I2C bus cannot be had, or empty. */
  Optional<Trouble> i2c(int bus) {
    String name = "/dev/i2c-" + bus;
    Path file = root.resolve("dev/i2c-" + bus);
    if (!Files.exists(file)) {
      return Optional.of(
          new Trouble(
              "no-i2c",
              name,
              "I2C is switched off (there is no " + name + ")",
              "Switch it on with: sudo raspi-config nonint do_i2c 0, and start the Pi again."));
    }
    return forbidden(file, name, "i2c");
  }

  /** Why an SPI bus cannot be had, or empty. */
  Optional<Trouble> spi(int bus, int chipSelect) {
    String name = "/dev/spidev" + bus + "." + chipSelect;
    Path file = root.resolve(name.substring(1));
    if (!Files.exists(file)) {
      return Optional.of(
          new Trouble(
              "no-spi",
              name,
              "SPI is switched off (there is no " + name + ")",
              "Switch it on with: sudo raspi-config nonint do_spi 0, and start the Pi again."));
    }
    return forbidden(file, name, "spi");
  }

  private static Optional<Trouble> forbidden(Path file, String name, String group) {
    if (Files.isReadable(file) && Files.isWritable(file)) {
      return Optional.empty();
    }
    return Optional.of(
        new Trouble(
            "no-permission",
            name,
            "This user may not use " + name,
            "Join the group "
                + group
                + " with: sudo usermod -aG "
                + group
                + " $USER, then log out and in again."));
  }
}
