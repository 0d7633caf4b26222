package org.tsumiki.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An engine that is a process for each sentence: being still means ending it. */
final class ProcessEngine implements SpeechEngine {
  private final String name;
  private final Function<Utterance, CommandLine> command;
  private final boolean startsAhead;
  private @Nullable Running running;
  private @Nullable Ready ready;
  private boolean closed;

  private ProcessEngine(
      String name, Function<Utterance, CommandLine> command, boolean startsAhead) {
    this.name = name;
    this.command = command;
    this.startsAhead = startsAhead;
  }

  ProcessEngine(String name, Function<Utterance, CommandLine> command) {
    this(name, command, false);
  }

  /**
   * Of a program that is one process, does nothing before it has its text, and speaks most
   * sentences in the same manner: the next one is started while this one speaks, for starting takes
   * longer than anything else.
   */
  static ProcessEngine startingAhead(String name, Function<Utterance, CommandLine> command) {
    return new ProcessEngine(name, command, true);
  }

  /** A process that waits for its text. */
  private record Ready(List<String> words, Process process) {}

  /** A process that speaks, and who is told when it has ended. */
  private record Running(
      Process process, boolean isAlone, AtomicBoolean told, Consumer<Outcome> ended) {
    void tell(Outcome outcome) {
      if (told.compareAndSet(false, true)) {
        ended.accept(outcome);
      }
    }

    void cut() {
      // First told, then ended: a script whose last command was ended ends as if all were well.
      tell(Outcome.CUT);
      if (!isAlone) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
      }
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
      Process process = readyOrStarted(line.words());
      Running now = new Running(process, startsAhead, new AtomicBoolean(), ended);
      running = now;
      give(process, line.input());
      Thread.ofVirtual().start(() -> now.tell(outcomeOf(process)));
      if (startsAhead) {
        Thread.ofVirtual().start(() -> startAhead(line.words()));
      }
    } catch (IOException cannotStart) {
      ended.accept(Outcome.FAILED);
    }
  }

  private Process readyOrStarted(List<String> words) throws IOException {
    Ready waiting = ready;
    ready = null;
    if (waiting != null && waiting.words().equals(words) && waiting.process().isAlive()) {
      return waiting.process();
    }
    if (waiting != null) {
      waiting.process().destroyForcibly();
    }
    return started(words);
  }

  private static Process started(List<String> words) throws IOException {
    return new ProcessBuilder(words).redirectOutput(Redirect.DISCARD).start();
  }

  /** Starting is slow: nobody who wants to speak waits for it. */
  private void startAhead(List<String> words) {
    try {
      Process process = started(words);
      if (!keep(new Ready(words, process))) {
        process.destroyForcibly();
      }
    } catch (IOException cannotStart) {
      // Whoever speaks next will find out.
      return;
    }
  }

  private synchronized boolean keep(Ready fresh) {
    if (closed || ready != null) {
      return false;
    }
    ready = fresh;
    return true;
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
  public synchronized void close() {
    hush();
    closed = true;
    Ready waiting = ready;
    ready = null;
    if (waiting != null) {
      waiting.process().destroyForcibly();
    }
  }
}
