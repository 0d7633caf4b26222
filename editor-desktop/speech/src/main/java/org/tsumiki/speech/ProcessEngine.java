package org.tsumiki.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An engine that is a process for each sentence: being still means ending it. */
final class ProcessEngine implements SpeechEngine {
  private final String name;
  private final Function<Utterance, CommandLine> command;
  private @Nullable Running running;

  ProcessEngine(String name, Function<Utterance, CommandLine> command) {
    this.name = name;
    this.command = command;
  }

  /** A process that speaks, and who is told when it has ended. */
  private record Running(Process process, AtomicBoolean told, Consumer<Outcome> ended) {
    void tell(Outcome outcome) {
      if (told.compareAndSet(false, true)) {
        ended.accept(outcome);
      }
    }

    void cut() {
      // First told, then ended: a script whose last command was ended ends as if all were well.
      tell(Outcome.CUT);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void speak(Utterance utterance, Consumer<Outcome> ended) {
    hush();
    CommandLine line = command.apply(utterance);
    try {
      Process process = new ProcessBuilder(line.words()).redirectOutput(Redirect.DISCARD).start();
      Running now = new Running(process, new AtomicBoolean(), ended);
      running = now;
      Thread.ofVirtual().start(() -> now.tell(outcomeOf(process)));
      give(process, line.input());
    } catch (IOException cannotStart) {
      ended.accept(Outcome.FAILED);
    }
  }

  /**
   * Waits for its end. espeak-ng says that there is nothing to play sound on, and ends as if it had
   * spoken.
   */
  private static Outcome outcomeOf(Process process) {
    boolean complained = false;
    try (BufferedReader complaints = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = complaints.readLine(); line != null; line = complaints.readLine()) {
        complained |= line.startsWith("error:");
      }
      return process.waitFor() == 0 && !complained ? Outcome.SAID : Outcome.FAILED;
    } catch (IOException cut) {
      return Outcome.FAILED;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Outcome.FAILED;
    }
  }

  /** A process that ends before it has read all of it says by its exit code why. */
  private static void give(Process process, String input) {
    try (OutputStream to = process.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException endedEarly) {
      return;
    }
  }

  @Override
  public synchronized void hush() {
    Running now = running;
    running = null;
    if (now != null) {
      now.cut();
    }
  }

  @Override
  public void close() {
    hush();
  }
}
