package org.tsumiki.app.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.format.Lesson;
import org.tsumiki.grader.Grade;
import org.tsumiki.grader.LessonCourse;
import org.tsumiki.grader.LessonGrader;
import org.tsumiki.grader.Stages;
import org.tsumiki.grader.Submission;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;
import org.tsumiki.simulator.Course;
import picocli.CommandLine.Command;

/** {@code demo}: the whole main job, without a window or a robot, on the traffic-signal lesson. */
@Command(
    name = "demo",
    description = "Show the whole way of a program, from blocks to a passed lesson.")
final class DemoCommand extends TsumikiCommand {
  private static final String LESSON = "traffic-signal/crossing-button";
  private static final int WRONG_PROGRAMS = 3;

  private record Wrong(String program, boolean passed, String feedback) {}

  private record RobotSeen(int bytesSent, long atTick, Map<String, Double> lit) {}

  private record Document(
      String lesson,
      boolean passed,
      int imageBytes,
      long deployMillis,
      String traceHash,
      String feedback,
      List<Wrong> wrong,
      RobotSeen robot) {}

  DemoCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    Optional<Lesson> lesson = PackShelf.of(terminal()).find(LESSON);
    if (lesson.isEmpty()) {
      return broken("The lesson " + LESSON + " is missing in this build.");
    }
    return program(lesson.get().solution())
        .map(solution -> compile(lesson.get(), solution))
        .orElseGet(() -> broken("The model solution of " + LESSON + " cannot be read."));
  }

  private Outcome compile(Lesson lesson, Submission solution) {
    return switch (Compiler.compile(solution.program())) {
      case CompileResult.Rejected rejected ->
          DiagnosticText.failure(LESSON, rejected.diagnostics(), terminal().language());
      case CompileResult.Compiled compiled ->
          deploy(lesson, solution, ImageCodec.encode(compiled.image()));
    };
  }

  private Outcome deploy(Lesson lesson, Submission solution, byte[] image) {
    Course course = LessonCourse.of(lesson).map(Course::of).orElseThrow();
    try {
      return switch (DemoRobot.run(image, course)) {
        case DemoRobot.Seen.Failed(String reason) ->
            broken("The simulated robot did not take the program: " + reason + ".");
        case DemoRobot.Seen.Ran ran -> grade(lesson, solution, image.length, ran);
      };
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return broken("The demo was interrupted.");
    }
  }

  private Outcome grade(
      Lesson lesson, Submission solution, int imageBytes, DemoRobot.Seen.Ran ran) {
    Grade grade = grade(solution, lesson);
    List<Wrong> wrong = wrongPrograms(lesson);
    Document document =
        new Document(
            lesson.id(),
            grade.passed(),
            imageBytes,
            ran.deployMillis(),
            grade.traceHash(),
            text(grade),
            wrong,
            new RobotSeen(ran.bytesSent(), ran.tick(), ran.lit()));
    String story = DemoStory.tell(terminal().language(), lesson, solution.program(), ran, grade);
    boolean asItShould = grade.passed() && wrong.stream().noneMatch(Wrong::passed);
    String all = story + wrongText(wrong);
    return asItShould ? Outcome.done(document, all) : Outcome.no(document, all);
  }

  /** The empty program, then typical mistakes that each earn another sentence. */
  private List<Wrong> wrongPrograms(Lesson lesson) {
    List<Wrong> wrong = new ArrayList<>();
    Set<String> said = new HashSet<>();
    wrong.add(wrong("empty", lesson, Submission.EMPTY));
    said.add(wrong.getFirst().feedback());
    for (Lesson.WrongProgram mistake : lesson.wrongPrograms()) {
      if (wrong.size() > WRONG_PROGRAMS) {
        break;
      }
      program(mistake.project())
          .map(program -> wrong(mistake.name(), lesson, program))
          .filter(result -> said.add(result.feedback()))
          .ifPresent(wrong::add);
    }
    return List.copyOf(wrong);
  }

  private Wrong wrong(String name, Lesson lesson, Submission program) {
    Grade grade = grade(program, lesson);
    return new Wrong(name, grade.passed(), text(grade));
  }

  private String wrongText(List<Wrong> wrong) {
    StringBuilder text = new StringBuilder();
    Language language = terminal().language();
    text.append(
        language.of("And typical mistakes earn a hint, not a cross:", "まちがいには、ばつではなくヒントが返ります。"));
    for (Wrong one : wrong) {
      text.append(System.lineSeparator()).append("  ✗ ").append(one.program()).append(": ");
      text.append(one.feedback());
    }
    return text.toString();
  }

  private String text(Grade grade) {
    return grade.feedback().at(terminal().language().readingLevel());
  }

  private static Grade grade(Submission submission, Lesson lesson) {
    return LessonGrader.grade(
        submission, lesson, Stages.of(lesson).orElseThrow(), LessonGrader.STANDARD_SEEDS);
  }

  private static Optional<Submission> program(Lesson.ProjectText project) {
    return ProjectReader.read(project.projectJson()) instanceof ReadResult.Read(var read)
        ? Optional.of(Submission.of(read))
        : Optional.empty();
  }

  private static Outcome broken(String message) {
    return Outcome.environment(
        "demo-failed", message, LESSON, "Build Tsumiki anew: remove the folder target/launcher.");
  }
}
