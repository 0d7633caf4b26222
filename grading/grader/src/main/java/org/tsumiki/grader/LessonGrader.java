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
import org.tsumiki.format.Rule;
import org.tsumiki.format.Scenario;
import org.tsumiki.format.WorkspaceBlocks;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Program;
import org.tsumiki.simulator.RunEntry;
import org.tsumiki.simulator.RunOutcome;
import org.tsumiki.simulator.RunResult;
import org.tsumiki.simulator.ScriptedInput;
import org.tsumiki.simulator.SimulatedRun;
import org.tsumiki.vm.EngineChoice;
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
  private final Stages stages;
  private final int seeds;

  private LessonGrader(Lesson lesson, Stages stages, int seeds) {
    this.lesson = lesson;
    this.stages = stages;
    this.seeds = seeds;
  }

  /**
   * Grades a program.
   *
   * @param stages where the lesson's scenarios play
   * @param seeds runs per scenario, at least 1; they get the seeds 1, 2, 3 …
   */
  public static Grade grade(Submission submission, Lesson lesson, Stages stages, int seeds) {
    if (seeds < 1) {
      throw new IllegalArgumentException("at least one seed is needed, not " + seeds);
    }
    return new LessonGrader(lesson, stages, seeds).grade(submission);
  }

  /** One run of the program, and what could be seen in it. */
  private record JudgedRun(
      String scenario, long seed, RunTimeline timeline, String traceHash, Optional<TrapAt> trap) {

    boolean showsFailureOf(CheckResult result) {
      return result
          .failure()
          .filter(failure -> failure.scenario().equals(scenario) && failure.seed() == seed)
          .isPresent();
    }
  }

  private record TrapAt(long tick, Trap trap) {}

  private Grade grade(Submission submission) {
    Program program = submission.program();
    if (program.scripts().stream().allMatch(script -> script.body().isEmpty())) {
      boolean hasLooseBlocks = !program.looseBlockIds().isEmpty();
      return notRun(hasLooseBlocks ? Sentences.NO_HAT : Sentences.EMPTY);
    }
    return switch (Compiler.compile(program)) {
      case CompileResult.Rejected ignored -> notRun(Sentences.UNFINISHED);
      case CompileResult.Compiled compiled -> grade(compiled, submission.blocks());
    };
  }

  static VerifiedImage verified(ProgramImage image) {
    return switch (Verifier.verify(image)) {
      case VerifyResult.Verified verified -> verified.image();
      case VerifyResult.Invalid invalid ->
          throw new IllegalStateException("the compiler wrote an invalid image: " + invalid);
    };
  }

  private Grade grade(CompileResult.Compiled compiled, WorkspaceBlocks blocks) {
    VerifiedImage image = verified(compiled.image());
    Wanted wanted = Wanted.by(lesson.checks());
    List<JudgedRun> runs = new ArrayList<>();
    for (Scenario scenario : lesson.scenarios()) {
      Stage stage = stages.of(scenario);
      for (long seed = 1; seed <= seeds; seed++) {
        Samples samples = wanted.samples(compiled.debugMap().variableNames());
        List<ScriptedInput> inputs = ScenarioInputs.of(scenario, seed);
        RunOutcome outcome =
            SimulatedRun.run(
                List.of(new RunEntry(image, inputs)),
                stage.course(),
                seed,
                scenario.untilTick(),
                EngineChoice.INTERPRETER,
                samples);
        switch (outcome) {
          case RunOutcome.CannotRun ignored -> {
            return notRun(Sentences.MISSING_PORT);
          }
          case RunOutcome.Ran(RunResult result) ->
              runs.add(
                  new JudgedRun(
                      scenario.id(),
                      seed,
                      RunTimeline.of(stage, result, inputs, samples, scenario.untilTick()),
                      result.traceHash(),
                      result.trap().map(trap -> new TrapAt(result.ticks(), trap))));
        }
      }
    }
    return grade(runs, blocks);
  }

  private Grade grade(List<JudgedRun> runs, WorkspaceBlocks blocks) {
    List<CheckResult> results =
        lesson.checks().stream().map(check -> judge(check, runs, blocks)).toList();
    Optional<TrapAt> trap = runs.stream().flatMap(run -> run.trap().stream()).findFirst();
    List<CheckResult> needed = results.stream().filter(result -> !result.extra()).toList();
    Optional<CheckResult> firstFailed =
        runs.stream().flatMap(run -> needed.stream().filter(run::showsFailureOf)).findFirst();
    LevelledText feedback =
        trap.map(LessonGrader::sentence)
            .or(() -> firstFailed.map(CheckResult::feedback))
            .orElse(lesson.success());
    boolean passed = trap.isEmpty() && firstFailed.isEmpty();
    int score = score(results);
    return new Grade(
        passed,
        passed ? score : Math.min(score, 99),
        results,
        feedback,
        runs.size(),
        TraceDigest.of(runs.stream().map(JudgedRun::traceHash).toList()),
        firstFailed);
  }

  /** How much of what is needed has passed, by weight. */
  private int score(List<CheckResult> results) {
    int all = 0;
    int passed = 0;
    for (int i = 0; i < results.size(); i++) {
      Check check = lesson.checks().get(i);
      if (!check.extra()) {
        all += check.weight();
        passed += results.get(i).passed() ? check.weight() : 0;
      }
    }
    return 100 * passed / all;
  }

  private static LevelledText sentence(TrapAt trap) {
    return Feedback.fill(Sentences.TRAPPED, Map.of(), OptionalLong.of(trap.tick()));
  }

  private static CheckResult judge(Check check, List<JudgedRun> runs, WorkspaceBlocks blocks) {
    for (JudgedRun run : runs) {
      if (check.scenarios().contains(run.scenario())) {
        Verdict verdict = CheckEvaluator.judge(check.rule(), run.timeline(), blocks);
        if (verdict instanceof Verdict.Failed failed) {
          return failed(check, run, failed);
        }
        if (check.rule() instanceof Rule.Uses) {
          // The same blocks in every run.
          break;
        }
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
