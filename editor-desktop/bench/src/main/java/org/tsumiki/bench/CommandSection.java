package org.tsumiki.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tsumiki.bench.Probe.Aim;

/** Commands as people give them: whole processes, started by {@code ./tsumiki} itself. */
final class CommandSection {
  private static final double GRADE_MILLIS = 500;
  private static final double MILLIS_PER_SECOND = 1_000;
  private static final String LESSON = "traffic-signal/crossing-button";
  private static final String SOLUTION =
      "lesson-packs/packs/src/main/resources/org/tsumiki/packs/" + LESSON + "/solution.blocks";
  private static final String CLOCK =
      "user CPU time of the whole command, the launcher and starting Java with it";

  private final BenchOptions options;
  private final UserCpu cpu;
  private final Consumer<String> progress;
  private final Findings findings;

  CommandSection(BenchOptions options, UserCpu cpu, Consumer<String> progress, Findings findings) {
    this.options = options;
    this.cpu = cpu;
    this.progress = progress;
    this.findings = findings;
  }

  void run(Path project) {
    tell(
        "compile.command", Aim.shown("a second", MILLIS_PER_SECOND), "compile", project.toString());
    String solution = home().resolve(SOLUTION).toString();
    tell("grade.cold", Aim.atMost(GRADE_MILLIS), "grade", solution, "--lesson", LESSON);
  }

  /** Where {@code ./tsumiki} lies: it says so itself. */
  private static Path home() {
    return Path.of(System.getProperty("tsumiki.home", ""));
  }

  private void tell(String name, Aim aim, String... arguments) {
    if (!options.wants(name)) {
      return;
    }
    Path launcher = home().resolve("tsumiki").toAbsolutePath();
    if (!Files.isExecutable(launcher)) {
      findings.leave(name, "tsumiki", "this bench was not started by ./tsumiki", false);
      return;
    }
    progress.accept("measuring " + name);
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    List<Double> millis = new ArrayList<>();
    for (int round = 0; round < options.roundsToRun(); round++) {
      switch (cpu.measure(command)) {
        case UserCpu.Run.Failed(String reason) -> {
          findings.leave(name, "tsumiki", reason, false);
          return;
        }
        case UserCpu.Run.Done done -> millis.add(done.userSeconds() * MILLIS_PER_SECOND);
      }
    }
    findings.add(BenchRow.of(name, "ms", Figure.of(millis), aim.reference(), aim.goal(), CLOCK));
  }
}
