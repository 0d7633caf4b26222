package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.Surroundings;
import org.tsumiki.format.io.PackFolder;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.grader.CheckResult;
import org.tsumiki.grader.LessonGrader;
import org.tsumiki.grader.PackCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packs check}: whether packs are whole, and their programs get what they should. */
@Command(name = "check", description = "Check packs: those that ship, or those in folders.")
final class PacksCheckCommand extends TsumikiCommand {
  @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders that hold pack.json.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--lesson",
      paramLabel = "LESSON",
      description = "Run the programs of this lesson only; its folder's name.")
  private Optional<String> only = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Tell also what lacks in this language, e.g. pt.")
  private Optional<String> language = Optional.empty();

  @Option(names = "--seeds", paramLabel = "N", description = "Runs per scenario (3).")
  private int seeds = LessonGrader.STANDARD_SEEDS;

  private record FindingLine(
      String pack,
      @Nullable String lesson,
      String file,
      @Nullable Integer line,
      String code,
      String message,
      String remedy) {}

  private record GradedLine(
      String lesson,
      String program,
      boolean passed,
      int score,
      @Nullable String check,
      @Nullable String outcome,
      @Nullable String scenario,
      @Nullable Long seed,
      @Nullable Long atTick,
      String feedback,
      int runs) {}

  private record CheckReport(
      int packs, int lessons, List<FindingLine> findings, List<GradedLine> graded) {}

  PacksCheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    if (seeds < 1 || seeds > GradeCommand.MAX_SEEDS) {
      return GradeCommand.seedsOutOfRange();
    }
    Optional<Outcome> mistake = LanguageShelf.mistakeIn(language);
    if (mistake.isPresent()) {
      return mistake.get();
    }
    Surroundings surroundings = LanguageShelf.surroundings(language);
    List<PackReadResult> results =
        folders.isEmpty()
            ? ShippedPacks.readAll(surroundings)
            : folders.stream().map(folder -> PackFolder.read(folder, surroundings)).toList();
    List<Finding> findings = new ArrayList<>();
    List<PackChecks.Task> tasks = new ArrayList<>();
    for (PackReadResult result : results) {
      switch (result) {
        case PackReadResult.Refused refused -> findings.addAll(refused.findings());
        case PackReadResult.Read(Pack pack) ->
            pack.lessons().stream()
                .filter(this::isWanted)
                .forEach(lesson -> tasks.add(new PackChecks.Task(pack, lesson)));
      }
    }
    if (only.isPresent() && tasks.isEmpty() && findings.isEmpty()) {
      return Outcome.wrongUse(
          "unknown-lesson",
          "There is no lesson \"" + only.get() + "\" in these packs.",
          "--lesson",
          "Name the folder of a lesson.");
    }
    PackCheck.Report report = PackChecks.check(tasks, seeds);
    findings.addAll(report.findings());
    return answer(results.size(), tasks.size(), findings, report);
  }

  private boolean isWanted(Lesson lesson) {
    return only.isEmpty() || only.get().equals(lesson.shortId()) || only.get().equals(lesson.id());
  }

  private Outcome answer(int packs, int lessons, List<Finding> findings, PackCheck.Report report) {
    CheckReport document =
        new CheckReport(
            packs,
            lessons,
            findings.stream().map(PacksCheckCommand::line).toList(),
            report.graded().stream().map(this::line).toList());
    return findings.isEmpty()
        ? Outcome.done(
            document,
            packs
                + " packs, "
                + lessons
                + " lessons, "
                + report.graded().size()
                + " programs: all whole")
        : Outcome.no(
            document,
            findings.stream()
                .map(Finding::sentence)
                .collect(Collectors.joining(System.lineSeparator())));
  }

  private GradedLine line(PackCheck.Graded graded) {
    Optional<CheckResult> failed = graded.grade().firstFailed();
    Optional<CheckResult.Failure> failure = failed.flatMap(CheckResult::failure);
    return new GradedLine(
        graded.lesson(),
        graded.program(),
        graded.grade().passed(),
        graded.grade().score(),
        failed.map(CheckResult::id).orElse(null),
        failure.map(one -> one.outcome().id()).orElse(null),
        failure.map(CheckResult.Failure::scenario).orElse(null),
        failure.map(CheckResult.Failure::seed).orElse(null),
        failed.isPresent() && failed.get().atTick().isPresent()
            ? failed.get().atTick().getAsLong()
            : null,
        graded.grade().feedback().at(terminal().language().readingLevel()),
        graded.grade().runs());
  }

  private static FindingLine line(Finding finding) {
    return new FindingLine(
        finding.pack(),
        finding.lesson().orElse(null),
        finding.file(),
        finding.line().isPresent() ? finding.line().getAsInt() : null,
        finding.code(),
        finding.message(),
        finding.remedy());
  }
}
