package org.tsumiki.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM with the class path of these tests, and what it writes to stderr. */
public final class JavaProcess implements AutoCloseable {
  private final Process process;
  private final LogLines lines = new LogLines();

  private JavaProcess(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().start(this::readLines);
  }

  public static JavaProcess start(Class<?> main, String argument) throws IOException {
    List<String> command =
        List.of(
            System.getProperty("java.home") + "/bin/java",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            argument);
    return new JavaProcess(
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
  }

  private void readLines() {
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = err.readLine(); line != null; line = err.readLine()) {
        lines.line(line);
      }
    } catch (IOException e) {
      lines.line("(stderr ended: " + e.getMessage() + ")");
    }
  }

  /** Waits for a line on stderr that holds that. */
  public String await(String part) throws InterruptedException {
    return lines.await(part);
  }

  /** What {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The processes that it has started. */
  public List<ProcessHandle> children() {
    return process.children().toList();
  }

  /** What {@code kill -STOP} does. */
  public void freeze() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().waitFor();
  }

  /** What {@code kill} does. */
  void askToEnd() {
    process.toHandle().destroy(); // Process.destroy would close its stderr as well
  }

  public int awaitExit() throws InterruptedException {
    if (!process.waitFor(Recorder.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      throw new AssertionError("the process goes on");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
