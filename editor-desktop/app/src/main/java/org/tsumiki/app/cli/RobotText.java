package org.tsumiki.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.RobotResult;
import org.tsumiki.simulator.RunResult;
import org.tsumiki.vm.Trap;

/**
 * What came of a run for one robot.
 *
 * @param trapped the code of what stopped its program; null when nothing did
 */
record RobotText(String id, Pose pose, int points, @Nullable String trapped) {

  static List<RobotText> of(Course course, RunResult result) {
    List<RobotText> texts = new ArrayList<>();
    if (course.plan().setting() instanceof Setting.Floor floor) {
      List<Robot> robots = floor.robots();
      for (int i = 0; i < robots.size(); i++) {
        RobotResult robot = result.robots().get(i);
        texts.add(
            new RobotText(
                robots.get(i).id(),
                robot.pose(),
                robot.points(),
                robot.trap().map(Trap::code).orElse(null)));
      }
    }
    return texts;
  }

  /** A line for people, with a line break before it. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%nrobot %s: x %.0f mm, y %.0f mm, heading %.0f degrees, points %d%s",
        id,
        pose.xMm(),
        pose.yMm(),
        pose.headingDeg(),
        points,
        trapped == null ? "" : ", stopped: " + trapped);
  }
}
