package org.tsumiki.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.io.Courses;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.World;
import org.tsumiki.simulator.WorldEvent;
import org.tsumiki.simulator.WorldEvent.Motion;
import org.tsumiki.simulator.WorldEvent.Obstacle;

final class WorldTellerTest {
  private final List<Told> told = new ArrayList<>();

  private List<String> tell(String course, Detail detail, List<WorldEvent> events) {
    CoursePlan plan = Courses.load(course);
    Snapshot world = World.create(Course.of(plan), 1).snapshot();
    WorldTeller teller = new WorldTeller(detail, new CourseNames(plan), told::add);
    events.forEach(event -> {
      teller.see(event, world);
      teller.goesOn(event.tick(), false);
    });
    teller.end();
    return told.stream().map(one -> one.texts().en()).toList();
  }

  @Test
  void tellsEachKindOfEvent() {
    assertThat(
            tell(
                "paddy",
                Detail.NORMAL,
                List.of(
                    new WorldEvent.SawLine(2, 0, "line.left", true),
                    new WorldEvent.SawLine(3, 0, "line.left", false),
                    new WorldEvent.Touched(4, 0, Obstacle.WALL, ""),
                    new WorldEvent.Entered(600, "robot", "lever"),
                    new WorldEvent.GateMoved(607, "gate", true),
                    new WorldEvent.Filled(608, "paddy", 0.75),
                    new WorldEvent.GoalReached(609, 0),
                    new WorldEvent.GoalLost(610, 0),
                    new WorldEvent.TaskDone(1100))))
        .containsExactly(
            "Black on the left.",
            "Came into “Lever of the gate”.",
            "Touched a wall.",
            "“Water gate” opened.",
            "Water in “Paddy”: 75 percent.",
            "Goal reached: Fill Paddy to 60–90 %",
            "Goal no longer holds: Fill Paddy to 60–90 %",
            "All done in 1.1 s!");
  }

  @Test
  void namesRobotsAndThingsWhereThereAreSeveral() {
    assertThat(
            tell(
                "kani",
                Detail.NORMAL,
                List.of(
                    new WorldEvent.Drove(1, 1, Motion.FORWARD),
                    new WorldEvent.Touched(2, 0, Obstacle.THING, "red-can-2"),
                    new WorldEvent.Touched(3, 1, Obstacle.ROBOT, "red"),
                    new WorldEvent.Entered(700, "crab", "red-goal"))))
        .containsExactly(
            "Blue robot goes forward.",
            "Blue robot touched: the Red robot.",
            "Crab: now in “Red goal”.",
            "Touched the can 2.");
  }

  @Test
  void ofALineThatComesAndGoesLittleIsTold() {
    List<WorldEvent> wiggle = new ArrayList<>();
    for (long tick = 200; tick < 10_000; tick += 200) {
      wiggle.add(new WorldEvent.SawLine(tick, 0, "line.left", tick % 400 == 0));
    }
    assertThat(tell("paddy", Detail.NORMAL, wiggle)).hasSizeLessThan(5);
  }
}
