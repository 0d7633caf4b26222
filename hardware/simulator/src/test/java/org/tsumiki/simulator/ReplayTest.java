package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.course.io.Courses;
import org.tsumiki.vm.RunState;

class ReplayTest {
  private static final long SEED = 5;

  @Test
  void showsTheSameAsAFreshRunThatStopsThere() throws IOException {
    Recording recording = line(20_000);
    Replay replay = new Replay(recording);
    for (long tick : new long[] {0, 1, 7_003, 12_345, 12_346, 400, 20_000, 19_999}) {
      Moment moment = replay.at(tick);
      assertThat(moment).isEqualTo(new Replay(recording).at(tick));
      RunResult fresh = run(recording, tick);
      assertThat(moment.tick()).isEqualTo(tick);
      assertThat(moment.pose()).isEqualTo(fresh.pose());
      assertThat(moment.state()).isEqualTo(RunState.RUNNING);
      List<String> names = recording.course().ports().stream().map(spec -> spec.name()).toList();
      fresh
          .outputs()
          .forEach((port, value) ->
              assertThat(moment.ports().get(names.indexOf(port))).as(port).isEqualTo(value));
    }
  }

  @Test
  void staysInsideTheRun() throws IOException {
    Replay replay = new Replay(line(300));
    assertThat(replay.at(-5).tick()).isZero();
    assertThat(replay.at(Long.MAX_VALUE).tick()).isEqualTo(300);
  }

  @Test
  void pressesTheButtonsAtTheirTick() throws IOException {
    Course course = Course.of(Courses.load("crossing"));
    RunRecorder recorder = new RunRecorder(course, SEED);
    recorder.begin(TestPrograms.image("push-button"), Set.of());
    recorder.input(new ScriptedInput(1_000, "button.a", 1));
    recorder.input(new ScriptedInput(1_200, "button.a", 0));
    Recording recording = recorder.recording(6_000).orElseThrow();
    Replay replay = new Replay(recording);
    for (long tick : new long[] {999, 1_000, 1_001, 1_199, 1_201, 5_000}) {
      RunResult fresh = run(recording, tick);
      List<String> names = course.ports().stream().map(spec -> spec.name()).toList();
      Moment moment = replay.at(tick);
      fresh
          .outputs()
          .forEach((port, value) ->
              assertThat(moment.ports().get(names.indexOf(port))).as(port).isEqualTo(value));
    }
    assertThat(replay.at(1_001).ports()).isNotEqualTo(replay.at(1_000).ports());
  }

  private static Recording line(long ticks) throws IOException {
    RunRecorder recorder = new RunRecorder(Course.of(Courses.load("line")), SEED);
    VerifiedImage image = TestPrograms.image("line-follower");
    assertThat(recorder.recording(1)).isEmpty();
    recorder.begin(image, Set.of());
    return recorder.recording(ticks).orElseThrow();
  }

  private static RunResult run(Recording recording, long until) {
    return ((RunOutcome.Ran)
            SimulatedRun.run(
                recording.image(), recording.course(), recording.seed(), recording.inputs(), until))
        .result();
  }
}
