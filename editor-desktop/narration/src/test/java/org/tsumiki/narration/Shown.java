package org.tsumiki.narration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.io.Courses;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.Scenario;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.grader.LessonCourse;
import org.tsumiki.program.Program;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Look;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.Recording;
import org.tsumiki.simulator.RunEntry;
import org.tsumiki.simulator.ScriptedInput;
import org.tsumiki.simulator.Watching;
import org.tsumiki.vm.Decision;
import org.tsumiki.vm.RunEvent;

/**
 * A program that is run and told, with what really happened beside it.
 *
 * @param name for people
 * @param seed of the world
 * @param untilTick the run ends here at the latest
 */
record Shown(
    String name,
    Program program,
    CoursePlan course,
    long seed,
    List<ScriptedInput> inputs,
    long untilTick) {
  private static final Path EXAMPLES = Path.of("../../lesson-packs/examples");
  private static final long LONGEST_TICKS = 60_000;

  /** One run: what was told, and the truth. */
  record Run(List<Told> told, Pose last, List<Branch> branches) {
    List<String> english() {
      return told.stream().map(one -> one.texts().en()).toList();
    }
  }

  /** A question in words and its answer. */
  record Branch(String question, boolean answer) {}

  private record Ready(VerifiedImage image, DebugMap debugMap) {}

  private Ready compiled() {
    if (!(Compiler.compile(program) instanceof CompileResult.Compiled compiled)) {
      throw new IllegalStateException(name + " does not compile");
    }
    return switch (Verifier.verify(compiled.image())) {
      case VerifyResult.Verified(VerifiedImage image) -> new Ready(image, compiled.debugMap());
      case VerifyResult.Invalid invalid -> throw new IllegalStateException(invalid.toString());
    };
  }

  /** The same run, told from nothing but what a real robot tells of itself, so often. */
  List<Told> heard(Detail detail, long everyTicks) {
    Ready ready = compiled();
    Narrator narrator =
        new Narrator(new Subject(course, Optional.of(ready.debugMap()), Optional.empty()), detail);
    List<Told> told = new ArrayList<>();
    List<RunEvent> did = new ArrayList<>();
    new Watching(recording(ready))
        .toTheEnd(
            false,
            look -> {
              did.addAll(look.did());
              if (look.tick() % everyTicks == 0) {
                told.addAll(narrator.hear(heard(look, did)));
                did.clear();
              }
            });
    told.addAll(narrator.end(new Ending.Finished()));
    return told;
  }

  private static Heard heard(Look look, List<RunEvent> did) {
    return new Heard(look.tick(), look.world().robots().getFirst().ports(), look.variables(), did);
  }

  private Recording recording(Ready ready) {
    return Recording.of(
        List.of(new RunEntry(ready.image(), inputs)), Course.of(course), seed, untilTick);
  }

  Run run(Detail detail) {
    Ready ready = compiled();
    Recording recording = recording(ready);
    Subject subject = new Subject(course, Optional.of(ready.debugMap()), Optional.of(program));
    Questions questions = new Questions(program, ready.debugMap());
    Narrator narrator = new Narrator(subject, detail);
    List<Told> told = new ArrayList<>();
    List<Branch> branches = new ArrayList<>();
    Pose[] last = {Pose.NONE};
    new Watching(recording)
        .toTheEnd(
            false,
            look -> {
              told.addAll(narrator.see(look));
              look.decided().forEach(decision -> note(decision, questions, branches));
              last[0] = pose(look);
            });
    told.addAll(narrator.end(new Ending.Finished()));
    return new Run(told, last[0], branches);
  }

  private static void note(Decision decision, Questions questions, List<Branch> branches) {
    questions
        .of(decision)
        .ifPresent(question ->
            branches.add(
                new Branch(Sentence.capital(question.words()).en(), question.answer(decision))));
  }

  private static Pose pose(Look look) {
    return look.world().robots().getFirst().pose();
  }

  /** The solution of every shipped lesson, in its first scenario. */
  static List<Shown> solutions() {
    List<Shown> all = new ArrayList<>();
    for (PackReadResult result : ShippedPacks.readAll()) {
      if (result instanceof PackReadResult.Read(var pack)) {
        pack.lessons().forEach(lesson -> all.add(solution(lesson)));
      }
    }
    return all;
  }

  private static Shown solution(Lesson lesson) {
    Scenario scenario = lesson.scenarios().getFirst();
    List<ScriptedInput> inputs = new ArrayList<>();
    for (Scenario.Press press : scenario.presses()) {
      inputs.add(new ScriptedInput(press.atTick(), press.port(), 1));
      inputs.add(new ScriptedInput(press.atTick() + press.holdTicks(), press.port(), 0));
    }
    return new Shown(
        lesson.id(),
        program(lesson.solution().projectJson()),
        LessonCourse.of(lesson, scenario.course().orElse(lesson.courseId())).orElseThrow(),
        1,
        inputs,
        Math.min(scenario.untilTick(), LONGEST_TICKS));
  }

  /** The examples for courses, right and wrong ones. */
  static List<Shown> examples() throws IOException {
    List<Shown> all = new ArrayList<>();
    for (String course : List.of("line", "gaps", "slalom", "maze", "sorting", "paddy", "kani")) {
      try (var files = Files.list(EXAMPLES.resolve("courses").resolve(course))) {
        for (Path file : files.sorted().toList()) {
          if (!file.toString().contains("blue")) {
            all.add(
                new Shown(
                    course + "/" + file.getFileName(),
                    program(Files.readString(file)),
                    Courses.load(course),
                    3,
                    List.of(),
                    LONGEST_TICKS));
          }
        }
      }
    }
    return all;
  }

  static Program program(String projectJson) {
    return switch (ProjectReader.read(projectJson)) {
      case ReadResult.Read read -> read.project().program();
      case ReadResult.Refused refused -> throw new AssertionError(refused.problems());
    };
  }
}
