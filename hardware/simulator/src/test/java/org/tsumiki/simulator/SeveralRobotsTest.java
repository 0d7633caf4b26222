package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan.Tolerances;
import org.tsumiki.vm.EngineChoice;

final class SeveralRobotsTest {
  private final TestCourse two =
      TestCourse.walled(2000, 1000).noise(1.5).robot(300, 300, 0).robot(1700, 700, 180);

  @Test
  void eachHasItsOwnPortsAndDrivesByThem() {
    World world = two.world(1);
    assertThat(world.robotCount()).isEqualTo(2);
    TestCourse.power(world, 1, 50, 50);
    world.press(1, "button.a", true);
    TestCourse.steps(world, 1000);
    assertThat(world.pose(0)).isEqualTo(new Pose(300, 300, 0)).isEqualTo(world.pose());
    assertThat(world.pose(1).xMm()).isCloseTo(1700 - 176, within(1.0));
    assertThat(TestCourse.read(world, 0, "button.a")).isZero();
    assertThat(TestCourse.read(world, 1, "button.a")).isEqualTo(1);
    assertThat(TestCourse.read(world, 1, "encoder.left")).isCloseTo(176, within(1.0));
  }

  @Test
  void theyDrawTheirOwnStartsButShareTheRoomsLight() {
    World world =
        TestCourse.open(2000, 1000)
            .tolerances(new Tolerances(10, 5, 0, 10, 0, 0, 0))
            .robot(300, 500, 0)
            .robot(1000, 500, 0)
            .world(3);
    double along = world.pose(1).xMm() - world.pose(0).xMm();
    assertThat(along).isBetween(680.0, 720.0).isNotEqualTo(700.0);
    assertThat(TestCourse.read(world, 0, "line.left"))
        .isNotEqualTo(95.0)
        .isEqualTo(TestCourse.read(world, 1, "line.left"));
  }

  @Test
  void distanceSensorsSeeTheOtherRobot() {
    World world = TestCourse.open(2000, 1000).robot(300, 500, 0).robot(1000, 500, 90).world(1);
    assertThat(TestCourse.read(world, 0, "distance.front")).isEqualTo(700 - 140);
    assertThat(TestCourse.read(world, 1, "distance.front")).isEqualTo(4000);
    assertThat(world.snapshot().robots().get(0).raysMm()).containsExactly(560.0);
  }

  @Test
  void aSecondRobotLeavesTheFirstOnesBitsAlone() {
    TestCourse alone = TestCourse.walled(2000, 1000).noise(1.5).robot(300, 300, 0);
    World one = alone.world(9);
    World both = two.world(9);
    for (World world : List.of(one, both)) {
      TestCourse.power(world, 0, 40, 60);
      TestCourse.steps(world, 1500);
    }
    assertThat(both.pose(0)).isEqualTo(one.pose(0));
    assertThat(both.ports(0).read(2)).isEqualTo(one.ports(0).read(2));
    assertThat(both.stateHash()).isNotEqualTo(one.stateHash());
  }

  @Test
  void runsGiveAResultForEachRobotAndOthersStandStill() throws IOException {
    RunEntry follower = new RunEntry(TestPrograms.image("line-follower"), List.of());
    Course course = two.course();
    RunResult one = run(List.of(follower), course);
    assertThat(one.robots()).hasSize(2);
    assertThat(one.robots().get(0).pose()).isEqualTo(one.pose()).isNotEqualTo(one.last().robots());
    assertThat(one.robots().get(1).events()).isEmpty();
    assertThat(one.robots().get(1).pose()).isEqualTo(new Pose(1700, 700, 180));
    RunResult both = run(List.of(follower, follower), course);
    assertThat(both.robots().get(1).events()).isNotEmpty();
    assertThat(both.robots().get(1).track()).hasSize(3000 / 20 + 1);
    assertThat(both.traceHash()).isNotEqualTo(one.traceHash());
    assertThat(both.last().robots().get(1).pose()).isEqualTo(both.robots().get(1).pose());
    assertThat(both.robots().get(0)).isEqualTo(one.robots().get(0));
  }

  @Test
  void aReplayShowsEveryRobot() throws IOException {
    RunEntry follower = new RunEntry(TestPrograms.image("line-follower"), List.of());
    Course course = two.course();
    RunResult run = run(List.of(follower, follower), course);
    Replay replay = new Replay(Recording.of(List.of(follower, follower), course, 5, run.ticks()));
    assertThat(replay.at(run.ticks()).world()).isEqualTo(run.last());
    Moment early = replay.at(400);
    assertThat(early.world().tick()).isEqualTo(400);
    assertThat(early.world().robots().get(1).pose()).isNotEqualTo(run.robots().get(1).pose());
  }

  @Test
  void moreProgramsThanRobotsAreAMistake() throws IOException {
    RunEntry follower = new RunEntry(TestPrograms.image("line-follower"), List.of());
    assertThatThrownBy(() -> run(List.of(follower, follower, follower), two.course()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void zonesCountForTheirOwnerOrForAll() {
    World world =
        TestCourse.open(1000, 1000)
            .robot(200, 200, 0)
            .robot(800, 800, 0)
            .can(100, 100, 30)
            .can(150, 900, 30)
            .zone("low", 0, 0, 1000, 500, Optional.of("r1"), java.util.Map.of("can", 10))
            .zone("left", 0, 0, 500, 1000, Optional.empty(), java.util.Map.of("can", 1, "robot", 3))
            .world(1);
    assertThat(world.snapshot().robots().get(0).points()).isEqualTo(1 + 1 + 3);
    assertThat(world.snapshot().robots().get(1).points()).isEqualTo(10 + 1 + 1 + 3);
  }

  private static RunResult run(List<RunEntry> entries, Course course) {
    RunOutcome outcome = SimulatedRun.run(entries, course, 5, 3000, EngineChoice.INTERPRETER);
    return ((RunOutcome.Ran) outcome).result();
  }
}
