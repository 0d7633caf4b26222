package org.tsumiki.grader;

import java.util.List;
import java.util.Optional;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Scenario;
import org.tsumiki.program.Program;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Moment;
import org.tsumiki.simulator.Recording;
import org.tsumiki.simulator.Replay;
import org.tsumiki.simulator.RunEntry;
import org.tsumiki.simulator.RunOutcome;
import org.tsumiki.simulator.RunResult;
import org.tsumiki.simulator.ScriptedInput;
import org.tsumiki.simulator.SimulatedRun;
import org.tsumiki.vm.EngineChoice;

/**
 * One moment of a run that a check judged: enough to show what went wrong there.
 *
 * @param course where it ran, with its robot where the scenario put it
 * @param upTo the run until then: its track and what has happened
 * @param moment how everything is then
 * @param recording the run until then, to be lived again
 * @param debugMap from scripts and variables back to blocks and names
 * @param program what ran
 */
public record LessonMoment(
    Course course,
    RunResult upTo,
    Moment moment,
    Recording recording,
    DebugMap debugMap,
    Program program) {

  /**
   * Lives a run again up to a moment.
   *
   * @param scenario as {@link CheckResult.Failure} names it, and so the seed
   * @param atTick the moment; what the program does in that tick has happened
   * @return empty when there is no such scenario, or when the program cannot run there
   */
  public static Optional<LessonMoment> of(
      Submission submission,
      Lesson lesson,
      Stages stages,
      String scenario,
      long seed,
      long atTick) {
    return lesson.scenarios().stream()
        .filter(one -> one.id().equals(scenario))
        .findFirst()
        .flatMap(found ->
            switch (Compiler.compile(submission.program())) {
              case CompileResult.Rejected ignored -> Optional.empty();
              case CompileResult.Compiled compiled ->
                  lived(
                      submission.program(),
                      compiled,
                      stages.of(found).course(),
                      found,
                      seed,
                      atTick);
            });
  }

  private static Optional<LessonMoment> lived(
      Program program,
      CompileResult.Compiled compiled,
      Course course,
      Scenario scenario,
      long seed,
      long atTick) {
    VerifiedImage image = LessonGrader.verified(compiled.image());
    List<ScriptedInput> inputs = ScenarioInputs.of(scenario, seed);
    long until = Math.clamp(atTick + 1, 1, scenario.untilTick());
    List<RunEntry> entries = List.of(new RunEntry(image, inputs));
    return switch (SimulatedRun.run(entries, course, seed, until, EngineChoice.INTERPRETER)) {
      case RunOutcome.CannotRun ignored -> Optional.empty();
      case RunOutcome.Ran(RunResult result) -> {
        Recording recording = Recording.of(entries, course, seed, until);
        yield Optional.of(
            new LessonMoment(
                course,
                result,
                new Replay(recording).at(until),
                recording,
                compiled.debugMap(),
                program));
      }
    };
  }
}
