package org.tsumiki.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bench.BenchRow.Reference;
import org.tsumiki.bench.cable.PacedCable;
import org.tsumiki.bench.cable.PtyCable;
import org.tsumiki.bench.link.Deploys;

/**
 * From the click until a robot moves. Counts wall time and takes minutes, so it runs only when it
 * is asked for by name.
 */
final class LinkSection {
  /** How names begin that ask for it. */
  static final String ASKED = "link";

  private static final List<Integer> SIZES = List.of(20, 200, 1000);
  private static final int PROMISED_BLOCKS = 200;
  private static final double SERIAL_MILLIS = 1000;
  private static final double NETWORK_MILLIS = 500;
  private static final double TELEMETRY_PER_SECOND = 10;
  private static final int NOISY_TIMES = 10;

  /** An editor's patience: to find a robot, to be answered, for the deploy, to come back. */
  private static final double DECIDED_MILLIS = 88_000;

  private final BenchOptions options;
  private final Path folder;
  private final Consumer<String> progress;
  private final Findings findings;

  LinkSection(BenchOptions options, Path folder, Consumer<String> progress, Findings findings) {
    this.options = options;
    this.folder = folder;
    this.progress = progress;
    this.findings = findings;
  }

  /** One thing to measure. */
  private interface Measurement {
    void run(String name) throws IOException, InterruptedException;
  }

  void run() {
    if (!options.only().startsWith(ASKED)) {
      return;
    }
    try {
      Deploys deploys = new Deploys(Files.createDirectories(folder.resolve(ASKED)));
      if (PtyCable.possible()) {
        overCables(deploys);
      } else {
        findings.leave("link.serial", "the cable", "socat is not installed", false);
      }
      for (int blocks : SIZES) {
        Goal goal = blocks <= PROMISED_BLOCKS ? Goal.valueAtMost(NETWORK_MILLIS) : null;
        measure(
            "link.tls." + blocks,
            name -> tellTls(name, deploys.tls(blocks, options.roundsToRun()), goal));
      }
    } catch (IOException e) {
      findings.leave(ASKED, "the robot", String.valueOf(e.getMessage()), false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      findings.leave(ASKED, "the robot", "interrupted", false);
    }
  }

  private void overCables(Deploys deploys) throws InterruptedException {
    for (int blocks : SIZES) {
      Goal goal = blocks <= PROMISED_BLOCKS ? Goal.valueAtMost(SERIAL_MILLIS) : null;
      measure(
          "link.serial." + blocks,
          name -> tellSerial(name, deploys.serial(blocks, options.roundsToRun()), goal));
    }
    int times = options.quick() ? 1 : Math.max(NOISY_TIMES, options.roundsToRun());
    for (int percent : new int[] {1, 5}) {
      measure(
          "link.flipped." + percent,
          name -> tell(name, deploys.noisy(new PacedCable.Damage(percent * 100, 0), times), times));
      measure(
          "link.dropped." + percent,
          name -> tell(name, deploys.noisy(new PacedCable.Damage(0, percent * 100), times), times));
    }
    measure(
        "link.telemetry",
        name ->
            findings.add(
                BenchRow.of(
                    name,
                    "a second",
                    Figure.of(List.of(deploys.telemetryPerSecond())),
                    new Reference("what is promised", TELEMETRY_PER_SECOND),
                    Goal.valueAtLeast(TELEMETRY_PER_SECOND),
                    "32 scripts running, 115,200 baud")));
  }

  private void measure(String name, Measurement measurement) throws InterruptedException {
    if (!options.wants(name)) {
      return;
    }
    progress.accept("deploy: " + name);
    try {
      measurement.run(name);
    } catch (IOException e) {
      findings.leave(name, "the robot", String.valueOf(e.getMessage()), false);
    }
  }

  private void tellSerial(String name, Deploys.Clicks clicks, @Nullable Goal goal) {
    add(name, clicks.allMillis(), lineAlone(clicks.allBytes()), goal, bytes(clicks.allBytes()));
    add(
        name + ".changed",
        clicks.changedMillis(),
        lineAlone(clicks.changedBytes()),
        goal,
        "one block changed; " + bytes(clicks.changedBytes()));
    add(name, clicks.allMillis(), flash(), null, Published.NOTE);
  }

  private void tellTls(String name, Deploys.Clicks clicks, @Nullable Goal goal) {
    add(name, clicks.allMillis(), flash(), goal, bytes(clicks.allBytes()));
    add(
        name + ".changed",
        clicks.changedMillis(),
        flash(),
        goal,
        "one block changed; " + bytes(clicks.changedBytes()));
  }

  private void tell(String name, Deploys.Noisy noisy, int times) {
    double worst = noisy.decidedMillis().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    String reasons = noisy.reasons().isEmpty() ? "" : "; else " + noisy.reasons();
    if (!noisy.wholeMillis().isEmpty()) {
      add(
          name,
          noisy.wholeMillis(),
          lineAlone(noisy.imageBytes()),
          null,
          "200 blocks, of those that arrived");
    }
    boolean few = name.endsWith("1");
    findings.add(
        BenchRow.of(
            name + ".whole",
            "deploys",
            Figure.of(List.of((double) noisy.wholeMillis().size())),
            new Reference("all", times),
            few ? Goal.valueAtLeast(times) : null,
            "whole" + reasons));
    findings.add(
        BenchRow.of(
            name + ".decided",
            "ms",
            Figure.of(List.of(worst)),
            new Reference("an editor's patience", DECIDED_MILLIS),
            Goal.valueAtMost(DECIDED_MILLIS),
            "the worst of " + times + ", whole or with a reason"));
  }

  private void add(
      String name, List<Double> millis, Reference reference, @Nullable Goal goal, String note) {
    findings.add(BenchRow.of(name, "ms", Figure.of(millis), reference, goal, note));
  }

  private static Reference lineAlone(int bytes) {
    return new Reference("115,200 baud alone", bytes * 1000.0 / PacedCable.BYTES_PER_SECOND);
  }

  private static Reference flash() {
    return new Reference(Published.MICROBIT, Published.MICROBIT_FLASH_MILLIS);
  }

  private static String bytes(int count) {
    return String.format(Locale.ROOT, "%,d bytes", count);
  }
}
