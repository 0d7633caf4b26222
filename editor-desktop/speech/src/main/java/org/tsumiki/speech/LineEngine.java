package org.tsumiki.speech;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An engine that is one process for all sentences, because it takes long to start. It reads {@code
 * SAY id language rate volume base64} and {@code HUSH}, and writes {@code SAID id} or {@code CUT
 * id}, a line each.
 */
final class LineEngine implements SpeechEngine {
  private final String name;
  private final List<String> command;
  private final Map<Integer, Consumer<Outcome>> waiting = new HashMap<>();
  private @Nullable Process process;
  private int lastId;

  LineEngine(String name, List<String> command) {
    this.name = name;
    this.command = List.copyOf(command);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void speak(Utterance utterance, Consumer<Outcome> ended) {
    if (!handedOver(utterance, ended)) {
      ended.accept(Outcome.FAILED);
    }
  }

  private synchronized boolean handedOver(Utterance utterance, Consumer<Outcome> ended) {
    int id = ++lastId;
    String text =
        Base64.getEncoder().encodeToString(utterance.kana().getBytes(StandardCharsets.UTF_8));
    try {
      Process speaking = started();
      waiting.put(id, ended);
      write(
          speaking,
          "SAY %d %s %d %d %s"
              .formatted(
                  id,
                  utterance.language().code(),
                  utterance.ratePercent(),
                  utterance.volumePercent(),
                  text));
      return true;
    } catch (IOException gone) {
      waiting.remove(id);
      return false;
    }
  }

  private Process started() throws IOException {
    Process old = process;
    if (old != null && old.isAlive()) {
      return old;
    }
    Process fresh = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    process = fresh;
    Thread.ofPlatform().daemon().name("speech").start(() -> listen(fresh));
    return fresh;
  }

  private void listen(Process speaking) {
    try (BufferedReader lines = speaking.inputReader(StandardCharsets.US_ASCII)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard(line.strip().split(" "));
      }
    } catch (IOException gone) {
      // The same as its end.
    }
    failAll();
  }

  private void heard(String[] words) {
    if (words.length != 2 || !words[1].matches("\\d{1,9}")) {
      return;
    }
    Consumer<Outcome> ended = taken(Integer.parseInt(words[1]));
    if (ended != null) {
      ended.accept(words[0].equals("SAID") ? Outcome.SAID : Outcome.CUT);
    }
  }

  private synchronized @Nullable Consumer<Outcome> taken(int id) {
    return waiting.remove(id);
  }

  private void failAll() {
    List<Consumer<Outcome>> left;
    synchronized (this) {
      left = List.copyOf(waiting.values());
      waiting.clear();
    }
    left.forEach(ended -> ended.accept(Outcome.FAILED));
  }

  @Override
  public synchronized void hush() {
    Process speaking = process;
    if (speaking == null || waiting.isEmpty()) {
      return;
    }
    try {
      write(speaking, "HUSH");
    } catch (IOException gone) {
      speaking.destroyForcibly();
    }
  }

  private static void write(Process speaking, String line) throws IOException {
    BufferedWriter to = speaking.outputWriter(StandardCharsets.US_ASCII);
    to.write(line);
    to.write('\n');
    to.flush();
  }

  @Override
  public void close() {
    Process speaking;
    synchronized (this) {
      speaking = process;
      process = null;
    }
    if (speaking != null) {
      speaking.descendants().forEach(ProcessHandle::destroyForcibly);
      speaking.destroyForcibly();
    }
    failAll();
  }
}
