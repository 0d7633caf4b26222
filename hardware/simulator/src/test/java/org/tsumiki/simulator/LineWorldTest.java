package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Tolerances;
import org.tsumiki.course.io.Courses;
import org.tsumiki.devices.Ports;

final class LineWorldTest {
  private final Course course = Course.of(Courses.load("line"));

  @Test
  void offersTheRobotsPorts() {
    assertThat(course.ports().stream().map(spec -> spec.name()))
        .containsExactly(
            "motor.left",
            "motor.right",
            "line.left",
            "line.right",
            "distance.front",
            "led.1",
            "buzzer",
            "button.a",
            "button.b",
            "encoder.left",
            "encoder.right",
            "heading",
            "bumper.front",
            "colour.down",
            "led.rgb");
  }

  @Test
  void encodersCountWhatEachWheelRollsAndTheHeadingFollowsFromThem() {
    World world = World.create(withoutTolerances(), 1);
    Pose start = world.pose();
    drive(world, 40, 40, 500);
    drive(world, 0, 0, 700);
    double rolled = world.pose().xMm() - start.xMm();
    assertThat(read(world, "encoder.left")).isCloseTo(rolled, within(0.1));
    assertThat(read(world, "encoder.right")).isCloseTo(rolled, within(0.1));
    assertThat(read(world, "heading")).isZero();
    drive(world, 30, -30, 700);
    drive(world, 0, 0, 700);
    assertThat(read(world, "heading")).isCloseTo(-world.pose().headingDeg(), within(0.2));
    assertThat(read(world, "heading")).as("right is positive").isGreaterThan(45);
    assertThat(read(world, "encoder.right")).isLessThan(rolled - 10);
  }

  @Test
  void theBumperIsPressedWhileTheRobotDrivesAgainstABoxAndNotBehindIt() {
    World world = World.create(withoutTolerances(), 1);
    assertThat(read(world, "bumper.front")).isZero();
    drive(world, 60, 60, 4_000);
    assertThat(read(world, "bumper.front")).isEqualTo(1);
    drive(world, -60, -60, 100);
    assertThat(read(world, "bumper.front")).isZero();
    assertThat(world.hasButton("bumper.front")).as("the world presses it").isFalse();
  }

  @Test
  void theColourSensorTellsTheBlackLineFromWhitePaper() {
    World world = World.create(withoutTolerances(), 1);
    assertThat(read(world, "colour.down")).isEqualTo(0x000000);
    drive(world, 30, -30, 700);
    drive(world, 60, 60, 500);
    assertThat(read(world, "colour.down")).isEqualTo(0xffffff);
  }

  private static double read(World world, String port) {
    return world.ports().read(world.ports().indexOf(port));
  }

  @Test
  void aTwoSensorFollowerDrivesTheWholeLapOnEverySeed() {
    for (long seed = 1; seed <= 20; seed++) {
      World world = World.create(course, seed);
      LineFollower follower = new LineFollower(world.ports());
      List<Integer> quarters = new ArrayList<>();
      for (int tick = 0; tick < 30_000; tick++) {
        follower.tick();
        world.step();
        int quarter = quarter(world.pose());
        if (quarters.isEmpty() || quarters.getLast() != quarter) {
          quarters.add(quarter);
        }
        assertThat(distanceFromLine(world.pose())).as("seed %d tick %d", seed, tick).isLessThan(60);
      }
      assertThat(quarters).as("seed %d", seed).startsWith(0, 1, 2, 3, 0, 1, 2, 3);
    }
  }

  /** The start straight's left half is quarter 3, its right half 0; then counter-clockwise. */
  private static int quarter(Pose pose) {
    boolean right = pose.xMm() > 590;
    return pose.yMm() < 500 ? (right ? 0 : 3) : (right ? 1 : 2);
  }

