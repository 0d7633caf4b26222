package org.tsumiki.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tsumiki.bench.BenchRow.Reference;
import org.tsumiki.bench.drill.Drills;

/**
 * Safety drills. They count wall time and take minutes, so they run only when they are asked for by
 * name.
 */
final class SafetySection {
  private static final String PREFIX = "safety.";

  /** How names begin that ask for them. */
  static final String ASKED = "safety";

  private final BenchOptions options;
  private final Path folder;
  private final Consumer<String> progress;
  private final Findings findings;

  SafetySection(BenchOptions options, Path folder, Consumer<String> progress, Findings findings) {
    this.options = options;
    this.folder = folder;
    this.progress = progress;
    this.findings = findings;
  }

  void run() {
    if (!options.only().startsWith(ASKED)) {
      return;
    }
    try {
      Drills.run(name -> options.wants(PREFIX + name), options.roundsToRun(), folder, progress)
          .forEach(this::tell);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      findings.leave(ASKED, "the robot", "interrupted", false);
    }
  }

  private void tell(Drills.Outcome outcome) {
    String name = PREFIX + outcome.name();
    switch (outcome) {
      case Drills.Outcome.Failed(String which, String reason, boolean unsafe) ->
          findings.leave(name, "the robot", reason, unsafe);
      case Drills.Outcome.Counted(String which, String told, int well, int times) ->
          findings.add(
              BenchRow.of(
                  name,
                  "times well",
                  Figure.of(List.of((double) well)),
                  new Reference("all", times),
                  Goal.valueAtLeast(times),
                  told));
      case Drills.Outcome.Measured(
              String which,
              double limitMillis,
              String told,
              List<Double> millis) -> {
        double worst = millis.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Reference promise = new Reference("what is promised", limitMillis);
        String note = String.format(Locale.ROOT, "median, worst %.1f ms: %s", worst, told);
        findings.add(BenchRow.of(name, "ms", Figure.of(millis), promise, null, note));
        findings.add(
            BenchRow.of(
                name,
                "ms",
                Figure.of(List.of(worst)),
                promise,
                Goal.valueAtMost(limitMillis),
                "the worst of " + millis.size()));
      }
    }
  }
}
