package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan.Filling;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Tolerances;
import org.tsumiki.course.CoursePlan.Wall;

final class GateTest {
  /** The gate stands at x = 800; the plate that opens it lies before it. */
  private static TestCourse course(Optional<Filling> filling) {
    Wall wall = new Wall(new Point(800, 300), new Point(800, 700));
    return TestCourse.walled(2000, 1000)
        .wall(800, 0, 800, 300)
        .wall(800, 700, 800, 1000)
        .zone("plate", 500, 300, 780, 700)
        .zone("field", 1500, 0, 2000, 1000)
        .gate(new Gate("gate", TestCourse.TITLE, wall, "plate", List.of("robot"), filling));
  }

  @Test
  void shutItStopsTheRobotAndTheDistanceSensorSeesIt() {
    World world = course(Optional.empty()).robot(1000, 500, 180).world(1);
    assertThat(TestCourse.read(world, 0, "distance.front")).isEqualTo(130);
    assertThat(world.snapshot().gatesOpen()).containsExactly(false);
    TestCourse.power(world, 0, 50, 50);
    TestCourse.steps(world, 2000);
    assertThat(world.pose().xMm()).isCloseTo(870, within(0.01));
    assertThat(TestCourse.read(world, 0, "bumper.front")).isEqualTo(1);
  }

  @Test
  void opensForWhoStandsOnThePlateAndDoesNotShutOnWhoStandsInIt() {
    World world = course(Optional.empty()).robot(600, 500, 0).world(1);
    assertThat(world.snapshot().gatesOpen()).containsExactly(true);
    assertThat(TestCourse.read(world, 0, "distance.front")).isEqualTo(2000 - 670);
    TestCourse.power(world, 0, 50, 50);
    stepsUntil(world, 800);
    assertThat(world.snapshot().gatesOpen()).as("the robot stands in it").containsExactly(true);
    stepsUntil(world, 880);
    assertThat(world.snapshot().gatesOpen()).containsExactly(false);
    TestCourse.power(world, 0, -50, -50);
    TestCourse.steps(world, 2000);
    assertThat(world.pose().xMm()).as("shut behind it").isCloseTo(870, within(0.01));
  }

  @Test
  void aThingThatIsPushedAgainstAShutGateStays() {
    World world = course(Optional.empty()).robot(300, 500, 0).can(770, 500, 20).world(1);
    TestCourse.power(world, 0, 50, 50);
    TestCourse.steps(world, 500);
    assertThat(world.snapshot().gatesOpen()).containsExactly(false);
    TestCourse.steps(world, 3000);
    assertThat(world.pose().xMm()).isGreaterThan(900);
    assertThat(PushingTest.thing(world, 0).xMm()).isGreaterThan(1000);
  }

  @Test
  void waterRunsWhileItIsOpenAndStaysWhenItShuts() {
    World world = course(Optional.of(new Filling("field", 10))).robot(600, 500, 0).world(1);
    TestCourse.steps(world, 2000);
    assertThat(level(world)).isCloseTo(0.2, within(0.001));
    TestCourse.power(world, 0, -50, -50);
    TestCourse.steps(world, 1500);
    double after = level(world);
    TestCourse.steps(world, 1500);
    assertThat(level(world)).isEqualTo(after).isBetween(0.2, 0.35);
  }

  @Test
  void waterStopsWhenTheZoneIsFullAndTheSeedDrawsHowFastItRuns() {
    World full = course(Optional.of(new Filling("field", 1))).robot(600, 500, 0).world(1);
    TestCourse.steps(full, 3000);
    assertThat(level(full)).isEqualTo(1);
    Course drawn =
        course(Optional.of(new Filling("field", 10)))
            .tolerances(new Tolerances(0, 0, 0, 0, 0, 0, 20))
            .robot(600, 500, 0)
            .course();
    double[] levels = new double[20];
    for (int seed = 0; seed < levels.length; seed++) {
      World world = World.create(drawn, seed);
      TestCourse.steps(world, 5000);
      levels[seed] = level(world);
    }
    assertThat(java.util.stream.DoubleStream.of(levels))
        .allMatch(level -> level > 0.39 && level < 0.61);
    assertThat(java.util.Arrays.stream(levels).distinct().count()).isGreaterThan(15);
  }

  private static void stepsUntil(World world, double xMm) {
    for (int i = 0; i < 5000 && world.pose().xMm() < xMm; i++) {
      world.step();
    }
    assertThat(world.pose().xMm()).isGreaterThanOrEqualTo(xMm);
  }

  private static double level(World world) {
    return world.snapshot().fill().get(1);
  }
}
