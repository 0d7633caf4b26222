package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.format.Lesson;
import org.tsumiki.grader.CheckResult;
import org.tsumiki.grader.Grade;
import org.tsumiki.grader.LessonGrader;
import org.tsumiki.grader.Stages;
import org.tsumiki.grader.Submission;
import org.tsumiki.program.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade}: what a lesson says of a project, check by check. */
@Command(name = "grade", description = "Say whether a project passes a lesson, and why.")
final class GradeCommand extends TsumikiCommand {
  static final int MAX_SEEDS = 10_000;

  @Parameters(paramLabel = "FILE", description = "A project (*.tsumiki) or an outline (*.blocks).")
  private Path file = Path.of("");

  @Option(
      names = "--lesson",
      paramLabel = "PACK/LESSON",
      description = "The lesson; else the one in whose folder it lies, or that the project names.")
  private Optional<String> lesson = Optional.empty();

  @Option(names = "--seeds", paramLabel = "N", description = "Runs per scenario (3).")
  private int seeds = LessonGrader.STANDARD_SEEDS;

  private record CheckLine(
      String id,
      boolean passed,
      boolean extra,
      String feedback,
      @Nullable Long atTick,
      @Nullable String scenario,
      @Nullable Long seed,
      @Nullable String outcome) {}

  private record Document(
      String lesson,
      boolean passed,
      int score,
      String feedback,
      List<CheckLine> checks,
      int runs,
      String traceHash) {}

  GradeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    if (seeds < 1 || seeds > MAX_SEEDS) {
      return seedsOutOfRange();
    }
    return switch (InputFile.read(file)) {
      case InputFile.Unusable(Outcome.Failure why) -> why;
      case InputFile.ImageFile(String name, VerifiedImage image) ->
          Outcome.wrongUse(
              "not-a-project",
              "This is a compiled image; lessons grade blocks.",
              name,
              "Name the project that it was compiled from.");
      case InputFile.ProjectFile(String name, Project project) -> grade(name, project);
    };
  }

  static Outcome seedsOutOfRange() {
    return Outcome.wrongUse(
        "out-of-range",
        "The number of seeds must be 1 to " + MAX_SEEDS + ".",
        "--seeds",
        "Leave it out to use " + LessonGrader.STANDARD_SEEDS + ".");
  }

  private Outcome grade(String name, Project project) {
    if (lesson.isEmpty()) {
      switch (LessonAround.of(file)) {
        case LessonAround.Found(Lesson found) -> {
          return answer(found, project);
        }
        case LessonAround.Broken(Outcome.Failure why) -> {
          return why;
        }
        case LessonAround.Nowhere ignored -> {}
      }
    }
    return gradeShipped(name, project);
  }

  private Outcome gradeShipped(String name, Project project) {
    Optional<String> id = lesson.or(project::lesson);
    if (id.isEmpty()) {
      return Outcome.wrongUse(
          "no-lesson",
          "The project does not say which lesson it is for.",
          name,
          "Name one with --lesson, e.g. --lesson "
              + PackShelf.of(terminal()).ids().getFirst()
              + ".");
    }
    return PackShelf.of(terminal())
        .find(id.get())
        .<Outcome>map(found -> answer(found, project))
        .orElseGet(() ->
            Outcome.wrongUse(
                "unknown-lesson",
                "There is no lesson \"" + id.get() + "\".",
                "--lesson",
                "Use one of: " + String.join(", ", PackShelf.of(terminal()).ids()) + "."));
  }

  private Outcome answer(Lesson found, Project project) {
    Optional<Stages> stages = Stages.of(found);
    if (stages.isEmpty()) {
      return Outcome.refused(
          "unknown-course",
          "A course of the lesson is not here.",
          found.id(),
          "Check its pack with `packs check`.");
    }
    Grade grade = LessonGrader.grade(Submission.of(project), found, stages.get(), seeds);
    Document document =
        new Document(
            found.id(),
            grade.passed(),
            grade.score(),
            grade.feedback().at(terminal().language().readingLevel()),
            grade.checks().stream().map(this::line).toList(),
            grade.runs(),
            grade.traceHash());
    return grade.passed()
        ? Outcome.done(document, text(document))
        : Outcome.no(document, text(document));
  }

  private CheckLine line(CheckResult check) {
    return new CheckLine(
        check.id(),
        check.passed(),
        check.extra(),
        check.feedback().at(terminal().language().readingLevel()),
        check.atTick().isPresent() ? check.atTick().getAsLong() : null,
        check.failure().map(CheckResult.Failure::scenario).orElse(null),
        check.failure().map(CheckResult.Failure::seed).orElse(null),
        check.failure().map(failure -> failure.outcome().id()).orElse(null));
  }

  private static String text(Document grade) {
    StringBuilder text = new StringBuilder();
    for (CheckLine check : grade.checks()) {
      text.append(check.passed() ? "✓ " : "✗ ").append(check.feedback());
      text.append(System.lineSeparator());
    }
    String result = grade.passed() ? "passed" : "not yet";
    return text.append(result)
        .append(" (")
        .append(grade.score())
        .append("/100): ")
        .append(grade.feedback())
        .toString();
  }
}
