package org.tsumiki.arena.floor;

import java.util.List;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.boards.Body;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.simulator.RobotView;

/** A robot seen from above, as the page draws it: wheels, body, nose, sensors, lamps, number. */
final class RobotMarks {
  private static final double DEFAULT_RADIUS_MM = 60;
  private static final Colour TYRE = Colour.of("#2b2f3a");
  private static final Colour LED_ON = Colour.of("#ffd400");
  private static final Colour SOUND = Colour.of("#7e22ce");
  private static final double DARK_PERCENT = 50;

  private RobotMarks() {}

  static double radius(Robot robot) {
    return robot.board().body().map(Body::radiusMm).orElse(DEFAULT_RADIUS_MM);
  }

  static void add(Robot robot, int number, RobotView now, Look look, List<Mark> marks) {
    Drawing drawing =
        new Drawing(
            MovingLayer.place(now), now.pose().headingDeg(), radius(robot), now, look, marks);
    Colour colour = Colour.of(robot.colour());
    drawing.sound();
    drawing.wheels();
    drawing.body(colour);
    robot.board().body().ifPresent(drawing::lineSensors);
    drawing.lamps(colour);
    Colour ground = drawing.glow(colour);
    double size = Math.clamp(drawing.radius * 0.62 * look.pxPerMm() / look.screen(), 11, 40);
    marks.add(
        new Mark.Text(
            drawing.at(-0.08, 0),
            String.valueOf(number + 1),
            look.style(size, true),
            ground.ink(),
            0.5));
  }

  private record Drawing(
      Spot middle, double heading, double radius, RobotView now, Look look, List<Mark> marks) {
    private Spot at(double ahead, double left) {
      return new Spot(ahead * radius, left * radius).placed(middle, heading);
    }

    private double port(String name) {
      return now.ports().getOrDefault(name, 0.0);
    }

    void wheels() {
      for (double side : new double[] {0.91, -0.91}) {
        marks.add(
            new Mark.Line(List.of(at(-0.36, side), at(0.36, side)), false, radius * 0.36, TYRE));
      }
    }

    void body(Colour colour) {
      double edge = Math.max(radius * 0.07, look.mm(2));
      marks.add(new Mark.Disc(middle, radius, look.rim(colour)));
      marks.add(new Mark.Disc(middle, radius - edge, colour));
      if (port("bumper.front") > 0) {
        List<Spot> front = Outlines.arc(middle, radius, heading - 40, 80, look.pxPerMm());
        marks.add(new Mark.Line(front, false, radius * 0.2, look.palette().bad()));
      }
      List<Spot> nose = List.of(at(0.92, 0), at(0.42, 0.44), at(0.42, -0.44));
      marks.add(new Mark.Fill(nose, Colour.WHITE));
      marks.add(new Mark.Line(nose, true, Math.max(radius * 0.04, look.mm(1)), look.rim(colour)));
    }

    void lineSensors(Body body) {
      for (Body.LineSensor sensor : body.lineSensors()) {
        Spot place = new Spot(sensor.forwardMm(), sensor.leftMm()).placed(middle, heading);
        boolean dark = now.ports().getOrDefault(sensor.port(), 100.0) < DARK_PERCENT;
        double size = Math.max(radius * 0.075, look.mm(2));
        marks.add(new Mark.Disc(place, size * 1.5, dark ? Colour.WHITE : TYRE));
        marks.add(new Mark.Disc(place, size, dark ? Colour.BLACK : Colour.WHITE));
      }
    }

    void lamps(Colour colour) {
      boolean lit = port("led.1") > 0;
      Spot place = at(-0.68, 0);
      if (lit) {
        marks.add(new Mark.Disc(place, radius * 0.34, LED_ON.withAlpha(0.45)));
      }
      marks.add(new Mark.Disc(place, radius * 0.17, look.rim(colour)));
      marks.add(
          new Mark.Disc(place, radius * 0.11, lit ? LED_ON : colour.mixed(Colour.BLACK, 0.35)));
    }

    /** The coloured lamp in the middle; tells what the number stands on. */
    Colour glow(Colour body) {
      int rgb = (int) Math.round(port("led.rgb"));
      if (rgb <= 0) {
        return body;
      }
      Colour colour = new Colour(rgb & 0xffffff, 1);
      marks.add(new Mark.Disc(middle, radius * 0.46, Colour.WHITE));
      marks.add(new Mark.Disc(middle, radius * 0.4, colour));
      return colour;
    }

    void sound() {
      if (port("buzzer") <= 0) {
        return;
      }
      for (int i = 1; i <= 2; i++) {
        for (double side : new double[] {90, -90}) {
          List<Spot> wave =
              Outlines.arc(
                  middle, radius * (1.12 + 0.2 * i), heading + side - 30, 60, look.pxPerMm());
          marks.add(new Mark.Line(wave, false, Math.max(4, look.mm(2)), SOUND));
        }
      }
    }
  }

  /** The name on a slip behind the robot, where it hides nothing that the robot pushes. */
  static void addName(Robot robot, int number, RobotView now, Look look, List<Mark> marks) {
    Mark.Style style = look.style(16, true);
    String name = look.words(robot.title());
    double width = look.widthMm(name, style) + look.mm(20);
    double radius = radius(robot);
    Spot back = new Spot(-1, 0).placed(new Spot(0, 0), now.pose().headingDeg());
    Spot middle =
        MovingLayer.place(now)
            .plus(back.x() * (radius + width / 2 + look.mm(20)), back.y() * (radius + look.mm(22)));
    Spot left = middle.plus(-width / 2, 0);
    Spot right = middle.plus(width / 2, 0);
    Colour colour = Colour.of(robot.colour());
    marks.add(Mark.Line.between(left, right, look.mm(28), look.rim(colour)));
    marks.add(Mark.Line.between(left, right, look.mm(25), look.palette().card()));
    Spot badge = left.plus(look.mm(3), 0);
    marks.add(new Mark.Disc(badge, look.mm(10), colour));
    marks.add(
        new Mark.Text(badge, String.valueOf(number + 1), look.style(14, true), colour.ink(), 0.5));
    marks.add(new Mark.Text(left.plus(look.mm(18), 0), name, style, look.palette().ink(), 0));
  }
}
