package org.tsumiki.robot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsumiki.agent.RobotOptions;

/** Judges whether a computer can be a robot, and ends in one plain sentence. */
public final class RobotDoctor {
  private static final int JAVA_FEATURE = 25;
  private static final long MEBIBYTE = 1024L * 1024;
  private static final long WANTED_DISK_MEBIBYTES = 200;
  private static final long WANTED_MEMORY_MEBIBYTES = 100;

  /** The beginning of 2025: before that, a computer that runs this has lost its time. */
  private static final long EARLIEST_CLOCK_SECONDS = 1_735_689_600;

  private static final String SERVICE = "tsumiki-robot";
  private static final String CHIP = "/dev/gpiochip0";
  private static final String THROTTLED = "/sys/devices/platform/soc/soc:firmware/get_throttled";
  private static final String TICKS = "ticks";

  /** What the log said of the last run; {@code tsumiki-robot doctor} takes it from there. */
  private static final String LAST_RUN = "/run/tsumiki-robot-last-run";

  private static final Pattern SLOWEST =
      Pattern.compile(
          "slowest tick (\\d{1,18}): ([\\d.]{1,9}) ms \\(program ([\\d.]{1,9}), board"
              + " ([\\d.]{1,9}), telling ([\\d.]{1,9})\\)");

  /** Two thirds of what the supervisor stops a program for. */
  private static final double SLOW_TICK_MILLIS = 100;

  private static final String KEEPS_OUTPUTS =
      "/sys/module/pinctrl_bcm2835/parameters/persist_gpio_outputs";

  private RobotDoctor() {}

  /** Looks at everything that the robot with those options needs, in the order to mend it in. */
  public static List<Finding> examine(RobotProbe probe, RobotOptions options) {
    List<Finding> findings = new ArrayList<>();
    findings.add(java(probe));
    boolean pins =
        !options.board().equals(RobotOptions.SIMULATED)
            && !options.board().startsWith(RobotOptions.FILES);
    if (pins) {
      findings.add(model(probe));
      findings.add(gpio(probe));
      power(probe).ifPresent(findings::add);
      afterCrash(probe).ifPresent(findings::add);
    }
    options.serialDevice().ifPresent(device -> findings.add(serial(probe, device)));
    findings.add(memory(probe));
    findings.add(disk(probe));
    findings.add(clock(probe));
    service(probe).ifPresent(findings::add);
    ticks(probe).ifPresent(findings::add);
    return List.copyOf(findings);
  }

