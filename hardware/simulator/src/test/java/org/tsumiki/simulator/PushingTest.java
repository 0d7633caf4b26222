package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Shape;

final class PushingTest {
  private static final double TOP_SPEED = 5000;

  @Test
  void aCanStraightAheadIsPushedAlongAndTouchesTheRobot() {
    World world = TestCourse.walled(2000, 1000).robot(300, 500, 0).can(600, 500, 30).world(1);
    TestCourse.power(world, 0, 50, 50);
    TestCourse.steps(world, 4000);
    Pose can = thing(world, 0);
    assertThat(can.xMm() - world.pose().xMm()).isCloseTo(100, within(0.01));
    assertThat(can.xMm()).isGreaterThan(900);
    assertThat(can.yMm()).isCloseTo(500, within(0.01));
    assertThat(TestCourse.read(world, 0, "bumper.front")).isEqualTo(1);
    TestCourse.power(world, 0, -50, -50);
    TestCourse.steps(world, 1000);
    assertThat(thing(world, 0).xMm()).as("it stays").isCloseTo(can.xMm(), within(12.0));
    assertThat(TestCourse.read(world, 0, "bumper.front")).isZero();
  }

  @Test
  void heavierThingsArePushedMoreSlowly() {
    double light = pushed(50);
    double heavy = pushed(2000);
    assertThat(light).isGreaterThan(heavy + 100);
    assertThat(heavy).isGreaterThan(420);
  }

  private static double pushed(double massG) {
    World world =
        TestCourse.open(3000, 1000)
            .robot(300, 500, 0)
            .thing("can", new Shape.Can(30), 401, 500, 0, massG, false, null)
            .world(1);
    TestCourse.power(world, 0, 50, 50);
    TestCourse.steps(world, 3000);
    return thing(world, 0).xMm();
  }

  @ParameterizedTest
  @ValueSource(doubles = {400, 1500, TOP_SPEED})
  void aRowOfThingsAtAWallHoldsTheRobot(double speed) {
    World world =
        TestCourse.walled(1000, 400)
            .speed(speed)
            .robot(200, 200, 0)
            .can(400, 200, 20)
            .can(500, 200, 20)
            .block(700, 200, 60, 60, 0)
            .can(900, 200, 20)
            .world(1);
    TestCourse.power(world, 0, 100, 100);
    TestCourse.steps(world, 3000);
    double row = 1000 - 40 - 60 - 40 - 40 - 70;
    assertThat(world.pose().xMm()).isCloseTo(row, within(1.0));
    assertThat(deepest(world)).isLessThan(0.5);
  }

  @Test
  void aBlockPushedOffItsMiddleTurnsAwayAndItsMirrorImageTheOtherWay() {
    Pose left = blockAfterPush(540);
    Pose right = blockAfterPush(460);
    assertThat(left.headingDeg()).isBetween(-90.0, -5.0);
    assertThat(right.headingDeg()).isCloseTo(-left.headingDeg(), within(1e-6));
    assertThat(right.xMm()).isCloseTo(left.xMm(), within(1e-6));
    assertThat(right.yMm() - 500).isCloseTo(500 - left.yMm(), within(1e-6));
    assertThat(blockAfterPush(500).headingDeg()).isCloseTo(0, within(0.01));
  }

  private static Pose blockAfterPush(double robotY) {
    World world =
        TestCourse.open(2000, 1000).robot(300, robotY, 0).block(500, 500, 80, 120, 0).world(1);
    TestCourse.power(world, 0, 50, 50);
    TestCourse.steps(world, 1500);
    return thing(world, 0);
  }

  @Test
  void aBallRollsOnSlowsDownAndStaysWhereItStops() {
    World world = TestCourse.open(4000, 1000).robot(300, 500, 0).ball(500, 500, 20).world(1);
    TestCourse.power(world, 0, 100, 100);
    TestCourse.steps(world, 700);
    TestCourse.power(world, 0, 0, 0);
    TestCourse.steps(world, 800);
    double after = thing(world, 0).xMm();
    assertThat(after - world.pose().xMm()).isGreaterThan(150);
    TestCourse.steps(world, 4000);
    double rest = thing(world, 0).xMm();
    assertThat(rest).isGreaterThanOrEqualTo(after);
    TestCourse.steps(world, 500);
    assertThat(thing(world, 0).xMm()).isEqualTo(rest);
  }

