package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.io.Courses;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.RunEvent.OutputChanged;

final class SimulatedRunTest {
  private static final List<ScriptedInput> NOBODY = List.of();

  @Test
  void blocksFollowTheLineForTwoLaps() throws IOException {
    RunResult result = run("line-follower", "line", 7, NOBODY, 30_000);
    assertThat(result.ticks()).isEqualTo(30_000);
    assertThat(result.finished()).isFalse();
    assertThat(result.trap()).isEmpty();
    assertThat(result.track()).hasSize(30_000 / 20 + 1);
    assertThat(timesOverTheStart(result.track())).isGreaterThanOrEqualTo(2);
  }

  private static int timesOverTheStart(List<PoseSample> track) {
    int times = 0;
    for (int i = 1; i < track.size(); i++) {
      boolean bottom = track.get(i).yMm() < 300;
      times += bottom && track.get(i - 1).xMm() < 590 && track.get(i).xMm() >= 590 ? 1 : 0;
    }
    return times;
  }

  @Test
  void aPressedButtonLetsPeopleWalk() throws IOException {
    List<ScriptedInput> press =
        List.of(new ScriptedInput(1200, "button.a", 0), new ScriptedInput(1000, "button.a", 1));
    RunResult result = run("push-button", "crossing", 1, press, 5000);
    assertThat(result.inputs())
        .containsExactly(
            new InputChange(1000, "button.a", 1), new InputChange(1200, "button.a", 0));
    assertThat(changesOf(result, "signal.walk.green"))
        .containsExactly(
            new OutputChanged(2000, "signal.walk.green", 1),
            new OutputChanged(4000, "signal.walk.green", 0));
    assertThat(result.outputs())
        .containsEntry("signal.car.green", 1.0)
        .containsEntry("signal.walk.red", 1.0)
        .containsEntry("signal.walk.green", 0.0);
    assertThat(result.pose()).isEqualTo(Pose.NONE);
    assertThat(result.track()).isEmpty();
  }

  private static List<RunEvent> changesOf(RunResult result, String port) {
    return result.events().stream()
        .filter(event -> event instanceof OutputChanged changed && changed.port().equals(port))
        .toList();
  }

  @Test
  void atAProgramsEndMotorsAndBuzzerStopLampsStayAndTheRunEndsWithTheRobotStill()
      throws IOException {
    RunResult result = run("drive-and-beep", "line", 1, NOBODY, 60_000);
    assertThat(result.finished()).isTrue();
    assertThat(result.ticks()).isBetween(1100L, 2000L);
    assertThat(result.outputs())
        .containsEntry("led.1", 1.0)
        .containsEntry("buzzer", 0.0)
        .containsEntry("motor.left", 0.0);
    PoseSample last = result.track().getLast();
    assertThat(last.tick()).isEqualTo(result.ticks());
    assertThat(last.xMm()).isEqualTo(result.pose().xMm()).isCloseTo(785, within(20.0));
  }

  @Test
  void theTimeLimitEndsARunAndSaysSo() throws IOException {
    RunResult result = run("drive-and-beep", "line", 1, NOBODY, 500);
    assertThat(result.ticks()).isEqualTo(500);
    assertThat(result.finished()).isFalse();
    assertThat(run("drive-and-beep", "line", 1, NOBODY, 0).ticks()).isZero();
  }

  @Test
  void aPortThatTheCourseLacksIsNamed() throws IOException {
    assertThat(outcome("line-follower", "crossing", 1, NOBODY, 100))
        .isEqualTo(new RunOutcome.CannotRun("line.left"));
    List<ScriptedInput> press = List.of(new ScriptedInput(1, "line.left", 1));
    assertThat(outcome("line-follower", "line", 1, press, 100))
        .isEqualTo(new RunOutcome.CannotRun("line.left"));
  }

  @Test
  void runsAreEqualInEverythingUnderTheSameSeedOnly() throws IOException {
    RunResult first = run("line-follower", "line", 7, NOBODY, 4000);
    assertThat(run("line-follower", "line", 7, NOBODY, 4000)).isEqualTo(first);
    RunResult other = run("line-follower", "line", 8, NOBODY, 4000);
    assertThat(other.stateHash()).isNotEqualTo(first.stateHash());
    assertThat(other.traceHash()).isNotEqualTo(first.traceHash());
  }

  @Test
  void runsGiveTheBitsTheyAlwaysGave() throws IOException {
    // Other bits than before: raise World.VERSION, then update the golden file.
    StringBuilder lines = new StringBuilder("simulator %d\n".formatted(World.VERSION));
    for (long seed = 1; seed <= 3; seed++) {
      lines.append(line("line-follower", "line", seed));
      lines.append(line("drive-and-beep", "line", seed));
    }
    lines.append(line("push-button", "crossing", 1));
    Golden.check("run-hashes.txt", lines.toString());
  }

  private static String line(String program, String course, long seed) throws IOException {
    List<ScriptedInput> press = List.of(new ScriptedInput(700, "button.a", 1));
    RunResult result = run(program, course, seed, press, 10_000);
    return "%s %s seed %d ticks %d trace %s state %s\n"
        .formatted(program, course, seed, result.ticks(), result.traceHash(), result.stateHash());
  }

  private static RunResult run(
      String program, String course, long seed, List<ScriptedInput> inputs, long until)
      throws IOException {
    return ((RunOutcome.Ran) outcome(program, course, seed, inputs, until)).result();
  }

  private static RunOutcome outcome(
      String program, String course, long seed, List<ScriptedInput> inputs, long until)
      throws IOException {
    return SimulatedRun.run(
        TestPrograms.image(program), Course.of(Courses.load(course)), seed, inputs, until);
  }
}
