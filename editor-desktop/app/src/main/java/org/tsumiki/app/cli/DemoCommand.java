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
import org.tsumiki.program.Program;
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
  private static final Program EMPTY = new Program(List.of(), List.of(), List.of(), List.of());

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
    Optional<Lesson> lesson = ShippedLessons.find(LESSON);
    if (lesson.isEmpty()) {
      return broken("The lesson " + LESSON + " is missing in this build.");
    }
    return program(lesson.get().solution())
        .map(solution -> compile(lesson.get(), solution))
        .orElseGet(() -> broken("The model solution of " + LESSON + " cannot be read."));
  }

  private Outcome compile(Lesson lesson, Program solution) {
    return switch (Compiler.compile(solution)) {
      case CompileResult.Rejected rejected ->
          DiagnosticText.failure(LESSON, rejected.diagnostics(), terminal().language());
      case CompileResult.Compiled compiled ->
          deploy(lesson, solution, ImageCodec.encode(compiled.image()));
    };
  }

  private Outcome deploy(Lesson lesson, Program solution, byte[] image) {
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

  private Outcome grade(Lesson lesson, Program solution, int imageBytes, DemoRobot.Seen.Ran ran) {
    Grade grade = LessonGrader.grade(solution, lesson, LessonGrader.STANDARD_SEEDS);
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
    String story = DemoStory.tell(terminal().language(), lesson, solution, ran, grade);
    boolean asItShould = grade.passed() && wrong.stream().noneMatch(Wrong::passed);
    String all = story + wrongText(wrong);
    return asItShould ? Outcome.done(document, all) : Outcome.no(document, all);
  }

  /** The empty program, then typical mistakes that each earn another sentence. */
  private List<Wrong> wrongPrograms(Lesson lesson) {
    List<Wrong> wrong = new ArrayList<>();
    Set<String> said = new HashSet<>();
    wrong.add(wrong("empty", lesson, EMPTY));
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

  private Wrong wrong(String name, Lesson lesson, Program program) {
    Grade grade = LessonGrader.grade(program, lesson, LessonGrader.STANDARD_SEEDS);
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

  private static Optional<Program> program(Lesson.ProjectText project) {
    return ProjectReader.read(project.projectJson()) instanceof ReadResult.Read(var read)
        ? Optional.of(read.program())
        : Optional.empty();
  }

  private static Outcome broken(String message) {
    return Outcome.environment(
        "demo-failed", message, LESSON, "Build Tsumiki anew: remove the folder target/launcher.");
  }
}
