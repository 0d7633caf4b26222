package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Lesson.ProjectText;
import org.tsumiki.format.Lesson.RightProgram;
import org.tsumiki.format.Lesson.WrongProgram;
import org.tsumiki.format.Outcome;
import org.tsumiki.grader.PackCheck.Graded;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Project;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadProblem;
import org.tsumiki.program.ReadResult;

/** Runs every program of one lesson and says which did not get what it should. */
final class LessonCheck {
  /** With fewer typical mistakes nobody can tell whether the feedback helps. */
  private static final int LEAST_WRONG = 2;

  private final Lesson lesson;
  private final Stages stages;
  private final int seeds;
  private final LessonFindings findings;
  private final List<Graded> graded = new ArrayList<>();

  private LessonCheck(Lesson lesson, Stages stages, int seeds, LessonFindings findings) {
    this.lesson = lesson;
    this.stages = stages;
    this.seeds = seeds;
    this.findings = findings;
  }

  static List<Graded> check(Lesson lesson, Stages stages, int seeds, LessonFindings findings) {
    LessonCheck check = new LessonCheck(lesson, stages, seeds, findings);
    check.solution();
    check.rightPrograms();
    check.starter();
    check.wrongPrograms(check.empty());
    return check.graded;
  }

  private void solution() {
    Optional<Submission> program = program(lesson.solution());
    if (program.isEmpty()) {
      return;
    }
    Grade grade = grade("solution", program.get());
    String file = name(lesson.solution());
    if (!grade.passed()) {
      addFailure(file, "solution-fails", program.get(), grade);
    }
    for (CheckResult extra : grade.checks()) {
      if (grade.passed() && extra.extra() && !extra.passed()) {
        findings.add(
            file,
            "extra-fails",
            "The solution does not meet the challenge \""
                + extra.id()
                + "\": "
                + extra.feedback().en(),
            "Show in the solution how the challenge is met, or mend the check.");
      }
    }
  }

  private void rightPrograms() {
    for (RightProgram right : lesson.rightPrograms()) {
      Optional<Submission> program = program(right.project());
      if (program.isPresent()) {
        Grade grade = grade(right.name(), program.get());
        if (!grade.passed()) {
          addFailure(name(right.project()), "right-fails", program.get(), grade);
        }
      }
    }
  }

  private void addFailure(String file, String code, Submission program, Grade grade) {
    findings.add(
        file,
        code,
        "The program does not pass"
            + grade.firstFailed().map(LessonCheck::place).orElse("")
            + ": "
            + grade.feedback().en()
            + CompilerWords.errors(program.program()),
        grade
            .firstFailed()
            .map(check -> "Mend the program or the check \"" + check.id() + "\".")
            .orElse("Mend the program."));
  }

  /** Which check, in which run and when, for authors. */
  private static String place(CheckResult check) {
    String run =
        check
            .failure()
            .map(failure -> ", scenario " + failure.scenario() + ", seed " + failure.seed())
            .orElse("");
    String moment = check.atTick().isPresent() ? ", tick " + check.atTick().getAsLong() : "";
    return " (check " + check.id() + run + moment + ")";
  }

  private void starter() {
    Optional<Submission> program = program(lesson.starter());
    if (program.isPresent() && grade("starter", program.get()).passed()) {
      findings.add(
          name(lesson.starter()),
          "starter-passes",
          "The starter passes, so there is nothing to do.",
          "Take something out of the starter, or add a check.");
    }
  }

  private Grade empty() {
    Grade empty = grade(PackCheck.EMPTY, Submission.EMPTY);
    if (empty.passed()) {
      findings.add(
          LessonFindings.LESSON_FILE,
          "empty-passes",
          "A program without blocks passes.",
          "Add a check that asks for something to happen.");
    }
    return empty;
  }

  private void wrongPrograms(Grade empty) {
    if (lesson.wrongPrograms().size() < LEAST_WRONG) {
      findings.add(
          LessonFindings.LESSON_FILE,
          "too-few-wrong",
          "The lesson has "
              + lesson.wrongPrograms().size()
              + " typical mistakes; nobody can tell whether its feedback helps.",
          "Add at least " + LEAST_WRONG + " programs wrong-NAME.blocks to \"wrong\".");
    }
    Map<LevelledText, String> programBySentence = new LinkedHashMap<>();
    programBySentence.put(empty.feedback(), "the empty program");
    for (WrongProgram wrong : lesson.wrongPrograms()) {
      Optional<Submission> program = program(wrong.project());
      if (program.isPresent()) {
        wrongProgram(wrong, grade(wrong.name(), program.get()), programBySentence);
      }
    }
  }

  private void wrongProgram(
      WrongProgram wrong, Grade grade, Map<LevelledText, String> programBySentence) {
    if (grade.passed()) {
      findings.add(
          name(wrong.project()),
          "wrong-passes",
          "The wrong program \"" + wrong.name() + "\" passes.",
          "Make the check \"" + wrong.checkId() + "\" stricter, or the program more wrong.");
      return;
    }
    checkFeedback(wrong, grade);
    String other = programBySentence.putIfAbsent(grade.feedback(), wrong.name());
    if (other != null) {
      findings.add(
          name(wrong.project()),
          "same-feedback",
          "\"" + wrong.name() + "\" earns the same sentence as " + other + ".",
          "Tell the two mistakes apart by another check or outcome.");
    }
  }

  private void checkFeedback(WrongProgram wrong, Grade grade) {
    Optional<CheckResult> first = grade.firstFailed();
    String checkId = first.map(CheckResult::id).orElse("");
    Optional<Outcome> outcome =
        first.flatMap(CheckResult::failure).map(CheckResult.Failure::outcome);
    if (!checkId.equals(wrong.checkId()) || !outcome.equals(Optional.of(wrong.outcome()))) {
      findings.add(
          name(wrong.project()),
          "wrong-feedback",
          "\"%s\" should fail at %s (%s) but failed at %s (%s): %s"
              .formatted(
                  wrong.name(),
                  wrong.checkId(),
                  wrong.outcome().id(),
                  checkId,
                  outcome.map(Outcome::id).orElse("not run"),
                  grade.feedback().en()),
          "Mend the program, the order of the checks, or what lesson.json says it earns.");
    }
  }

  private Grade grade(String name, Submission program) {
    Grade grade = LessonGrader.grade(program, lesson, stages, seeds);
    graded.add(new Graded(lesson.id(), name, grade));
    return grade;
  }

  private Optional<Submission> program(ProjectText project) {
    return switch (ProjectReader.read(project.projectJson())) {
      case ReadResult.Read(Project read) -> Optional.of(Submission.of(read));
      case ReadResult.Refused(List<ReadProblem> problems) -> {
        for (ReadProblem problem : problems) {
          findings.add(
              name(project),
              "broken-project",
              problem.message() + " (" + problem.code() + " at " + problem.where() + ")",
              problem.remedy());
        }
        yield Optional.empty();
      }
    };
  }

  /** File name without the lesson's folder. */
  private static String name(ProjectText project) {
    return project.file().substring(project.file().lastIndexOf('/') + 1);
  }
}
