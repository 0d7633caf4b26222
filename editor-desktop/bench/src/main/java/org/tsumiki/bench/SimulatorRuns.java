package org.tsumiki.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.io.Courses;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.SimulatedRun;
import org.tsumiki.vm.EngineChoice;

/** The simulated runs that are measured, two minutes each: the example line follower. */
final class SimulatorRuns {
  static final long TICKS = 120_000;
  private static final int BOXES = 10;
  private static final double BOX_MM = 50;

  private final Course course;

  private SimulatorRuns(Course course) {
    this.course = course;
  }

  /** On the course {@code line}, as it is shipped: noise, tolerances, a task. */
  static SimulatorRuns line() {
    return new SimulatorRuns(Course.of(Courses.load("line")));
  }

  /** The same with ten boxes that can be pushed, some of them in the way. */
  static SimulatorRuns amongBoxes() {
    CoursePlan plan = Courses.load("line");
    Setting.Floor floor = (Setting.Floor) plan.setting();
    List<Thing> things = new ArrayList<>();
    for (int i = 0; i < BOXES; i++) {
      things.add(box(i, plan));
    }
    return new SimulatorRuns(
        Course.of(
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
                    things,
                    floor.zones(),
                    floor.gates(),
                    floor.cards(),
                    floor.task(),
                    floor.tolerances()))));
  }

  /** In two rows of five, a third and two thirds up. */
  private static Thing box(int number, CoursePlan plan) {
    double x = plan.widthMm() * (1 + number % 5) / 6;
    double y = plan.heightMm() * (1 + number / 5) / 3;
    return new Thing(
        "box-" + number,
        "box",
        new Shape.Block(BOX_MM, BOX_MM),
        new Point(x, y),
        0,
        "#8a5a2b",
        30,
        false,
        Optional.empty());
  }

  void run(VerifiedImage image, long seed, EngineChoice engine) {
    SimulatedRun.run(image, course, seed, List.of(), TICKS, engine);
  }
}
