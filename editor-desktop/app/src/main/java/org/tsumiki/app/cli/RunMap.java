package org.tsumiki.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.CourseMap;
import org.tsumiki.drawing.CourseMap.Trail;
import org.tsumiki.drawing.Drawing;
import org.tsumiki.drawing.MapView;
import org.tsumiki.program.ReadingLevel;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.PoseSample;
import org.tsumiki.simulator.RunResult;

/** A run as a picture for reports: how everything stood at its end, and where robots went. */
final class RunMap {
  /** Shorter steps nobody sees on a map. */
  private static final double STEP_MM = 4;

  private RunMap() {}

  static Drawing draw(Course course, RunResult result, ReadingLevel level) {
    return CourseMap.draw(
        new MapView(
            course.plan(), CourseStanding.of(result.last()), trails(result), List.of(), level));
  }

  private static List<Trail> trails(RunResult result) {
    List<Trail> trails = new ArrayList<>();
    for (int robot = 0; robot < result.robots().size(); robot++) {
      List<Point> points = points(result.robots().get(robot).track());
      // One that stood still all the time has been nowhere.
      if (points.size() > 1) {
        trails.add(new Trail(robot, points));
      }
    }
    return trails;
  }

  private static List<Point> points(List<PoseSample> track) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < track.size(); i++) {
      Point here = new Point(track.get(i).xMm(), track.get(i).yMm());
      boolean last = i == track.size() - 1;
      if (points.isEmpty() || distanceMm(points.getLast(), here) >= (last ? 0.5 : STEP_MM)) {
        points.add(here);
      }
    }
    return points;
  }

  private static double distanceMm(Point one, Point other) {
    return Math.hypot(other.xMm() - one.xMm(), other.yMm() - one.yMm());
  }
}
