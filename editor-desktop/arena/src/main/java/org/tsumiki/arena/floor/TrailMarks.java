package org.tsumiki.arena.floor;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Dashing;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.course.CoursePlan.Robot;

/** Where a robot has been, in its colour; each robot's line has dashes of its own. */
final class TrailMarks {
  private TrailMarks() {}

  static void add(
      List<Spot> trail, Spot here, int number, Robot robot, Look look, List<Mark> marks) {
    if (trail.isEmpty()) {
      return;
    }
    List<Spot> way = new ArrayList<>(trail);
    way.add(here);
    double width = Math.max(5, look.mm(3));
    Colour colour = Colour.of(robot.colour()).mixed(Colour.WHITE, look.highContrast() ? 0 : 0.25);
    marks.add(new Mark.Line(way, false, width + look.mm(2.5), Colour.WHITE));
    Mark.Line line = new Mark.Line(way, false, width, colour);
    List<Double> dashes =
        switch (number) {
          case 0 -> List.of();
          case 1 -> List.of(width * 4, width * 2.5);
          case 2 -> List.of(width * 0.1, width * 2.2);
          default -> List.of(width * 5, width * 2, width * 0.1, width * 2);
        };
    marks.addAll(Dashing.cut(line, dashes));
  }
}
