package org.tsumiki.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bench.BenchRow.Reference;
import org.tsumiki.speech.Language;
import org.tsumiki.speech.SpeechEngine;
import org.tsumiki.speech.SpeechEngines;
import org.tsumiki.speech.Utterance;

/**
 * How soon the voice of this computer has a sentence. Counts wall time and speaks aloud, so it runs
 * only when it is asked for by name.
 */
final class SpeechSection {
  /** How names begin that ask for it. */
  static final String ASKED = "speech";

  private static final String NAME = "speech.handed";
  private static final double PROMISED_MILLIS = 200;
  private static final int SENTENCES = 60;
  private static final int FEW_SENTENCES = 6;

  /** A key comes so long after the one before it; it cuts what is being said. */
  private static final long KEY_MILLIS = 150;

  private static final double NANOS_PER_MILLI = 1e6;
  private static final int PERCENT = 100;
  private static final int NINETY_FIVE = 95;

  private static final List<String> SAID =
      List.of(
          "スタート したとき",
          "くるまの しんごうの あかお つける",
          "20 センチ まえに すすむ、 ちから 50 パーセント",
          "もし ひだりの センサーの したが くろい なら",
          "3 びょう まつ",
          "まえに 30 センチ すすみました。 ひだりに 90 ど まわりました。");

  private final BenchOptions options;
  private final Map<String, String> environment;
  private final Consumer<String> progress;
  private final Findings findings;

  SpeechSection(
      BenchOptions options,
      Map<String, String> environment,
      Consumer<String> progress,
      Findings findings) {
    this.options = options;
    this.environment = Map.copyOf(environment);
    this.progress = progress;
    this.findings = findings;
  }

  void run() {
    if (!options.only().startsWith(ASKED)) {
      return;
    }
    Optional<SpeechEngine> found = SpeechEngines.find(environment);
    if (found.isEmpty()) {
      findings.leave(NAME, "a voice", "this computer has no engine that speaks", false);
      return;
    }
    try (SpeechEngine engine = found.get()) {
      progress.accept("speaking: " + engine.name());
      measure(engine);
    } catch (IOException e) {
      findings.leave(NAME, "espeak-ng", String.valueOf(e.getMessage()), false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      findings.leave(NAME, "a voice", "interrupted", false);
    }
  }

  /** By turns: a sentence by the engine, and the bare process that can say it. */
  private void measure(SpeechEngine engine) throws IOException, InterruptedException {
    boolean bare = engine.name().equals("espeak-ng");
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    int count = options.quick() ? FEW_SENTENCES : SENTENCES;
    for (int i = 0; i < count; i++) {
      String sentence = SAID.get(i % SAID.size());
      ours.add(handedMillis(engine, sentence));
      if (bare) {
        theirs.add(bareMillis(sentence));
      }
    }
    Reference reference =
        bare
            ? new Reference("espeak-ng started bare", percentile(theirs, NINETY_FIVE))
            : new Reference("what is promised", PROMISED_MILLIS);
    String note = engine.name() + ", " + count + " sentences, each cutting the one before";
    add(NAME + ".p95", percentile(ours, NINETY_FIVE), ours, reference, goal(), note);
    Reference middle =
        bare ? new Reference(reference.name(), percentile(theirs, PERCENT / 2)) : reference;
    add(NAME + ".median", percentile(ours, PERCENT / 2), ours, middle, null, note);
  }

  private static Goal goal() {
    return Goal.valueAtMost(PROMISED_MILLIS);
  }

  private void add(
      String name,
      double value,
      List<Double> all,
      Reference reference,
      @Nullable Goal goal,
      String note) {
    double spread = (percentile(all, PERCENT) - percentile(all, 0)) / value;
    findings.add(
        BenchRow.of(name, "ms", new Figure(value, spread, all.size()), reference, goal, note));
  }

  /** From the wish to when the engine has it; then what a child hears before its next key. */
  private static double handedMillis(SpeechEngine engine, String sentence)
      throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Utterance utterance = new Utterance(sentence, sentence, Language.JAPANESE, PERCENT, PERCENT);
    long asked = System.nanoTime();
    engine.speak(utterance, outcome -> ended.countDown());
    double millis = (System.nanoTime() - asked) / NANOS_PER_MILLI;
    ended.await(KEY_MILLIS, TimeUnit.MILLISECONDS);
    return millis;
  }

  private static double bareMillis(String sentence) throws IOException, InterruptedException {
    long asked = System.nanoTime();
    Process process =
        new ProcessBuilder("espeak-ng", "-v", "ja", "--stdin")
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try (OutputStream to = process.getOutputStream()) {
      to.write(sentence.getBytes(StandardCharsets.UTF_8));
    }
    double millis = (System.nanoTime() - asked) / NANOS_PER_MILLI;
    process.waitFor(KEY_MILLIS, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return millis;
  }

  private static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / PERCENT));
  }
}
