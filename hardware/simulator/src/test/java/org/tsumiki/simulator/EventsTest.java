package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan.Filling;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.course.CoursePlan.Wall;

/** What is told of a drive: each sentence once. */
final class EventsTest {
  /** One word an event, without ticks. */
  private static String word(WorldEvent event) {
    return switch (event) {
      case WorldEvent.Drove e -> e.robot() + " " + e.motion();
      case WorldEvent.SawLine e -> e.robot() + " " + e.port() + (e.dark() ? " dark" : " bright");
      case WorldEvent.Touched e -> (e.robot() + " touches " + e.what() + " " + e.id()).strip();
      case WorldEvent.LetGo e -> (e.robot() + " lets go " + e.what() + " " + e.id()).strip();
      case WorldEvent.Entered e -> e.who() + " in " + e.zone();
      case WorldEvent.LeftZone e -> e.who() + " out of " + e.zone();
      case WorldEvent.GateMoved e -> e.gate() + (e.open() ? " opens" : " shuts");
      case WorldEvent.Filled e -> "%s filled %.1f".formatted(e.zone(), e.level());
      case WorldEvent.GoalReached e -> "goal " + e.goal();
      case WorldEvent.GoalLost e -> "goal " + e.goal() + " lost";
      case WorldEvent.TaskDone e -> "done";
      case WorldEvent.TaskFailed e -> "failed by " + e.robot() + " rule " + e.avoid();
    };
  }

  private static List<String> told(TestCourse course, Consumer<World> drive) {
    World world = course.world(1);
    World unwatched = course.world(1);
    List<WorldEvent> events = new ArrayList<>();
    world.observe(events::add);
    drive.accept(world);
    drive.accept(unwatched);
    assertThat(world.stateHash()).as("watching changes nothing").isEqualTo(unwatched.stateHash());
    assertThat(world.snapshot()).isEqualTo(unwatched.snapshot());
    assertThat(events).isSortedAccordingTo((a, b) -> Long.compare(a.tick(), b.tick()));
    return events.stream().map(EventsTest::word).toList();
  }

  private static void drive(World world, double left, double right, int ticks) {
    TestCourse.power(world, 0, left, right);
    TestCourse.steps(world, ticks);
  }

  @Test
  void tellsHowARobotMoves() {
    assertThat(
            told(
                TestCourse.open(2000, 2000).robot(1000, 1000, 0),
                world -> {
                  drive(world, 50, 50, 800);
                  drive(world, 50, 40, 800);
                  drive(world, -50, -50, 800);
                  drive(world, -30, 30, 800);
                  drive(world, 40, 0, 800);
                  drive(world, 0, 0, 1000);
                }))
        .containsExactly("0 FORWARD", "0 BACKWARD", "0 TURN_LEFT", "0 TURN_RIGHT", "0 STANDS");
  }

  @Test
  void aFollowerThatSwingsFromSideToSideGoesForward() {
    assertThat(
            told(
                TestCourse.open(3000, 2000).robot(1000, 1000, 0),
                world -> {
                  for (int i = 0; i < 40; i++) {
                    drive(world, i % 2 == 0 ? 50 : 0, i % 2 == 0 ? 0 : 50, 50);
                  }
                }))
        .containsExactly("0 FORWARD");
  }

  @Test
  void tellsThatALineWasCrossedOnceForEachSensorThoughItIsNoisy() {
    Stroke line =
        new Stroke(
            TestCourse.BLACK,
            20,
            new Path.Line(List.of(new Point(1000, 0), new Point(1000, 1000)), false));
    assertThat(
            told(
                TestCourse.open(2000, 1000).stroke(line).noise(4).robot(800, 500, 0),
                world -> drive(world, 15, 15, 6000)))
        .containsExactly(
            "0 FORWARD",
            "0 line.left dark",
            "0 line.right dark",
            "0 line.left bright",
            "0 line.right bright");
  }

  @Test
  void tellsWhatIsTouchedAndLetGo() {
    assertThat(
            told(
                TestCourse.walled(1000, 1000).robot(300, 500, 0).can(600, 500, 30),
                world -> {
                  drive(world, 60, 60, 5000);
                  drive(world, -60, -60, 1000);
                  drive(world, 0, 0, 800);
                }))
        .containsExactly(
            "0 FORWARD", "0 touches THING t0", "0 lets go THING t0", "0 BACKWARD", "0 STANDS");
    assertThat(
            told(
                TestCourse.walled(1000, 1000).box(700, 500, 100, 100, 10).robot(300, 500, 90),
                world -> {
                  drive(world, 60, 60, 3000);
                  drive(world, 60, -60, 700);
                  drive(world, 60, 60, 3000);
                }))
        .containsSubsequence("0 FORWARD", "0 touches WALL", "0 TURN_RIGHT", "0 FORWARD");
    assertThat(
            told(
                TestCourse.open(1000, 1000).robot(300, 500, 0).robot(600, 500, 0),
                world -> drive(world, 60, 60, 1500)))
        .containsExactly("0 FORWARD", "0 touches ROBOT r1", "1 touches ROBOT r0");
  }

  @Test
  void tellsOfZonesGatesWaterAndTheTask() {
    Wall wall = new Wall(new Point(800, 300), new Point(800, 700));
    TestCourse course =
        TestCourse.walled(1500, 1000)
            .zone("plate", 500, 300, 780, 700)
            .zone("field", 1000, 0, 1500, 1000)
            .gate(
                new Gate(
                    "gate",
                    TestCourse.TITLE,
                    wall,
                    "plate",
                    List.of("robot"),
                    Optional.of(new Filling("field", 4))))
            .robot(300, 500, 0)
            .goal(new Goal.Fill("field", 0.3, 1))
            .goal(new Goal.Visit(List.of("plate", "field"), 1));
    assertThat(told(course, world -> drive(world, 50, 50, 6500)))
        .containsExactly(
            "0 FORWARD",
            "gate opens",
            "r0 in plate",
            "r0 out of plate",
            "gate shuts",
            "field filled 0.5",
            "goal 0",
            "goal 1",
            "done",
            "r0 in field",
            "0 touches WALL");
  }

  @Test
  void aRobotThatShiversAtAZonesEdgeCameInOnce() {
    assertThat(
            told(
                TestCourse.open(1000, 1000).zone("z", 500, 0, 1000, 1000).robot(499, 500, 0),
                world -> {
                  for (int i = 0; i < 30; i++) {
                    drive(world, 40, 40, 40);
                    drive(world, -40, -40, 38);
                  }
                  drive(world, 40, 40, 500);
                }))
        .filteredOn(word -> word.contains("z"))
        .containsExactly("r0 in z");
  }
}
