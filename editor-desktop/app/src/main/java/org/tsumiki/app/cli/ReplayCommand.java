package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tsumiki.simulator.ReplayCheck;
import org.tsumiki.simulator.ReplayFile;
import org.tsumiki.simulator.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code replay}: runs that were kept. */
@Command(name = "replay", description = "Check a run that was kept.")
final class ReplayCommand extends TsumikiCommand {
  ReplayCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return Outcome.wrongUse(
        "wrong-use",
        "What should be done with the replay is missing.",
        "./tsumiki replay",
        "Use `replay check FILE`; `run FILE --replay-out FILE` writes one.");
  }

  /** {@code replay check}. */
  @Command(
      name = "check",
      description = "Live a kept run again and say whether every second of it is the same.")
  static final class CheckCommand extends TsumikiCommand {
    private static final double TICKS_PER_SECOND = 1000;

    @Parameters(paramLabel = "FILE", description = "A replay file (*.tsumiki-replay).")
    private Path file = Path.of("");

    /** Where the run first came out otherwise. */
    private record Difference(long second, String what, String expected, String actual) {}

    private record CheckReport(
        boolean same,
        int simulator,
        boolean otherSimulator,
        String course,
        long seed,
        long ticks,
        List<String> programs,
        @Nullable Difference differs) {
      static CheckReport of(
          ReplayFile file, boolean same, boolean other, @Nullable Difference differs) {
        return new CheckReport(
            same,
            file.simulator(),
            other,
            file.course().id(),
            file.seed(),
            file.ticks(),
            file.entries().stream().map(ReplayFile.Entry::title).toList(),
            differs);
      }

      String run() {
        return String.format(
            Locale.ROOT,
            "%s on the course \"%s\", seed %d, %.3f s",
            String.join(", ", programs),
            course,
            seed,
            ticks / TICKS_PER_SECOND);
      }
    }

    CheckCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      return switch (KeptRun.read(file)) {
        case KeptRun.NotRead(Outcome.Failure why) -> why;
        case KeptRun.Read(ReplayFile replay) -> answer(replay);
      };
    }

    private static Outcome answer(ReplayFile replay) {
      return switch (ReplayCheck.check(replay)) {
        case ReplayCheck.Same() -> {
          CheckReport report = CheckReport.of(replay, true, false, null);
          yield Outcome.done(report, "the same, bit for bit: " + report.run());
        }
        case ReplayCheck.OtherSimulator(int version) -> {
          CheckReport report = CheckReport.of(replay, false, true, null);
          yield Outcome.no(
              report,
              report.run()
                  + ": recorded with version "
                  + version
                  + " of the simulator, and this is version "
                  + World.VERSION
                  + ". Check it with the Tsumiki that recorded it, or record the run again.");
        }
        case ReplayCheck.Differs(
                long second,
                ReplayCheck.What what,
                String expected,
                String actual) -> {
          Difference difference =
              new Difference(second, what.name().toLowerCase(Locale.ROOT), expected, actual);
          CheckReport report = CheckReport.of(replay, false, false, difference);
          yield Outcome.no(report, report.run() + ": not the same. " + told(difference));
        }
      };
    }

    private static String told(Difference difference) {
      return String.format(
          Locale.ROOT,
          "The first bad second is %d (%s: the file says %s, here it is %s).",
          difference.second(),
          difference.what(),
          difference.expected(),
          difference.actual());
    }
  }
}