  /** A line for each finding, and the sentence. */
  public static String text(List<Finding> findings, RobotOptions options) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      String mark = finding.ok() ? "ok  " : finding.blocking() ? "BAD " : "note";
      text.append(String.format("%s  %-8s %s%n", mark, finding.name(), finding.message()));
      if (!finding.ok()) {
        text.append("                -> ").append(finding.remedy()).append(System.lineSeparator());
      }
    }
    return text.append(verdict(findings, options)).toString();
  }

  /** One plain sentence: ready, or what to do first. */
  public static String verdict(List<Finding> findings, RobotOptions options) {
    Optional<Finding> first = findings.stream().filter(Finding::blocking).findFirst();
    if (first.isPresent()) {
      return "The robot is not ready: " + first.get().message() + " " + first.get().remedy();
    }
    Optional<Finding> note = findings.stream().filter(finding -> !finding.ok()).findFirst();
    Optional<String> cable = options.serialDevice().map(device -> "by the cable on " + device);
    Optional<String> network =
        options.portToOpen().isPresent() ? Optional.of("over the network") : Optional.empty();
    String ways =
        Stream.of(cable, network).flatMap(Optional::stream).collect(Collectors.joining(" and "));
    return note.isPresent()
        ? "The robot can run; one thing to look at: "
            + note.get().message()
            + " "
            + note.get().remedy()
        : "The robot is ready: editors reach it " + ways + "." + punctuality(findings);
  }

  private static String punctuality(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.name().equals(TICKS))
        .map(finding -> " " + finding.message())
        .findFirst()
        .orElse("");
  }

  private static Finding java(RobotProbe probe) {
    return probe.javaFeature() == JAVA_FEATURE
        ? Finding.ok("java", "Java 25 runs this.")
        : Finding.bad(
            "java",
            "Java " + probe.javaFeature() + " runs this; it is made for 25.",
            "Type: sudo apt install openjdk-25-jre-headless");
  }

  private static Finding model(RobotProbe probe) {
    Optional<String> model = probe.text("/proc/device-tree/model");
    if (model.isPresent() && model.get().startsWith("Raspberry Pi")) {
      return Finding.ok("model", model.get());
    }
    return Finding.bad(
        "model",
        "This computer is " + model.orElse("no Raspberry Pi") + ".",
        "Run this on a Raspberry Pi, or use the board \"simulated\".");
  }

  private static Finding gpio(RobotProbe probe) {
    if (!probe.exists(CHIP)) {
      return Finding.bad(
          "gpio",
          "The Raspberry Pi shows no pins (" + CHIP + " is missing).",
          "Start it again; if that does not help, write the SD card anew.");
    }
    if (!probe.usable(CHIP)) {
      return Finding.bad(
          "gpio",
          "The user " + probe.user() + " may not use the pins (" + CHIP + ").",
          "Type: sudo usermod -aG gpio " + probe.user() + " and start the Raspberry Pi again.");
    }
    return Finding.ok("gpio", "The pins can be used (" + CHIP + ").");
  }

  /** The firmware's bits: 0 too little voltage now, 16 since it was switched on. */
  private static Optional<Finding> power(RobotProbe probe) {
    return probe
        .text(THROTTLED)
        .filter(bits -> bits.matches("(0x)?[0-9a-fA-F]{1,8}"))
        .map(bits -> Long.parseLong(bits.replace("0x", ""), 16))
        .map(bits ->
            (bits & 0x1_0001) == 0
                ? Finding.ok("power", "The power supply holds.")
                : Finding.note(
                    "power",
                    "The power supply is too weak"
                        + ((bits & 1) == 0 ? " at times." : " right now."),
                    "Use the supply made for this Raspberry Pi, and another one for the motors."));
  }

  private static Optional<Finding> afterCrash(RobotProbe probe) {
    return probe
        .text(KEEPS_OUTPUTS)
        .filter(value -> value.equals("Y"))
        .map(value ->
            Finding.note(
                "release",
                "This kernel leaves lamps and motors on when the robot's program dies.",
                "Type: sudo tsumiki-robot setup and start the Raspberry Pi again."));
  }

  private static Finding serial(RobotProbe probe, String device) {
    if (!probe.exists(device)) {
      return Finding.bad(
          "serial",
          "The serial port " + device + " is not there.",
          "Type: sudo tsumiki-robot setup and start the Raspberry Pi again.");
    }
    if (hasConsole(probe, probe.target(device))) {
      return Finding.bad(
          "serial",
          "The system's own text console uses the serial port " + device + ".",
          "Type: sudo tsumiki-robot setup and start the Raspberry Pi again.");
    }
    if (!probe.usable(device)) {
      return Finding.bad(
          "serial",
          "The user " + probe.user() + " may not use the serial port " + device + ".",
          "Type: sudo usermod -aG dialout " + probe.user() + " and start the Raspberry Pi again.");
    }
    return Finding.ok("serial", device + " can be used, and no console is in its way.");
  }

  private static boolean hasConsole(RobotProbe probe, String device) {
    String name = device.replaceFirst("^/dev/", "");
    boolean kernel =
        Arrays.stream(probe.text("/proc/cmdline").orElse("").split("\\s+"))
            .filter(word -> word.startsWith("console="))
            .map(word -> word.replaceFirst("^console=", "").replaceFirst(",.*", ""))
            .map(console -> probe.target("/dev/" + console).replaceFirst("^/dev/", ""))
            .anyMatch(name::equals);
    return kernel
        || probe
            .firstLineOf("systemctl", "is-active", "serial-getty@" + name + ".service")
            .filter("active"::equals)
            .isPresent();
  }

  private static Finding memory(RobotProbe probe) {
    long free =
        probe
            .text("/proc/meminfo")
            .flatMap(
                text -> text.lines().filter(line -> line.startsWith("MemAvailable:")).findFirst())
            .map(line -> line.replaceAll("[^0-9]", ""))
            .filter(digits -> !digits.isEmpty() && digits.length() < 16)
            .map(digits -> Long.parseLong(digits) / 1024)
            .orElse(WANTED_MEMORY_MEBIBYTES);
    return free >= WANTED_MEMORY_MEBIBYTES
        ? Finding.ok("memory", free + " MiB of memory are free.")
        : Finding.note(
            "memory",
            "Only " + free + " MiB of memory are free.",
            "Close other programs, or use Raspberry Pi OS Lite, which has no desktop.");
  }

  private static Finding disk(RobotProbe probe) {
    long free = probe.freeBytes() / MEBIBYTE;
    return free >= WANTED_DISK_MEBIBYTES
        ? Finding.ok("disk", free + " MiB are free on the SD card.")
        : Finding.note(
            "disk",
            "Only " + free + " MiB are free on the SD card.",
            "Type: sudo apt clean, or use a larger card.");
  }

  private static Finding clock(RobotProbe probe) {
    return probe.clockSeconds() >= EARLIEST_CLOCK_SECONDS
        ? Finding.ok("clock", "The clock is set.")
        : Finding.note(
            "clock",
            "The clock is not set, so times in the log are wrong; programs run all the same.",
            "Connect it to a network with internet once, or type: sudo date -s \"2026-04-01"
                + " 10:00\"");
  }

  /** Empty on a computer without the service: it was not installed as a package. */
  private static Optional<Finding> service(RobotProbe probe) {
    if (!probe.exists("/usr/lib/systemd/system/" + SERVICE + ".service")) {
      return Optional.empty();
    }
    String state = probe.firstLineOf("systemctl", "is-active", SERVICE + ".service").orElse("");
    return Optional.of(
        state.equals("active")
            ? Finding.ok("service", "The robot's service runs.")
            : Finding.bad(
                "service",
                "The robot's service does not run (" + (state.isEmpty() ? "unknown" : state) + ").",
                "Mend what is said above, then type: sudo systemctl restart " + SERVICE));
  }

  /** How punctual the last program was, as the log tells; empty when none has run. */
  private static Optional<Finding> ticks(RobotProbe probe) {
    return probe
        .text(LAST_RUN)
        .map(SLOWEST::matcher)
        .filter(Matcher::find)
        .map(found -> ticks(found.group(1), found.group(2), mostOf(found)));
  }

  /** What the slowest tick spent most of its time on. */
  private static String mostOf(Matcher found) {
    double program = Double.parseDouble(found.group(3));
    double board = Double.parseDouble(found.group(4));
    double telling = Double.parseDouble(found.group(5));
    if (program >= board && program >= telling) {
      return "the program itself";
    }
    return board >= telling ? "its sensors and outputs" : "telling the editor";
  }

  private static Finding ticks(String tick, String millis, String most) {
    String what = "The last program's slowest tick (" + tick + ") took " + millis + " ms";
    // In a run's first ticks Java reads what it needs, which the supervisor allows for.
    boolean slow = Double.parseDouble(millis) >= SLOW_TICK_MILLIS && !tick.matches("[0-2]");
    return slow
        ? Finding.note(
            TICKS,
            what + ", most of it for " + most + "; at 150 ms the robot stops a program.",
            "Let its loops do less at once, or write fewer values into the log; then run it again.")
        : Finding.ok(TICKS, what + ".");
  }
}
