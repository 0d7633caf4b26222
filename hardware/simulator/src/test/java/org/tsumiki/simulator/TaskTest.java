package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan.Avoid;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.simulator.TaskView.State;

final class TaskTest {
  @Test
  void thingsBroughtIntoAZoneAreAGoalThatCanBeLost() {
    World world =
        TestCourse.walled(3000, 1000)
            .robot(300, 500, 0)
            .can(500, 500, 30)
            .zone("goal", 700, 400, 900, 600)
            .zone("far", 2900, 0, 3000, 100)
            .goal(new Goal.Bring("can", 1, "goal"))
            .goal(new Goal.Rest("far"))
            .world(1);
    TestCourse.power(world, 0, 50, 50);
    TestCourse.steps(world, 2500);
    assertThat(task(world).goals()).containsExactly(true, false);
    TestCourse.steps(world, 2500);
    assertThat(task(world)).isEqualTo(new TaskView(State.OPEN, List.of(false, false), -1));
  }

  @Test
  void bringingAllMeansEveryThingOfTheKindAndNoneIsAllWhereThereAreNone() {
    World world =
        TestCourse.walled(2000, 1000)
            .robot(300, 200, 0)
            .can(1500, 300, 30)
            .can(1500, 700, 30)
            .zone("upper", 1200, 500, 1900, 900)
            .zone("right", 1200, 100, 1900, 900)
            .goal(new Goal.Bring("can", Goal.Bring.ALL, "upper"))
            .goal(new Goal.Bring("can", Goal.Bring.ALL, "right"))
            .goal(new Goal.Bring("ball", Goal.Bring.ALL, "upper"))
            .world(1);
    assertThat(task(world).goals()).containsExactly(false, true, true);
  }

  @Test
  void doneIsForGoodAndKnowsItsTick() {
    World world =
        TestCourse.walled(2000, 1000)
            .robot(300, 500, 0)
            .zone("a", 500, 0, 700, 1000)
            .zone("b", 900, 0, 1100, 1000)
            .goal(new Goal.Visit(List.of("a", "b"), 1))
            .avoid(new Avoid.TouchWalls())
            .world(1);
    TestCourse.power(world, 0, 50, 50);
    TestCourse.steps(world, 2000);
    assertThat(task(world).state()).isEqualTo(State.OPEN);
    TestCourse.steps(world, 2000);
    TaskView done = task(world);
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.endedTick()).isBetween(2000L, 4000L);
    TestCourse.steps(world, 9000);
    assertThat(world.pose().xMm()).as("at the wall").isGreaterThan(1929);
    assertThat(task(world)).isEqualTo(done);
  }

  @Test
  void roundsMustBeGoneInOrderAndASingleZoneMustBeLeft() {
    World world =
        TestCourse.walled(2000, 1000)
            .robot(300, 500, 0)
            .zone("a", 500, 0, 700, 1000)
            .goal(new Goal.Visit(List.of("a"), 2))
            .world(1);
    TestCourse.power(world, 0, 50, 50);
    TestCourse.steps(world, 2500);
    assertThat(task(world).state()).isEqualTo(State.OPEN);
    TestCourse.power(world, 0, -50, -50);
    TestCourse.steps(world, 1500);
    assertThat(task(world).state()).isEqualTo(State.DONE);
  }

  @Test
  void touchingWhatMustNotBeTouchedFailsTheTask() {
    World walls =
        TestCourse.walled(1000, 1000).robot(300, 500, 0).avoid(new Avoid.TouchWalls()).world(1);
    TestCourse.power(walls, 0, 60, 60);
    TestCourse.steps(walls, 1000);
    assertThat(task(walls).state()).isEqualTo(State.OPEN);
    TestCourse.steps(walls, 3000);
    assertThat(task(walls).state()).isEqualTo(State.FAILED);
    World post =
        TestCourse.walled(1000, 1000)
            .robot(300, 500, 0)
            .post(600, 500, 20)
            .avoid(new Avoid.TouchThings("can"))
            .avoid(new Avoid.TouchThings("post"))
            .world(1);
    TestCourse.power(post, 0, 60, 60);
    TestCourse.steps(post, 3000);
    assertThat(task(post).state()).isEqualTo(State.FAILED);
  }

  @Test
  void nothingIsJudgedAfterTheTime() {
    World world =
        TestCourse.walled(1000, 1000)
            .robot(300, 500, 0)
            .zone("a", 700, 0, 1000, 1000)
            .goal(new Goal.Visit(List.of("a"), 1))
            .seconds(1)
            .world(1);
    TestCourse.power(world, 0, 60, 60);
    TestCourse.steps(world, 4000);
    assertThat(task(world)).isEqualTo(new TaskView(State.OPEN, List.of(false), -1));
  }

  private static TaskView task(World world) {
    return world.snapshot().task();
  }
}
