package org.tsumiki.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsumiki.agent.safety.Battery;

/**
 * The Raspberry Pi's own alarm: its 5 volts fall below 4.63. On a robot that is what an empty
 * battery looks like first.
 */
final class PowerAlarm {
  private static final Path MONITORS = Path.of("/sys/class/hwmon");
  private static final String SENSOR = "rpi_volt";
  private static final Optional<Path> ALARM = find(MONITORS);

  private PowerAlarm() {}

  /** What the kernel says now; empty where it has no such alarm. */
  static Optional<Battery> battery() {
    return ALARM.flatMap(PowerAlarm::read);
  }

  static Optional<Battery> read(Path alarm) {
    try {
      boolean low = Files.readString(alarm).strip().equals("1");
      return Optional.of(
          new Battery(low, low ? "the 5 V have fallen below 4.63 V" : "more than 4.63 V"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The alarm's file in the kernel's folder of monitors. */
  static Optional<Path> find(Path monitors) {
    try (Stream<Path> all = Files.list(monitors)) {
      return all.filter(PowerAlarm::isSensor)
          .map(monitor -> monitor.resolve("in0_lcrit_alarm"))
          .filter(Files::isReadable)
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static boolean isSensor(Path monitor) {
    try {
      return Files.readString(monitor.resolve("name")).strip().equals(SENSOR);
    } catch (IOException e) {
      return false;
    }
  }
}
