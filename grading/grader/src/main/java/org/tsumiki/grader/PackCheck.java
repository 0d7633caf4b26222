package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Lesson.ProjectText;
import org.tsumiki.format.Lesson.RightProgram;
import org.tsumiki.format.Lesson.WrongProgram;
import org.tsumiki.format.Outcome;
import org.tsumiki.format.Pack;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Program;
import org.tsumiki.program.Project;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadProblem;
import org.tsumiki.program.ReadResult;
import org.tsumiki.simulator.Course;

/**
 * Runs every program of a pack: the solution must pass, starter and empty program must not, and
 * every wrong program must earn its own feedback. So a child never meets a lesson that cannot be
 * passed, or one that praises a mistake.
 */
public final class PackCheck {
  /** What {@link Graded#program} says for the program without blocks. */
  public static final String EMPTY = "empty";

  private static final Program EMPTY_PROGRAM =
      new Program(List.of(), List.of(), List.of(), List.of());

  private final Pack pack;
  private final int seeds;
  private final List<Graded> graded = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private PackCheck(Pack pack, int seeds) {
    this.pack = pack;
    this.seeds = seeds;
  }

  /**
   * A program of the pack and its grade.
   *
   * @param lesson full id
   * @param program {@code solution}, {@code starter}, {@link #EMPTY} or the name of a right or
   *     wrong program
   */
  public record Graded(String lesson, String program, Grade grade) {}

  /** What all programs got, and what is to be mended. */
  public record Report(List<Graded> graded, List<Finding> findings) {
    /** Copies the lists. */
    public Report {
      graded = List.copyOf(graded);
      findings = List.copyOf(findings);
    }
  }

  /** Checks a pack that could be read; {@code seeds} as in {@link LessonGrader#grade}. */
  public static Report check(Pack pack, int seeds) {
    PackCheck check = new PackCheck(pack, seeds);
    pack.lessons().forEach(check::checkLesson);
    return new Report(check.graded, check.findings);
  }

  private void checkLesson(Lesson lesson) {
    Optional<Course> course = LessonCourse.of(lesson).map(Course::of);
    if (course.isEmpty()) {
      add(
          lesson,
          "lesson.json",
          "unknown-course",
          "There is no course called \"" + lesson.courseId() + "\".",
          "Use one of: " + String.join(", ", LessonCourse.ids(lesson)) + ".");
      return;
    }
    checkSolution(lesson, course.get());
    checkRightPrograms(lesson, course.get());
    checkStarter(lesson, course.get());
    Grade empty = grade(lesson, course.get(), EMPTY, EMPTY_PROGRAM);
    if (empty.passed()) {
      add(
          lesson,
          "lesson.json",
          "empty-passes",
          "A program without blocks passes.",
          "Add a check that asks for something to happen.");
    }
    checkWrongPrograms(lesson, course.get(), empty);
  }

  private void checkSolution(Lesson lesson, Course course) {
    Optional<Program> program = program(lesson, lesson.solution());
    if (program.isEmpty()) {
      return;
    }
    Grade grade = grade(lesson, course, "solution", program.get());
    String file = name(lesson.solution());
    if (!grade.passed()) {
      addFailure(lesson, file, "solution-fails", program.get(), grade);
    }
    for (CheckResult extra : grade.checks()) {
      if (grade.passed() && extra.extra() && !extra.passed()) {
        add(
            lesson,
            file,
            "extra-fails",
            "The solution does not meet the challenge \"" + extra.id() + "\".",
            "Show in the solution how the challenge is met, or mend the check.");
      }
    }
  }

  private void checkRightPrograms(Lesson lesson, Course course) {
    for (RightProgram right : lesson.rightPrograms()) {
      Optional<Program> program = program(lesson, right.project());
      if (program.isPresent()) {
        Grade grade = grade(lesson, course, right.name(), program.get());
        if (!grade.passed()) {
          addFailure(lesson, name(right.project()), "right-fails", program.get(), grade);
        }
      }
    }
  }

  private void addFailure(Lesson lesson, String file, String code, Program program, Grade grade) {
    add(
        lesson,
        file,
        code,
        "The program does not pass: " + grade.feedback().en() + CompilerWords.errors(program),
        grade
            .firstFailed()
            .map(check -> "Mend the program or the check \"" + check.id() + "\".")
            .orElse("Mend the program."));
  }

  private void checkStarter(Lesson lesson, Course course) {
    Optional<Program> program = program(lesson, lesson.starter());
    if (program.isPresent() && grade(lesson, course, "starter", program.get()).passed()) {
      add(
          lesson,
          name(lesson.starter()),
          "starter-passes",
          "The starter passes, so there is nothing to do.",
          "Take something out of the starter, or add a check.");
    }
  }

  private void checkWrongPrograms(Lesson lesson, Course course, Grade empty) {
    Map<LevelledText, String> programBySentence = new LinkedHashMap<>();
    programBySentence.put(empty.feedback(), "the empty program");
    for (WrongProgram wrong : lesson.wrongPrograms()) {
      Optional<Program> program = program(lesson, wrong.project());
      if (program.isEmpty()) {
        continue;
      }
      Grade grade = grade(lesson, course, wrong.name(), program.get());
      if (grade.passed()) {
        add(
            lesson,
            name(wrong.project()),
            "wrong-passes",
            "The wrong program \"" + wrong.name() + "\" passes.",
            "Make the check \"" + wrong.checkId() + "\" stricter, or the program more wrong.");
      } else {
        checkFeedback(lesson, wrong, grade);
        String other = programBySentence.putIfAbsent(grade.feedback(), wrong.name());
        if (other != null) {
          add(
              lesson,
              name(wrong.project()),
              "same-feedback",
              "\"" + wrong.name() + "\" earns the same sentence as " + other + ".",
              "Tell the two mistakes apart by another check or outcome.");
        }
      }
    }
  }

  private void checkFeedback(Lesson lesson, WrongProgram wrong, Grade grade) {
    Optional<CheckResult> first = grade.firstFailed();
    String checkId = first.map(CheckResult::id).orElse("");
    Optional<Outcome> outcome =
        first.flatMap(CheckResult::failure).map(CheckResult.Failure::outcome);
    if (!checkId.equals(wrong.checkId()) || !outcome.equals(Optional.of(wrong.outcome()))) {
      add(
          lesson,
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

  private Grade grade(Lesson lesson, Course course, String name, Program program) {
    Grade grade = LessonGrader.grade(program, lesson, course, seeds);
    graded.add(new Graded(lesson.id(), name, grade));
    return grade;
  }

  private Optional<Program> program(Lesson lesson, ProjectText project) {
    return switch (ProjectReader.read(project.projectJson())) {
      case ReadResult.Read(Project read) -> Optional.of(read.program());
      case ReadResult.Refused(List<ReadProblem> problems) -> {
        for (ReadProblem problem : problems) {
          add(
              lesson,
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

  private void add(Lesson lesson, String file, String code, String message, String remedy) {
    findings.add(
        new Finding(
            pack.id(),
            Optional.of(lesson.shortId()),
            lesson.shortId() + "/" + file,
            OptionalInt.empty(),
            code,
            message,
            remedy));
  }
}
