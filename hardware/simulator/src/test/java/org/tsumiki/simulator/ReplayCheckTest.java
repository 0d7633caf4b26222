package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.io.Courses;
import org.tsumiki.vm.EngineChoice;

final class ReplayCheckTest {
  private static final String WRONG = "0123456789abcdef";

  private static ReplayFile with(ReplayFile file, int simulator, long seed, long ticks) {
    return new ReplayFile(
        simulator,
        file.course(),
        seed,
        file.entries(),
        ticks,
        file.checkpoints(),
        file.traceHash(),
        file.stateHash());
  }

  private static ReplayFile withHashes(
      ReplayFile file, List<String> checkpoints, String traceHash, String stateHash) {
    return new ReplayFile(
        file.simulator(),
        file.course(),
        file.seed(),
        file.entries(),
        file.ticks(),
        checkpoints,
        traceHash,
        stateHash);
  }

  @Test
  void findsTheFirstSecondThatDiffers() throws IOException {
    ReplayFile file = ReplayFilesTest.recorded(6000);
    List<String> checkpoints = new ArrayList<>(file.checkpoints());
    checkpoints.set(3, WRONG);
    checkpoints.set(5, WRONG);
    assertThat(ReplayCheck.check(withHashes(file, checkpoints, file.traceHash(), file.stateHash())))
        .isEqualTo(
            new ReplayCheck.Differs(4, ReplayCheck.What.STATE, WRONG, file.checkpoints().get(3)));
  }

  @Test
  void anotherSeedDiffersFromTheFirstSecondOn() throws IOException {
    ReplayFile file = ReplayFilesTest.recorded(3000);
    assertThat(ReplayCheck.check(with(file, file.simulator(), 8, 3000)))
        .isInstanceOfSatisfying(
            ReplayCheck.Differs.class,
            differs -> assertThat(differs.firstBadSecond()).isEqualTo(1));
  }

  @Test
  void findsAnEndAndATraceThatDiffer() throws IOException {
    ReplayFile file = ReplayFilesTest.recorded(2500);
    assertThat(ReplayCheck.check(withHashes(file, file.checkpoints(), file.traceHash(), WRONG)))
        .isEqualTo(new ReplayCheck.Differs(3, ReplayCheck.What.STATE, WRONG, file.stateHash()));
    assertThat(ReplayCheck.check(withHashes(file, file.checkpoints(), WRONG, file.stateHash())))
        .isEqualTo(new ReplayCheck.Differs(3, ReplayCheck.What.TRACE, WRONG, file.traceHash()));
  }

  @Test
  void findsARunThatIsOverSooner() throws IOException {
    Course course = Course.of(Courses.load("line"));
    List<RunEntry> entries = List.of(new RunEntry(TestPrograms.image("drive-and-beep"), List.of()));
    RunOutcome.Ran ran =
        (RunOutcome.Ran) SimulatedRun.run(entries, course, 1, 9000, EngineChoice.INTERPRETER);
    ReplayFile file = ReplayFile.of(course, 1, List.of("beep"), entries, ran.result());
    assertThat(ReplayCheck.check(file)).isEqualTo(new ReplayCheck.Same());
    assertThat(ReplayCheck.check(with(file, file.simulator(), 1, 1700)))
        .isEqualTo(
            new ReplayCheck.Differs(
                2, ReplayCheck.What.LENGTH, "1700", Long.toString(file.ticks())));
  }

  @Test
  void doesNotJudgeARunOfAnotherSimulator() throws IOException {
    ReplayFile file = ReplayFilesTest.recorded(1000);
    assertThat(ReplayCheck.check(with(file, World.VERSION + 1, file.seed(), 1000)))
        .isEqualTo(new ReplayCheck.OtherSimulator(World.VERSION + 1));
  }

  @Test
  void severalRobotsAreWalkedThroughForwardsAndBack() throws IOException {
    Course course = TestCourse.walled(2000, 1000).robot(300, 300, 0).robot(300, 700, 0).course();
    RunEntry entry = new RunEntry(TestPrograms.image("line-follower"), List.of());
    List<RunEntry> entries = List.of(entry, entry);
    RunOutcome.Ran ran =
        (RunOutcome.Ran) SimulatedRun.run(entries, course, 3, 4000, EngineChoice.INTERPRETER);
    ReplayFile file =
        ReplayFilesTest.read(
            ReplayFiles.write(ReplayFile.of(course, 3, List.of("a", "b"), entries, ran.result())));
    assertThat(ReplayCheck.check(file)).isEqualTo(new ReplayCheck.Same());
    Replay replay = new Replay(file.recording());
    Snapshot end = replay.at(4000).world();
    assertThat(end).isEqualTo(ran.result().last());
    Snapshot middle = replay.at(1500).world();
    assertThat(middle.robots()).hasSize(2);
    assertThat(middle.robots().get(1).pose().xMm()).isLessThan(end.robots().get(1).pose().xMm());
    assertThat(replay.at(4000).world()).isEqualTo(end);
  }
}
