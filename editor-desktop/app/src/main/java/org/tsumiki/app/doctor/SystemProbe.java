package org.tsumiki.app.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** Asks the machine that this runs on. */
public final class SystemProbe implements Probe {
  private static final long COMMAND_TIMEOUT_SECONDS = 10;
  private static final String SERIAL_NAMES =
      "{ttyUSB*,ttyACM*,ttyAMA*,serial0,cu.usbserial*,cu.usbmodem*}";

  private final Map<String, String> environment;

  /** A probe that sees the given environment variables. */
  public SystemProbe(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public int javaFeature() {
    return Runtime.version().feature();
  }

  @Override
  public boolean hasJavaCompiler() {
    return ToolProvider.getSystemJavaCompiler() != null;
  }

  @Override
  public Optional<String> firstLineOf(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(nullDevice().toFile()))
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(COMMAND_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      return process.exitValue() == 0
          ? output.lines().map(SystemProbe::withoutColours).findFirst()
          : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String withoutColours(String line) {
    return line.replaceAll("\u001b\\[[0-9;]*m", "").strip();
  }

  private Path nullDevice() {
    return Path.of(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  @Override
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  @Override
  public boolean linux() {
    return System.getProperty("os.name", "").equals("Linux");
  }

  @Override
  public List<Path> serialDevices() {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> devices = Files.newDirectoryStream(Path.of("/dev"), SERIAL_NAMES)) {
      devices.forEach(found::add);
    } catch (IOException noSuchFolder) {
      return List.of();
    }
    return found.stream().sorted().toList();
  }

  @Override
  public boolean usable(Path device) {
    return Files.isReadable(device) && Files.isWritable(device);
  }

  @Override
  public boolean displayReachable() {
    return DisplayQuestion.reachable();
  }

  @Override
  public boolean canShow(String text) {
    // Asking Java would need its graphics started; fontconfig answers at once.
    return !linux() || firstLineOf("fc-list", ":lang=ja", "family").isPresent();
  }

  @Override
  public Path cacheDirectory() {
    return CacheFolder.of(environment);
  }

  @Override
  public long freeBytes(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing.toFile().getUsableSpace();
  }
}
