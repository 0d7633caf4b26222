package org.tsumiki.raspberrypi.pulse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The kernel's PWM files as they lie in a Raspberry Pi's /sys, in a folder of a test; refuses what
 * {@code drivers/pwm/core.c} refuses.
 */
final class FakeKernelPwm {
  final Path pwmClass;
  final List<String> written = new ArrayList<>();

  FakeKernelPwm(Path root) throws IOException {
    pwmClass = Files.createDirectories(root.resolve("sys/class/pwm"));
  }

  /** A chip whose device lies where the board's bus has it; no channel is exported. */
  Path chip(int number, String device, int channels) throws IOException {
    Path devices = pwmClass.resolveSibling("devices-" + number).resolve(device);
    Path chip = Files.createDirectories(devices.resolve("pwm/pwmchip" + number));
    Files.createSymbolicLink(chip.resolve("device"), devices);
    Files.writeString(chip.resolve("npwm"), channels + "\n");
    Files.writeString(chip.resolve("export"), "");
    Files.writeString(chip.resolve("unexport"), "");
    Files.createSymbolicLink(pwmClass.resolve("pwmchip" + number), chip);
    return pwmClass.resolve("pwmchip" + number);
  }

  /** A write as the kernel takes it. */
  void write(Path file, long value) throws IOException {
    String name = file.getFileName().toString();
    written.add(name + " " + value);
    if (name.equals("export")) {
      export(file.resolveSibling("pwm" + value));
      return;
    }
    long period = name.equals("period") ? value : number(file.resolveSibling("period"));
    long high = name.equals("duty_cycle") ? value : number(file.resolveSibling("duty_cycle"));
    if (!name.equals("unexport") && (period == 0 || high > period)) {
      throw new IOException(file + ": Invalid argument");
    }
    Files.writeString(file, value + "\n");
  }

  private static void export(Path folder) throws IOException {
    Files.createDirectory(folder);
    for (String file : new String[] {"period", "duty_cycle", "enable"}) {
      Files.writeString(folder.resolve(file), "0\n");
    }
    Files.writeString(folder.resolve("polarity"), "normal\n");
  }

  static long number(Path file) throws IOException {
    return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 1;
  }
}
