package org.tsumiki.robot;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks the computer that this runs on. */
public final class SystemRobotProbe implements RobotProbe {
  private static final long COMMAND_TIMEOUT_SECONDS = 10;

  @Override
  public int javaFeature() {
    return Runtime.version().feature();
  }

  @Override
  public Optional<String> text(String path) {
    try {
      // The device tree's texts end with a zero.
      String text = new String(Files.readAllBytes(Path.of(path)), StandardCharsets.UTF_8);
      return Optional.of(text.replace("\0", "").strip());
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(Path.of(path));
  }

  @Override
  public boolean usable(String path) {
    return Files.isReadable(Path.of(path)) && Files.isWritable(Path.of(path));
  }

  @Override
  public String target(String path) {
    try {
      return Path.of(path).toRealPath().toString();
    } catch (IOException notThere) {
      return path;
    }
  }

  @Override
  public Optional<String> firstLineOf(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(COMMAND_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      return output.lines().map(String::strip).findFirst();
    } catch (IOException notThere) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public long freeBytes() {
    return new File("/").getUsableSpace();
  }

  @Override
  public long clockSeconds() {
    return System.currentTimeMillis() / 1000;
  }

  @Override
  public String user() {
    return System.getProperty("user.name", "");
  }
}
