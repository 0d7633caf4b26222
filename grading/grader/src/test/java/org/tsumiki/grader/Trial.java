package org.tsumiki.grader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseReadResult;
import org.tsumiki.course.io.Courses;
import org.tsumiki.format.Rule;
import org.tsumiki.format.SpokenText;
import org.tsumiki.outline.OutlineReader;
import org.tsumiki.outline.OutlineResult;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Project;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.RunEntry;
import org.tsumiki.simulator.RunOutcome;
import org.tsumiki.simulator.ScriptedInput;
import org.tsumiki.simulator.SimulatedRun;
import org.tsumiki.vm.EngineChoice;

/** A real program, written as an outline, on a real course, and what a rule says of it. */
final class Trial {
  private final Course course;
  private final List<ScriptedInput> inputs = new ArrayList<>();
  private final Map<String, SpokenText> spoken = new TreeMap<>();
  private long untilTick = 12_000;

  private Trial(CoursePlan plan) {
    course = Course.of(plan);
  }

  /** On the course that ships under that name. */
  static Trial on(String course) {
    return new Trial(Courses.load(course));
  }

  /** On a small yard of these tests: two zones ahead of the robot, then a wall. */
  static Trial inYard() {
    return new Trial(yard());
  }

  static CoursePlan yard() {
    try (InputStream file = Trial.class.getResourceAsStream("yard.json")) {
      String json = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return switch (Courses.read(json)) {
        case CourseReadResult.Read(CoursePlan plan) -> plan;
        case CourseReadResult.Refused refused -> throw new AssertionError(refused.problem());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Trial until(double seconds) {
    untilTick = Math.round(seconds * 1000);
    return this;
  }

  Trial input(double second, String port, double value) {
    inputs.add(new ScriptedInput(Math.round(second * 1000), port, value));
    return this;
  }

  Trial hears(String key, String text) {
    spoken.put(key, new SpokenText(List.of(text), true));
    return this;
  }

  /** The verdict in one line: outcome, moment, and what fills the holes. */
  String says(Rule rule, String outline) {
    return text(judge(rule, outline));
  }

  Verdict judge(Rule rule, String outline) {
    Submission submission = submission(outline);
    return CheckEvaluator.judge(rule, run(rule, submission), submission.blocks());
  }

  private RunTimeline run(Rule rule, Submission submission) {
    CompileResult.Compiled compiled =
        switch (Compiler.compile(submission.program())) {
          case CompileResult.Compiled done -> done;
          case CompileResult.Rejected rejected -> throw new AssertionError(rejected);
        };
    Samples samples = Wanted.of(List.of(rule)).samples(compiled.debugMap().variableNames());
    VerifyResult.Verified image = (VerifyResult.Verified) Verifier.verify(compiled.image());
    RunOutcome outcome =
        SimulatedRun.run(
            List.of(new RunEntry(image.image(), inputs)),
            course,
            1,
            untilTick,
            EngineChoice.INTERPRETER,
            samples);
    return switch (outcome) {
      case RunOutcome.Ran ran ->
          RunTimeline.of(
              new Stage(course, Map.of(), Map.of(), spoken),
              ran.result(),
              inputs,
              samples,
              untilTick);
      case RunOutcome.CannotRun cannot -> throw new AssertionError(cannot);
    };
  }

  static Submission submission(String outline) {
    String workspace =
        switch (OutlineReader.read(outline)) {
          case OutlineResult.Read read -> read.workspaceJson();
          case OutlineResult.Broken broken -> throw new AssertionError(broken.problems());
        };
    String json =
        """
        {"format":"tsumiki-project","version":1,"title":"t","board":"simulated",
         "readingLevel":"en","workspace":%s}
        """
            .formatted(workspace);
    return switch (ProjectReader.read(json)) {
      case ReadResult.Read(Project project) -> Submission.of(project);
      case ReadResult.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  private static String text(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed ignored -> "passed";
      case Verdict.Failed failed -> {
        StringBuilder text = new StringBuilder(failed.outcome().id());
        failed.atTick().ifPresent(tick -> text.append(" at=").append(tick));
        Map<String, LevelledText> arguments = new TreeMap<>(failed.arguments());
        arguments.forEach(
            (name, value) -> text.append(' ').append(name).append('=').append(value.en()));
        yield text.toString();
      }
    };
  }
}