  @Test
  void aBallComesBackFromAWallMoreSlowly() {
    World world = TestCourse.walled(750, 1000).robot(300, 500, 0).ball(500, 500, 20).world(1);
    TestCourse.power(world, 0, 100, 100);
    TestCourse.steps(world, 700);
    TestCourse.power(world, 0, -100, -100);
    double farthest = 0;
    double fastest = 0;
    double fastestBack = 0;
    double before = thing(world, 0).xMm();
    for (int i = 0; i < 3000; i++) {
      world.step();
      double now = thing(world, 0).xMm();
      farthest = Math.max(farthest, now);
      fastest = Math.max(fastest, now - before);
      fastestBack = Math.max(fastestBack, before - now);
      before = now;
    }
    assertThat(farthest).isCloseTo(730, within(0.01));
    assertThat(before).isLessThan(720);
    assertThat(fastestBack).isPositive().isLessThan(fastest);
  }

  @ParameterizedTest
  @ValueSource(doubles = {300, 1000, TOP_SPEED})
  void aPostStopsTheRobotAtAnySpeed(double speed) {
    World world =
        TestCourse.walled(2000, 1000).speed(speed).robot(300, 500, 0).post(900, 500, 15).world(1);
    TestCourse.power(world, 0, 100, 100);
    TestCourse.steps(world, 5000);
    assertThat(world.pose().xMm()).isCloseTo(900 - 85, within(0.01));
    assertThat(thing(world, 0)).isEqualTo(new Pose(900, 500, 0));
  }

  @Test
  void twoRobotsAgainstEachOtherHoldAndAStandingOneIsPushed() {
    TestCourse plan = TestCourse.walled(2000, 1000).robot(500, 500, 0).robot(900, 500, 180);
    World both = plan.world(1);
    TestCourse.power(both, 0, 60, 60);
    TestCourse.power(both, 1, 60, 60);
    TestCourse.steps(both, 3000);
    assertThat(both.pose(0).xMm()).isCloseTo(630, within(2.0));
    assertThat(both.pose(1).xMm()).isCloseTo(770, within(2.0));
    World one = plan.world(1);
    TestCourse.power(one, 0, 60, 60);
    TestCourse.steps(one, 3000);
    assertThat(one.pose(1).xMm()).isGreaterThan(950);
    assertThat(TestCourse.read(one, 1, "bumper.front")).isEqualTo(1);
  }

  @Test
  void ofTwoRobotsAtOneBlockNoneIsFavouredByItsNumber() {
    World world =
        TestCourse.walled(2000, 1000)
            .robot(600, 500, 0)
            .robot(1400, 500, 180)
            .block(1000, 500, 100, 100, 0)
            .world(1);
    TestCourse.power(world, 0, 60, 60);
    TestCourse.power(world, 1, 60, 60);
    TestCourse.steps(world, 10_000);
    assertThat(thing(world, 0).xMm()).isCloseTo(1000, within(10.0));
  }

  @Test
  void whatNobodyTouchesStaysAsItIs() {
    World world =
        TestCourse.walled(2000, 1000)
            .robot(300, 300, 0)
            .block(1000, 700, 60, 40, 33)
            .can(1200, 100, 20)
            .ball(1300, 800, 20)
            .world(1);
    List<Pose> before = world.snapshot().things();
    TestCourse.power(world, 0, 30, 60);
    TestCourse.steps(world, 5000);
    assertThat(world.snapshot().things()).isEqualTo(before);
  }

  @Test
  void distanceSensorsSeeThingsOfEveryShape() {
    World world =
        TestCourse.open(2000, 3000)
            .robot(300, 500, 0)
            .robot(300, 1500, 0)
            .robot(300, 2500, 0)
            .can(1000, 500, 30)
            .block(1000, 1500, 100, 40, 90)
            .ball(1000, 2530, 50)
            .world(1);
    assertThat(ray(world, 0)).isCloseTo(600, within(1e-9));
    assertThat(ray(world, 1)).isCloseTo(610, within(1e-9));
    assertThat(ray(world, 2)).isCloseTo(630 - 40, within(1e-9));
  }