  private static double distanceFromLine(Pose pose) {
    double x = Math.max(0, Math.abs(pose.xMm() - 750) - 280);
    double y = pose.yMm() - 500;
    return Math.abs(Math.sqrt(x * x + y * y) - 300) * (x > 0 ? 1 : 0)
        + (x > 0 ? 0 : Math.abs(Math.abs(y) - 300));
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() {
    String hash = LineFollower.hashAfter(course, 7, 3000);
    assertThat(LineFollower.hashAfter(course, 7, 3000)).isEqualTo(hash).matches("[0-9a-f]{16}");
    assertThat(LineFollower.hashAfter(course, 8, 3000)).isNotEqualTo(hash);
    assertThat(LineFollower.hashAfter(course, 7, 3001)).isNotEqualTo(hash);
  }

  @Test
  void askingForTheHashDoesNotChangeIt() {
    World world = World.create(course, 3);
    assertThat(world.stateHash()).isEqualTo(world.stateHash());
  }

  @Test
  void theStartPoseStaysWithinItsTolerances() {
    for (long seed = 0; seed < 200; seed++) {
      Pose pose = World.create(course, seed).pose();
      assertThat(pose.xMm()).isBetween(596.0, 604.0);
      assertThat(pose.yMm()).isBetween(196.0, 204.0);
      assertThat(pose.headingDeg()).isBetween(-2.0, 2.0);
    }
  }

  @Test
  void bothWheelsForwardDriveAheadAfterTheMotorsLag() {
    World world = World.create(withoutTolerances(), 1);
    drive(world, 50, 50, 1000);
    double speed = (50 - 6) * 400.0 / 94;
    assertThat(world.pose().xMm()).isCloseTo(600 + speed * (1 - 0.060), within(0.2));
    assertThat(world.pose().yMm()).isCloseTo(200, within(0.001));
  }

  @Test
  void powerInsideTheDeadZoneMovesNothing() {
    World world = World.create(course, 1);
    Pose start = world.pose();
    drive(world, 6, -6, 500);
    assertThat(world.pose()).isEqualTo(start);
    assertThat(world.moves()).isFalse();
  }

  @Test
  void wheelsAgainstEachOtherTurnOnTheSpotToTheLeft() {
    World world = World.create(course, 1);
    Pose start = world.pose();
    drive(world, -30, 30, 700);
    assertThat(world.pose().headingDeg()).isBetween(45.0, 90.0);
    assertThat(world.pose().xMm()).isCloseTo(start.xMm(), within(3.0));
    assertThat(world.pose().yMm()).isCloseTo(start.yMm(), within(3.0));
  }

  @Test
  void standsStillSoonAfterTheMotorsStop() {
    World world = World.create(course, 1);
    drive(world, 80, 80, 500);
    drive(world, 0, 0, 700);
    assertThat(world.moves()).isFalse();
  }

  @Test
  void aBoxStopsTheRobotAndTheDistanceSensorSeesItComing() {
    World world = World.create(withoutTolerances(), 1);
    Ports ports = world.ports();
    int distance = ports.indexOf("distance.front");
    assertThat(ports.read(distance)).isCloseTo(1420 - 670, within(12.0));
    drive(world, 60, 60, 4_000);
    assertThat(world.pose().xMm()).isCloseTo(1350, within(0.001));
    assertThat(ports.read(distance)).isBetween(0.0, 15.0);
  }

  @Test
  void nothingLeavesTheWallsHoweverItIsDriven() {
    World world = World.create(course, 5);
    for (int leg = 0; leg < 40; leg++) {
      drive(world, 100 - 7 * (leg % 9), -40 + 11 * (leg % 13), 500);
      assertThat(world.pose().xMm()).isBetween(69.9, 1430.1);
      assertThat(world.pose().yMm()).isBetween(69.9, 930.1);
    }
  }

  @Test
  void buttonsShowWhatIsPressed() {
    World world = World.create(course, 1);
    int button = world.ports().indexOf("button.a");
    world.press("button.a", true);
    assertThat(world.ports().read(button)).isEqualTo(1);
    world.press("button.a", false);
    assertThat(world.ports().read(button)).isZero();
  }

  private Course withoutTolerances() {
    CoursePlan plan = course.plan();
    Setting.Floor floor = (Setting.Floor) plan.setting();
    return Course.of(
        new CoursePlan(
            plan.id(),
            plan.title(),
            plan.widthMm(),
            plan.heightMm(),
            plan.paper(),
            plan.areas(),
            plan.strokes(),
            plan.walls(),
            plan.boxes(),
            new Setting.Floor(
                floor.robots(),
                floor.things(),
                floor.zones(),
                floor.gates(),
                floor.cards(),
                floor.task(),
                Tolerances.NONE)));
  }

  private static void drive(World world, double left, double right, int ticks) {
    world.ports().write(world.ports().indexOf("motor.left"), left);
    world.ports().write(world.ports().indexOf("motor.right"), right);
    for (int i = 0; i < ticks; i++) {
      world.step();
    }
  }
}
