package org.tsumiki.arena.floor;

import java.util.List;
import java.util.Locale;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Dashing;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.boards.Body;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.simulator.RobotView;

/** How far a robot's distance sensors look, and how far that is. */
final class RayMarks {
  private static final double MM_PER_CM = 10;

  private RayMarks() {}

  static void add(Robot robot, RobotView now, Look look, List<Mark> marks) {
    List<Body.DistanceSensor> sensors =
        robot.board().body().map(Body::distanceSensors).orElse(List.of());
    Spot place = MovingLayer.place(now);
    double heading = now.pose().headingDeg();
    Colour colour = look.palette().accent();
    for (int i = 0; i < Math.min(sensors.size(), now.raysMm().size()); i++) {
      Body.DistanceSensor sensor = sensors.get(i);
      double far = now.raysMm().get(i);
      Spot from = new Spot(sensor.forwardMm(), sensor.leftMm()).placed(place, heading);
      Spot to = new Spot(sensor.forwardMm() + far, sensor.leftMm()).placed(place, heading);
      marks.add(Mark.Line.between(from, to, look.mm(9), colour.withAlpha(0.14)));
      Mark.Line beam = new Mark.Line(List.of(from, to), false, look.mm(2), colour);
      marks.addAll(Dashing.cut(beam, List.of(look.mm(7), look.mm(6))));
      marks.add(new Mark.Disc(to, look.mm(6), Colour.WHITE));
      marks.add(new Mark.Disc(to, look.mm(4), colour));
      String text = String.format(Locale.ROOT, "%.0f cm", far / MM_PER_CM);
      Spot middle = from.towards(to, 0.5);
      if (far > look.mm(90)) {
        NameTags.addTag(text, middle, look.style(14, true), look, marks);
      }
    }
  }
}
