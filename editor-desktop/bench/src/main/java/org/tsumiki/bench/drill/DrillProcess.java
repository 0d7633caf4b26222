package org.tsumiki.bench.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A process of this same build: the agent, or an editor. What it says is kept. */
final class DrillProcess implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 30_000;

  private final Process process;
  private final List<String> lines = new ArrayList<>();

  private DrillProcess(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().name("drill lines").start(this::read);
  }

  static DrillProcess start(Class<?> main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx64m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(arguments);
    return new DrillProcess(
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.PIPE)
            .start());
  }

  private void read() {
    try (BufferedReader err = process.errorReader(UTF_8)) {
      for (String line = err.readLine(); line != null; line = err.readLine()) {
        add(line);
      }
    } catch (IOException ended) {
      // Nothing more is said.
    }
  }

  private synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }

  /** Waits for a line that holds that. */
  synchronized String await(String part) throws IOException, InterruptedException {
    long deadline = System.nanoTime() / 1_000_000 + PATIENCE_MILLIS;
    while (true) {
      Optional<String> found = lines.stream().filter(line -> line.contains(part)).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      long left = deadline - System.nanoTime() / 1_000_000;
      if (left <= 0) {
        throw new IOException("a process did not say \"" + part + "\" but " + lines);
      }
      wait(left);
    }
  }

  /** True when it has said a line that holds that. */
  synchronized boolean said(String part) {
    return lines.stream().anyMatch(line -> line.contains(part));
  }

  /** Sends it a signal: {@code KILL}, {@code TERM}, {@code STOP}. */
  void signal(String name) throws IOException, InterruptedException {
    signal(process.pid(), name);
  }

  static void signal(long pid, String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
  }

  /** Sends {@code SIGKILL} without starting a process for it: the moment is known exactly. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
