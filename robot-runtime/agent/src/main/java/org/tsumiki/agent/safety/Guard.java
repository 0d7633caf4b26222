package org.tsumiki.agent.safety;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A small process that is left when the agent is not. It holds the other end of a pipe: when the
 * pipe ends because the agent was killed, or brings no {@link #beat} while it is armed because the
 * agent is frozen, it kills the agent and makes the outputs safe with the kernel's own tools. Used
 * by one thread at a time; nothing here waits for it.
 */
public final class Guard implements AutoCloseable {
  /** So long an armed guard waits for a beat. */
  public static final int SILENT_MILLIS = 500;

  /** Time between two beats. */
  public static final int BEAT_MILLIS = 50;

  private static final String SCRIPT = script();

  private final List<SafeOutput> outputs;
  private final Map<String, String> environment;
  private final Consumer<String> log;
  private @Nullable OutputStream pipe;
  private boolean armed;

  /**
   * A guard of these outputs; without any there is nothing to guard, and no process.
   *
   * @param log gets a line when something is wrong with the guard itself
   */
  public Guard(List<SafeOutput> outputs, Consumer<String> log) {
    this(outputs, Map.of(), log);
  }

  /**
   * The same.
   *
   * @param environment more variables for the process
   */
  Guard(List<SafeOutput> outputs, Map<String, String> environment, Consumer<String> log) {
    this.outputs = List.copyOf(outputs);
    this.environment = Map.copyOf(environment);
    this.log = log;
  }

  /** Starts the process. */
  public synchronized void start() {
    if (outputs.isEmpty()) {
      return;
    }
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
                  "bash",
                  "-c",
                  SCRIPT,
                  "tsumiki-guard",
                  Long.toString(ProcessHandle.current().pid()),
                  String.format(Locale.ROOT, "%.3f", SILENT_MILLIS / 1000.0))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().putAll(environment);
      Process process = builder.start();
      pipe = process.getOutputStream();
      send(outputs.stream().map(Guard::line).toList());
    } catch (IOException e) {
      pipe = null;
      log.accept(
          "the guard process cannot be started ("
              + e.getMessage()
              + "): if the agent is killed, only the board itself can stop the motors");
    }
  }

  /** A program may move things now: beats must come. */
  public synchronized void arm() {
    if (pipe == null) {
      start();
    }
    armed = true;
    send(List.of("arm"));
  }

  /** The agent is well. */
  public synchronized void beat() {
    if (armed) {
      send(List.of("."));
    }
  }

  /** Nothing moves any more, and no beats come. */
  public synchronized void rest() {
    if (armed) {
      armed = false;
      send(List.of("rest"));
    }
  }

  /** The agent ends in order, with its outputs safe. */
  @Override
  public synchronized void close() {
    send(List.of("bye"));
    OutputStream open = pipe;
    pipe = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // It is gone before us.
      }
    }
  }

  private void send(List<String> lines) {
    OutputStream open = pipe;
    if (open == null || lines.isEmpty()) {
      return;
    }
    try {
      open.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
      open.flush();
    } catch (IOException e) {
      pipe = null;
      log.accept("the guard process is gone (" + e.getMessage() + "); the next run starts another");
    }
  }

  private static String line(SafeOutput output) {
    return switch (output) {
      case SafeOutput.FileValue(var file, String value) -> "file " + value + " " + file;
      case SafeOutput.PinLevel(String chip, int line, boolean high) ->
          "pin " + chip + " " + line + " " + (high ? 1 : 0);
    };
  }

  private static String script() {
    try (InputStream in = Guard.class.getResourceAsStream("guard.bash")) {
      if (in == null) {
        throw new IllegalStateException("guard.bash is missing from this build");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
