package org.tsumiki.app.cli;

import java.util.Optional;
import org.tsumiki.bench.Bench;
import org.tsumiki.bench.BenchOptions;
import org.tsumiki.bench.BenchReport;
import org.tsumiki.bench.BenchResult;
import org.tsumiki.bench.ReportText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: the project's own benchmarks, each with its reference beside it. */
@Command(
    name = "bench",
    description = "Measure how fast and how small everything is, each beside its reference.")
final class BenchCommand extends TsumikiCommand {

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Benchmarks whose names begin so, e.g. vm.interpreter or compile.")
  private String only = "";

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Runs that each figure is the median of (3; safety drills 20).")
  private Optional<Integer> asked = Optional.empty();

  @Option(
      names = "--quick",
      description = "One small round, and no peer but Java: shows that all works, not how fast.")
  private boolean quick;

  BenchCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    int rounds = asked.orElseGet(() -> BenchOptions.defaultRounds(only));
    if (rounds < 1 || rounds > BenchOptions.MAX_ROUNDS) {
      return Outcome.wrongUse(
          "out-of-range",
          "There can be 1 to " + BenchOptions.MAX_ROUNDS + " rounds.",
          "--rounds",
          "Leave the option out for " + BenchOptions.defaultRounds(only) + ".");
    }
    BenchOptions options = new BenchOptions(only, rounds, quick);
    return switch (Bench.run(options, terminal().environment(), terminal()::progress)) {
      case BenchResult.CannotMeasure(String message, String remedy) ->
          Outcome.environment("cannot-measure", message, "", remedy);
      case BenchResult.NothingToDo() ->
          Outcome.wrongUse(
              "no-such-benchmark",
              "No benchmark has a name that begins with \"" + only + "\".",
              "--only",
              "Names are in editor-desktop/bench/spec/bench.md.");
      case BenchResult.Measured(BenchReport report) ->
          report.correct()
              ? Outcome.done(report, ReportText.of(report))
              : Outcome.no(report, ReportText.of(report));
    };
  }
}
