package org.tsumiki.app.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Judges what a {@link Probe} finds. */
public final class Doctor {
  private static final int JAVA_FEATURE = 25;
  private static final int NODE_MAJOR = 20;
  private static final long MEBIBYTE = 1024L * 1024;

  /** The unpacked browser (360 MB), autosaves, and room to breathe. */
  private static final long WANTED_MEBIBYTES = 1024;

  private Doctor() {}

  /** Looks at everything, in the order in which one would mend it. */
  public static List<Check> examine(Probe probe) {
    return List.of(
        java(probe),
        maven(probe),
        node(probe),
        display(probe),
        serial(probe),
        speech(probe),
        fonts(probe),
        disk(probe));
  }

  private static Check java(Probe probe) {
    if (probe.javaFeature() != JAVA_FEATURE) {
      return Check.bad(
          "jdk",
          "Java " + probe.javaFeature() + " runs Tsumiki; it is made for 25.",
          "Install a JDK 25 or set JAVA_HOME to one.");
    }
    return probe.hasJavaCompiler()
        ? Check.ok("jdk", "JDK 25")
        : Check.note("jdk", "Java 25 without a compiler.", "Building Tsumiki needs a JDK 25.");
  }

  private static Check maven(Probe probe) {
    return probe
        .firstLineOf("mvn", "--version")
        .map(line -> Check.ok("maven", line))
        .orElseGet(() ->
            Check.note(
                "maven",
                "No Maven (only building Tsumiki needs it).",
                "Install Maven 3.8 or newer, on Debian: sudo apt-get install maven"));
  }

  private static Check node(Probe probe) {
    String remedy = "Install Node.js 20 or newer with npm.";
    Optional<String> version = probe.firstLineOf("node", "--version");
    if (version.isEmpty()) {
      return Check.note("node", "No Node.js (only building Tsumiki needs it).", remedy);
    }
    String found = "Node.js " + version.get();
    return majorOf(version.get()) >= NODE_MAJOR
        ? Check.ok("node", found)
        : Check.note("node", found + " is too old to build Tsumiki.", remedy);
  }

  private static int majorOf(String version) {
    String digits = version.replaceFirst("^v", "").replaceFirst("[^0-9].*", "");
    return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
  }

  private static Check display(Probe probe) {
    if (!probe.linux()) {
      return Check.ok("display", "The system's own.");
    }
    String remedy = "Use `./tsumiki serve` with a browser, or log in to a desktop.";
    Optional<String> display = probe.variable("DISPLAY");
    if (display.isEmpty()) {
      return Check.note("display", "No display for the editor's window.", remedy);
    }
    return probe.displayReachable()
        ? Check.ok("display", display.get())
        : Check.note("display", "Display " + display.get() + " does not answer.", remedy);
  }

  private static Check serial(Probe probe) {
    List<Path> devices = probe.serialDevices();
    if (devices.isEmpty()) {
      return Check.note(
          "serial",
          "No robot's cable is plugged in.",
          "Plug the robot in, or use Wi-Fi or the simulated robot.");
    }
    return devices.stream()
        .filter(device -> !probe.usable(device))
        .findFirst()
        .map(device ->
            Check.note(
                "serial",
                device + " is there, but you may not use it.",
                "sudo usermod -aG dialout $USER, then log out and in again."))
        .orElseGet(() -> Check.ok("serial", devices.getFirst() + " can be used."));
  }

  private static Check speech(Probe probe) {
    if (!probe.linux()) {
      return Check.ok("speech", "The system's own.");
    }
    return probe
        .firstLineOf("spd-say", "--version")
        .or(() -> probe.firstLineOf("espeak-ng", "--version"))
        .map(line -> Check.ok("speech", line))
        .orElseGet(() ->
            Check.note(
                "speech",
                "No speech engine: Tsumiki cannot read aloud here.",
                "On Debian: sudo apt-get install speech-dispatcher espeak-ng"));
  }

  private static Check fonts(Probe probe) {
    return probe.canShow("信号機をつくってみよう")
        ? Check.ok("fonts", "Japanese letters can be shown.")
        : Check.note(
            "fonts",
            "No font with Japanese letters: file dialogs will show boxes.",
            "On Debian: sudo apt-get install fonts-noto-cjk");
  }

  private static Check disk(Probe probe) {
    Path folder = probe.cacheDirectory();
    long freeMebibytes = probe.freeBytes(folder) / MEBIBYTE;
    String found = freeMebibytes + " MiB free for " + folder;
    return freeMebibytes >= WANTED_MEBIBYTES
        ? Check.ok("disk", found)
        : Check.bad("disk", found, "Make at least " + WANTED_MEBIBYTES + " MiB free.");
  }
}
