package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.format.Check;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Scenario;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Program;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.RunOutcome;
import org.tsumiki.simulator.RunResult;
import org.tsumiki.simulator.ScriptedInput;
import org.tsumiki.simulator.SimulatedRun;
import org.tsumiki.vm.Trap;

/**
 * Grades a program: compiles it, runs it in every scenario of the lesson with several seeds, and
 * judges what could be seen. The same program, lesson and number of seeds give the same grade on
 * any machine.
 */
public final class LessonGrader {
  /** As many seeds as are used where nobody says otherwise. */
  public static final int STANDARD_SEEDS = 3;

  private static final String NO_TRACE = "0".repeat(16);

  private final Lesson lesson;
  private final Course course;
  private final int seeds;

  private LessonGrader(Lesson lesson, Course course, int seeds) {
    this.lesson = lesson;
    this.course = course;
    this.seeds = seeds;
  }

  /**
   * Grades a program.
   *
   * @param seeds runs per scenario, at least 1; they get the seeds 1, 2, 3 …
   * @throws IllegalArgumentException when the lesson's course is none that ships: {@link PackCheck}
   *     finds that before a child does
   */
  public static Grade grade(Program program, Lesson lesson, int seeds) {
    Course course =
        LessonCourse.of(lesson)
            .map(Course::of)
            .orElseThrow(
                () -> new IllegalArgumentException("no course called " + lesson.courseId()));
    return grade(program, lesson, course, seeds);
  }

  /** Grades a program on a course that the caller brings. */
  public static Grade grade(Program program, Lesson lesson, Course course, int seeds) {
    if (seeds < 1) {
      throw new IllegalArgumentException("at least one seed is needed, not " + seeds);
    }
    return new LessonGrader(lesson, course, seeds).grade(program);
  }

  /** One run of the program, and what could be seen in it. */
  private record JudgedRun(
      String scenario, long seed, Timeline timeline, String traceHash, Optional<TrapAt> trap) {

    boolean showsFailureOf(CheckResult result) {
      return result
          .failure()
          .filter(failure -> failure.scenario().equals(scenario) && failure.seed() == seed)
          .isPresent();
    }
  }

  private record TrapAt(long tick, Trap trap) {}

  private Grade grade(Program program) {
    if (program.scripts().stream().allMatch(script -> script.body().isEmpty())) {
      boolean hasLooseBlocks = !program.looseBlockIds().isEmpty();
      return notRun(hasLooseBlocks ? Sentences.NO_HAT : Sentences.EMPTY);
    }
    return switch (Compiler.compile(program)) {
      case CompileResult.Rejected ignored -> notRun(Sentences.UNFINISHED);
      case CompileResult.Compiled compiled -> grade(verified(compiled.image()));
    };
  }

  private static VerifiedImage verified(ProgramImage image) {
    return switch (Verifier.verify(image)) {
      case VerifyResult.Verified verified -> verified.image();
      case VerifyResult.Invalid invalid ->
          throw new IllegalStateException("the compiler wrote an invalid image: " + invalid);
    };
  }

  private Grade grade(VerifiedImage image) {
    List<JudgedRun> runs = new ArrayList<>();
    for (Scenario scenario : lesson.scenarios()) {
      for (long seed = 1; seed <= seeds; seed++) {
        List<ScriptedInput> inputs = ScenarioInputs.of(scenario, seed);
        RunOutcome outcome = SimulatedRun.run(image, course, seed, inputs, scenario.untilTick());
        switch (outcome) {
          case RunOutcome.CannotRun ignored -> {
            return notRun(Sentences.MISSING_PORT);
          }
          case RunOutcome.Ran(RunResult result) -> runs.add(judged(scenario, seed, inputs, result));
        }
      }
    }
    return grade(runs);
  }

  private static JudgedRun judged(
      Scenario scenario, long seed, List<ScriptedInput> inputs, RunResult result) {
    return new JudgedRun(
        scenario.id(),
        seed,
        RunTimeline.of(result.events(), inputs, scenario.untilTick()),
        result.traceHash(),
        result.trap().map(trap -> new TrapAt(result.ticks(), trap)));
  }

  private Grade grade(List<JudgedRun> runs) {
    List<CheckResult> results = lesson.checks().stream().map(check -> judge(check, runs)).toList();
    Optional<TrapAt> trap = runs.stream().flatMap(run -> run.trap().stream()).findFirst();
    List<CheckResult> needed = results.stream().filter(result -> !result.extra()).toList();
    Optional<CheckResult> firstFailed =
        runs.stream().flatMap(run -> needed.stream().filter(run::showsFailureOf)).findFirst();
    long passedChecks = needed.stream().filter(CheckResult::passed).count();
    LevelledText feedback =
        trap.map(LessonGrader::sentence)
            .or(() -> firstFailed.map(CheckResult::feedback))
            .orElse(lesson.success());
    boolean passed = trap.isEmpty() && firstFailed.isEmpty();
    int score = (int) (100 * passedChecks / needed.size());
    return new Grade(
        passed,
        passed ? score : Math.min(score, 99),
        results,
        feedback,
        runs.size(),
        TraceDigest.of(runs.stream().map(JudgedRun::traceHash).toList()),
        firstFailed);
  }

  private static LevelledText sentence(TrapAt trap) {
    return Feedback.fill(Sentences.TRAPPED, Map.of(), OptionalLong.of(trap.tick()));
  }

  private static CheckResult judge(Check check, List<JudgedRun> runs) {
    for (JudgedRun run : runs) {
      if (check.scenarios().contains(run.scenario())
          && CheckEvaluator.judge(check.rule(), run.timeline()) instanceof Verdict.Failed failed) {
        return failed(check, run, failed);
      }
    }
    return new CheckResult(
        check.id(), true, check.passed(), OptionalLong.empty(), check.extra(), Optional.empty());
  }

  private static CheckResult failed(Check check, JudgedRun run, Verdict.Failed failed) {
    return new CheckResult(
        check.id(),
        false,
        Feedback.fill(check.feedbackFor(failed.outcome()), failed.arguments(), failed.atTick()),
        failed.atTick(),
        check.extra(),
        Optional.of(new CheckResult.Failure(failed.outcome(), run.scenario(), run.seed())));
  }

  /** Nothing was seen, so each check only says what it asks; why is told once. */
  private Grade notRun(LevelledText feedback) {
    List<CheckResult> results =
        lesson.checks().stream()
            .map(check ->
                new CheckResult(
                    check.id(),
                    false,
                    check.text(),
                    OptionalLong.empty(),
                    check.extra(),
                    Optional.empty()))
            .toList();
    return new Grade(false, 0, results, feedback, 0, NO_TRACE, Optional.empty());
  }
}
