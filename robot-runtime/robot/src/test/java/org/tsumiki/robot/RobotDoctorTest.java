package org.tsumiki.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsumiki.agent.RobotOptions;

final class RobotDoctorTest {
  private static final RobotOptions ON_PINS =
      new RobotOptions(
          "Tsumiki",
          "signal-board",
          "crossing",
          1,
          Optional.of("/dev/serial0"),
          OptionalInt.empty(),
          Optional.empty());

  private final Pi pi = new Pi();

  @Test
  void aGoodRaspberryPiIsReady() {
    assertThat(verdict())
        .isEqualTo("The robot is ready: editors reach it by the cable on /dev/serial0.");
  }

  @Test
  void allWaysToTheRobotAreTold() {
    RobotOptions both =
        new RobotOptions(
            "Tsumiki",
            "signal-board",
            "crossing",
            1,
            Optional.of("/dev/serial0"),
            OptionalInt.of(5750),
            Optional.empty());

    assertThat(RobotDoctor.verdict(RobotDoctor.examine(pi, both), both))
        .isEqualTo(
            "The robot is ready: editors reach it by the cable on /dev/serial0 and over the"
                + " network.");
  }

  @Test
  void tellsHowPunctualTheLastProgramWas() {
    pi.texts.put(
        "/run/tsumiki-robot-last-run",
        "slowest tick 812: 44.8 ms (program 33.8, board 0.1, telling 10.9), latest tick 1: 69.6 ms"
            + " late");

    assertThat(verdict())
        .isEqualTo(
            "The robot is ready: editors reach it by the cable on /dev/serial0. The last program's"
                + " slowest tick (812) took 44.8 ms.");
    assertThat(RobotDoctor.text(RobotDoctor.examine(pi, ON_PINS), ON_PINS))
        .contains("ok    ticks    The last program's slowest tick (812) took 44.8 ms.");
  }

  @Test
  void saysWhatASlowTickWasSlowFor() {
    pi.texts.put(
        "/run/tsumiki-robot-last-run",
        "slowest tick 9: 120.0 ms (program 3.8, board 110.1, telling 6.1), latest tick 1: 9.6 ms"
            + " late");

    assertThat(verdict())
        .startsWith("The robot can run; one thing to look at: The last program's slowest tick (9)")
        .contains("120.0 ms, most of it for its sensors and outputs");
    pi.texts.put("/run/tsumiki-robot-last-run", "slowest tick nonsense");
    assertThat(verdict()).endsWith("/dev/serial0.");
  }

  @Test
  void anotherComputerIsNone() {
    pi.texts.put("/proc/device-tree/model", "Some other board");

    assertThat(verdict()).startsWith("The robot is not ready: This computer is Some other board.");
  }

  @Test
  void pinsThatOneMayNotUseNameTheGroup() {
    pi.unusable.add("/dev/gpiochip0");

    assertThat(verdict()).contains("sudo usermod -aG gpio kaze");
  }

  @Test
  void aConsoleOnTheSerialPortIsInTheWayWhateverItIsCalled() {
    pi.texts.put("/proc/cmdline", "console=tty1 console=serial0,115200 root=/dev/mmcblk0p2");

    assertThat(verdict())
        .contains("text console uses the serial port /dev/serial0", "sudo tsumiki-robot setup");
  }

  @Test
  void aLoginOnTheSerialPortIsInTheWayToo() {
    pi.answers.put("systemctl is-active serial-getty@ttyAMA0.service", "active");

    assertThat(verdict()).contains("text console");
  }

  @Test
  void aMissingSerialPortSaysHowToSwitchItOn() {
    pi.files.remove("/dev/serial0");

    assertThat(verdict()).contains("/dev/serial0 is not there", "sudo tsumiki-robot setup");
  }

  @Test
  void aWeakPowerSupplyIsToldButStopsNothing() {
    pi.texts.put("/sys/devices/platform/soc/soc:firmware/get_throttled", "50005");

    assertThat(verdict()).startsWith("The robot can run; one thing to look at: The power supply");
  }

  @Test
  void aKernelThatKeepsOutputsIsTold() {
    pi.texts.put("/sys/module/pinctrl_bcm2835/parameters/persist_gpio_outputs", "Y");

    assertThat(verdict()).contains("leaves lamps and motors on");
  }

  @Test
  void aClockWithoutTimeIsToldButStopsNothing() {
    pi.clock = 1_000;

    assertThat(verdict()).startsWith("The robot can run").contains("clock");
  }

  @Test
  void theServiceMustRunWhereItIsInstalled() {
    pi.files.add("/usr/lib/systemd/system/tsumiki-robot.service");
    pi.answers.put("systemctl is-active tsumiki-robot.service", "failed");

    assertThat(verdict()).contains("does not run (failed)");
  }

  @Test
  void aSimulatedRobotNeedsNoPins() {
    RobotOptions simulated =
        new RobotOptions(
            "Tsumiki",
            "simulated",
            "crossing",
            1,
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty());
    pi.texts.clear();
    pi.files.clear();

    assertThat(RobotDoctor.verdict(RobotDoctor.examine(pi, simulated), simulated))
        .isEqualTo("The robot is ready: editors reach it over the network.");
  }

  @Test
  void whatIsNotOkSaysWhatToDoAndTheLastLineIsTheVerdict() {
    Pi bare = new Pi();
    bare.texts.clear();
    bare.files.clear();
    bare.clock = 0;
    List<Finding> findings = RobotDoctor.examine(bare, ON_PINS);

    assertThat(findings)
        .allSatisfy(finding -> assertThat(finding.remedy().isEmpty()).isEqualTo(finding.ok()));
    assertThat(RobotDoctor.text(findings, ON_PINS).lines().toList().getLast())
        .isEqualTo(RobotDoctor.verdict(findings, ON_PINS));
  }

  private String verdict() {
    return RobotDoctor.verdict(RobotDoctor.examine(pi, ON_PINS), ON_PINS);
  }

  /** A Raspberry Pi on which all is well, until a test changes it. */
  private static final class Pi implements RobotProbe {
    private final Map<String, String> texts =
        new HashMap<>(
            Map.of(
                "/proc/device-tree/model", "Raspberry Pi Zero 2 W Rev 1.0",
                "/proc/cmdline", "console=tty1 root=/dev/mmcblk0p2",
                "/proc/meminfo", "MemTotal: 430000 kB\nMemAvailable:  300000 kB"));
    private final Set<String> files =
        new HashSet<>(Set.of("/dev/gpiochip0", "/dev/serial0", "/dev/ttyAMA0"));
    private final Set<String> unusable = new HashSet<>();
    private final Map<String, String> answers = new HashMap<>();
    private long clock = 1_800_000_000;

    @Override
    public int javaFeature() {
      return 25;
    }

    @Override
    public Optional<String> text(String path) {
      return Optional.ofNullable(texts.get(path));
    }

    @Override
    public boolean exists(String path) {
      return files.contains(path);
    }

    @Override
    public boolean usable(String path) {
      return files.contains(path) && !unusable.contains(path);
    }

    @Override
    public String target(String path) {
      return path.equals("/dev/serial0") ? "/dev/ttyAMA0" : path;
    }

    @Override
    public Optional<String> firstLineOf(String... command) {
      return Optional.ofNullable(answers.get(String.join(" ", command)));
    }

    @Override
    public long freeBytes() {
      return 8L << 30;
    }

    @Override
    public long clockSeconds() {
      return clock;
    }

    @Override
    public String user() {
      return "kaze";
    }
  }
}
