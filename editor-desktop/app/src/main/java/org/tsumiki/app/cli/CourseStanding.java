package org.tsumiki.app.cli;

import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.drawing.Standing;
import org.tsumiki.drawing.Standing.At;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.RobotView;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.World;

/** A world at one moment as pictures want it. */
final class CourseStanding {
  private CourseStanding() {}

  static Standing of(World world) {
    return switch (world.course().plan().setting()) {
      case Setting.Scene scene -> Standing.asPlanned(world.course().plan());
      case Setting.Floor floor -> of(world.snapshot());
    };
  }

  /** How everything stands on a floor in that snapshot. */
  static Standing of(Snapshot snapshot) {
    return new Standing(
        snapshot.robots().stream().map(RobotView::pose).map(CourseStanding::at).toList(),
        snapshot.things().stream().map(CourseStanding::at).toList(),
        snapshot.gatesOpen(),
        snapshot.fill(),
        snapshot.cards());
  }

  private static At at(Pose pose) {
    return new At(new Point(pose.xMm(), pose.yMm()), pose.headingDeg());
  }
}
