package org.tsumiki.raspberrypi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

final class KernelFilesTest {
  @TempDir private Path root;

  private Path device(String name, String permissions) throws IOException {
    Path file = Files.createDirectories(root.resolve("dev")).resolve(name);
    Files.writeString(file, "");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void aComputerWithoutPinsIsTold() {
    Trouble trouble = new KernelFiles(root).gpio().orElseThrow();
    assertThat(trouble.code()).isEqualTo("no-gpio");
    assertThat(trouble.what()).contains("/dev/gpiochip0");
    assertThat(trouble.remedy()).contains("--board simulated");
  }

  @Test
  void anyChipOfPinsWillDo() throws IOException {
    device("gpiochip4", "rw-rw----");
    assertThat(new KernelFiles(root).gpio()).isEmpty();
  }

  /** Root may read and write everything. */
  @Test
  @DisabledIfSystemProperty(named = "user.name", matches = "root")
  void aUserWhoIsNotInTheGroupIsToldTheCommand() throws IOException {
    device("gpiochip0", "---------");
    Trouble trouble = new KernelFiles(root).gpio().orElseThrow();
    assertThat(trouble.code()).isEqualTo("no-permission");
    assertThat(trouble.remedy()).contains("sudo usermod -aG gpio $USER");
  }

  @Test
  void aBusThatIsSwitchedOffIsToldWithTheCommandThatSwitchesItOn() throws IOException {
    KernelFiles files = new KernelFiles(root);
    assertThat(files.i2c(1)).get().extracting(Trouble::code).isEqualTo("no-i2c");
    assertThat(files.i2c(1).orElseThrow().remedy()).contains("do_i2c 0");
    assertThat(files.spi(0, 1).orElseThrow().remedy()).contains("do_spi 0");
    assertThat(files.spi(0, 1).orElseThrow().what()).contains("/dev/spidev0.1");
    device("i2c-1", "rw-rw----");
    assertThat(files.i2c(1)).isEmpty();
  }
}
