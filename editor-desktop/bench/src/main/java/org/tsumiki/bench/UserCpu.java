package org.tsumiki.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command in a process of its own and tells how much user CPU time it took, with all its
 * threads and processes. The shell's {@code time} asks the kernel for it once the process has
 * ended, which Java itself cannot.
 */
final class UserCpu {
  private static final List<String> TIMED =
      List.of("/usr/bin/env", "bash", "-c", "TIMEFORMAT=%U; time \"$0\" \"$@\"");
  private static final String EMPTY = "/dev/null";

  private final Path folder;
  private final long timeoutSeconds;

  /** What came of a run. */
  sealed interface Run {
    /**
     * It ended well.
     *
     * @param answer the last word it printed
     */
    record Done(double userSeconds, String answer) implements Run {}

    /** It did not, and why. */
    record Failed(String reason) implements Run {}
  }

  /**
   * @param folder where outputs may be kept meanwhile
   */
  UserCpu(Path folder, long timeoutSeconds) {
    this.folder = folder;
    this.timeoutSeconds = timeoutSeconds;
  }

  /** True when this computer has what is needed. */
  static boolean works() {
    return Files.isExecutable(Path.of(TIMED.getFirst())) && Files.exists(Path.of(EMPTY));
  }

  /** Runs the command to its end. */
  Run measure(List<String> command) {
    List<String> timed = new ArrayList<>(TIMED);
    timed.addAll(command);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(timed)
            .redirectInput(new File(EMPTY))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    // Figures have a point, whatever the language here.
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      Process process = builder.start();
      if (!process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return new Run.Failed("took longer than " + timeoutSeconds + " s");
      }
      return told(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8).strip(),
          Files.readString(err, StandardCharsets.UTF_8).strip());
    } catch (IOException failure) {
      return new Run.Failed(String.valueOf(failure.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Run.Failed("interrupted");
    }
  }

  private static Run told(int exit, String out, String err) {
    int lastLine = err.lastIndexOf('\n') + 1;
    String time = err.substring(lastLine).strip();
    // A JVM that does not start says why on stdout.
    String firstWords = (err.substring(0, lastLine) + out).lines().findFirst().orElse("");
    String answer = lastWord(out);
    if (exit != 0 || answer.isEmpty()) {
      return new Run.Failed(firstWords.isEmpty() ? "exit code " + exit : firstWords);
    }
    return new Run.Done(Double.parseDouble(time), answer);
  }

  private static String lastWord(String text) {
    return text.substring(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t')) + 1);
  }
}
