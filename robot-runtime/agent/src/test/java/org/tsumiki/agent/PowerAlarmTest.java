package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernel's folder of monitors, laid out by hand. */
final class PowerAlarmTest {
  @TempDir private Path monitors;

  @Test
  void findsTheRaspberryPisOwnAlarmAmongOthersAndReadsIt() throws Exception {
    monitor("hwmon0", "cpu_thermal");
    Path power = monitor("hwmon1", "rpi_volt");
    Path alarm = PowerAlarm.find(monitors).orElseThrow();
    assertThat(alarm.getParent()).isEqualTo(power);
    assertThat(PowerAlarm.read(alarm).orElseThrow().empty()).isFalse();
    Files.writeString(alarm, "1\n");
    assertThat(PowerAlarm.read(alarm).orElseThrow().empty()).isTrue();
    Files.delete(alarm);
    assertThat(PowerAlarm.read(alarm)).isEmpty();
  }

  @Test
  void findsNothingOnOtherComputers() throws Exception {
    monitor("hwmon0", "cpu_thermal");
    assertThat(PowerAlarm.find(monitors)).isEmpty();
    assertThat(PowerAlarm.find(monitors.resolve("none"))).isEmpty();
  }

  private Path monitor(String folder, String name) throws Exception {
    Path monitor = Files.createDirectory(monitors.resolve(folder));
    Files.writeString(monitor.resolve("name"), name + "\n");
    Files.writeString(monitor.resolve("in0_lcrit_alarm"), "0\n");
    return monitor;
  }
}