  private static double ray(World world, int robot) {
    return world.snapshot().robots().get(robot).raysMm().getFirst();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 1500, 5000})
  void nothingLeavesTheWallsNorLiesInAnythingHoweverRobotsDrive(int speed) {
    Random random = new Random(speed);
    for (int scene = 0; scene < 10; scene++) {
      World world = crowded(speed, scene).world(scene);
      double deepest = 0;
      for (int leg = 0; leg < 12; leg++) {
        for (int robot = 0; robot < world.robotCount(); robot++) {
          double power = random.nextInt(200) - 60;
          TestCourse.power(world, robot, power, power + random.nextInt(60) - 30);
        }
        for (int i = 0; i < 25; i++) {
          TestCourse.steps(world, 13);
          deepest = Math.max(deepest, deepest(world));
          inside(world);
        }
      }
      // Jams let nothing be squeezed further; at 5 m/s a robot may jump deeper in one step.
      assertThat(deepest).as("scene %d", scene).isLessThan(speed <= 1500 ? 0.51 : 6);
    }
  }

  private static TestCourse crowded(double speed, int scene) {
    TestCourse course =
        TestCourse.walled(1200, 900)
            .wall(600, 0, 600, 250)
            .box(900, 700, 120, 60, 25)
            .speed(speed)
            .robot(150, 150, 40)
            .robot(1050, 150, 140)
            .post(600, 600, 12);
    Random random = new Random(scene);
    for (int i = 0; i < 5; i++) {
      double x = 200 + 200 * i;
      course
          .can(x, 330 + random.nextInt(40), 8 + random.nextInt(30))
          .ball(x + 20, 450 + random.nextInt(20), 8 + random.nextInt(20));
    }
    return course
        .block(300, 700, 20 + random.nextInt(60), 60, random.nextInt(180))
        .block(450, 780, 15, 80, random.nextInt(180))
        .block(750, 420, 90, 30, random.nextInt(90));
  }

  private static void inside(World world) {
    Snapshot now = world.snapshot();
    for (int i = 0; i < now.things().size(); i++) {
      assertThat(now.things().get(i).xMm()).isBetween(0.0, 1200.0);
      assertThat(now.things().get(i).yMm()).isBetween(0.0, 900.0);
    }
    for (RobotView robot : now.robots()) {
      assertThat(robot.pose().xMm()).isBetween(70 - 5.5, 1130 + 5.5);
      assertThat(robot.pose().yMm()).isBetween(70 - 5.5, 830 + 5.5);
    }
  }

  /** How deep the deepest overlap of two bodies is: what pushing has left over. */
  static double deepest(World world) {
    Setting.Floor floor = (Setting.Floor) world.course().plan().setting();
    Snapshot now = world.snapshot();
    List<Solid> solids = new ArrayList<>();
    for (RobotView robot : now.robots()) {
      Pose pose = robot.pose();
      solids.add(Solid.robot(70, pose.xMm(), pose.yMm(), Direction.ofDegrees(pose.headingDeg())));
    }
    for (int i = 0; i < now.things().size(); i++) {
      Solid solid = Solid.thing(floor.things().get(i));
      Pose pose = now.things().get(i);
      solid.xMm = pose.xMm();
      solid.yMm = pose.yMm();
      solid.aheadX = Direction.ofDegrees(pose.headingDeg()).x();
      solid.aheadY = Direction.ofDegrees(pose.headingDeg()).y();
      solids.add(solid);
    }
    world.course().plan().boxes().forEach(box -> solids.add(Solid.box(box)));
    double deepest = 0;
    Overlap overlap = new Overlap();
    for (int i = 0; i < solids.size(); i++) {
      for (int j = i + 1; j < solids.size(); j++) {
        overlap.find(solids.get(i), solids.get(j));
        for (int point = 0; point < overlap.count; point++) {
          deepest = Math.max(deepest, overlap.depthMm[point]);
        }
      }
    }
    return deepest;
  }

  static Pose thing(World world, int number) {
    return world.snapshot().things().get(number);
  }
}
