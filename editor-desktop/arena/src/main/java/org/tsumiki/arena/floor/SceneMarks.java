package org.tsumiki.arena.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.boards.Title;
import org.tsumiki.course.CoursePlan.Button;
import org.tsumiki.course.CoursePlan.Fixture;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Signal;
import org.tsumiki.simulator.RobotView;

/** Signals, buttons and single devices of a scene; lamps hang as they do in Japan. */
final class SceneMarks {
  private static final double LAMP_MM = 22;
  private static final double PITCH_MM = 52;
  private static final Colour HOUSING = Colour.of("#2b2f3a");
  private static final Colour OFF = Colour.of("#4a4f5c");
  private static final Colour CAP = Colour.of("#c0271b");
  private static final Colour CAP_DOWN = Colour.of("#7d130b");
  private static final Colour LED_ON = Colour.of("#ffd400");
  private static final Colour SOUND = Colour.of("#7e22ce");

  private final RobotView now;
  private final Look look;
  private final List<Mark> marks;

  private SceneMarks(RobotView now, Look look, List<Mark> marks) {
    this.now = now;
    this.look = look;
    this.marks = marks;
  }

  static void add(Setting.Scene scene, RobotView now, Look look, List<Mark> marks) {
    SceneMarks drawing = new SceneMarks(now, look, marks);
    scene.signals().forEach(drawing::signal);
    scene.buttons().forEach(drawing::button);
    scene.fixtures().forEach(drawing::fixture);
  }

  private double port(String name) {
    return now.ports().getOrDefault(name, 0.0);
  }

  /** One with a yellow lamp lies, green at the left; others stand, as listed from the top. */
  private void signal(Signal signal) {
    boolean lies = signal.lamps().contains("yellow");
    int count = signal.lamps().size();
    double along = PITCH_MM * count + 12;
    double across = PITCH_MM + 10;
    Spot middle = Spot.of(signal.place());
    double width = lies ? along : across;
    double height = lies ? across : along;
    Box box = new Box(middle.x() - width / 2, middle.y() - height / 2, width, height);
    marks.add(new Mark.Fill(Outlines.rounded(box, 28, look.pxPerMm()), HOUSING));
    for (int i = 0; i < count; i++) {
      double off = PITCH_MM * (i - (count - 1) / 2.0);
      Spot at = lies ? middle.plus(-off, 0) : middle.plus(0, -off);
      String lamp = signal.lamps().get(i);
      lamp(at, lamp, port("signal." + signal.id() + "." + lamp) > 0, !lies);
    }
    name(signal.title(), new Spot(middle.x(), box.y()).plus(0, -look.mm(18)));
  }

  private void lamp(Spot at, String name, boolean lit, boolean forWalkers) {
    Colour colour =
        switch (name) {
          case "red" -> Colour.of("#ff4d3d");
          case "yellow" -> Colour.of("#ffc21f");
          default -> Colour.of("#29d17c");
        };
    if (lit) {
      marks.add(new Mark.Disc(at, LAMP_MM + 8, colour.withAlpha(0.35)));
    }
    marks.add(new Mark.Disc(at, LAMP_MM, lit ? colour : OFF));
    if (lit) {
      marks.add(ring(at, LAMP_MM + 1.5, 3, Colour.WHITE));
    }
    if (forWalkers) {
      figure(at, name.equals("green"), lit ? HOUSING : Colour.of("#2f333d"));
    }
  }

  private Mark ring(Spot at, double radius, double width, Colour colour) {
    return new Mark.Line(Outlines.circle(at, radius, look.pxPerMm()), true, width, colour);
  }

  /** Somebody who walks, or stands. */
  private void figure(Spot at, boolean walks, Colour ink) {
    double w = 3.6;
    marks.add(new Mark.Disc(at.plus(0, 11.5), 3.6, ink));
    marks.add(Mark.Line.between(at.plus(0, 5.5), at.plus(0, -2), w + 2.4, ink));
    double stride = walks ? 6 : 2.2;
    marks.add(Mark.Line.between(at.plus(0, -2), at.plus(stride, -13), w, ink));
    marks.add(Mark.Line.between(at.plus(0, -2), at.plus(-stride, -13), w, ink));
    double arm = walks ? 8 : 5.2;
    double hand = walks ? 0 : -4;
    marks.add(Mark.Line.between(at.plus(0, 5.5), at.plus(arm, hand), w - 0.8, ink));
    marks.add(Mark.Line.between(at.plus(0, 5.5), at.plus(-arm, hand), w - 0.8, ink));
  }

  private void button(Button button) {
    Spot middle = Spot.of(button.place());
    boolean down = port("button." + button.id()) > 0;
    base(middle);
    marks.add(new Mark.Disc(middle, down ? 17 : 20, Colour.WHITE));
    marks.add(new Mark.Disc(middle, down ? 14 : 17, down ? CAP_DOWN : CAP));
    name(button.title(), middle.plus(0, -30 - look.mm(18)));
  }

  private void base(Spot middle) {
    Box box = new Box(middle.x() - 30, middle.y() - 30, 60, 60);
    marks.add(new Mark.Fill(Outlines.rounded(box, 12, look.pxPerMm()), HOUSING));
  }

  private void fixture(Fixture fixture) {
    Spot middle = Spot.of(fixture.place());
    double value = port(fixture.port());
    Optional<Gauge> gauge = Gauge.of(fixture.port());
    if (gauge.isPresent()) {
      gauge.get().draw(middle, value, look, marks);
    } else {
      base(middle);
      if (fixture.port().startsWith("buzzer")) {
        buzzer(middle, value > 0);
      } else {
        led(fixture.port(), middle, value);
      }
    }
    name(fixture.title(), middle.plus(0, -30 - look.mm(18)));
  }

  private void led(String port, Spot middle, double value) {
    boolean lit = value > 0;
    Colour light = port.equals("led.rgb") ? Colour.of(String.format("#%06x", (int) value)) : LED_ON;
    if (lit) {
      marks.add(new Mark.Disc(middle, 28, light.withAlpha(0.45)));
    }
    marks.add(new Mark.Disc(middle, 16, Colour.WHITE));
    marks.add(new Mark.Disc(middle, 13, lit ? light : OFF));
  }

  private void buzzer(Spot middle, boolean sounds) {
    marks.add(new Mark.Disc(middle, 18, OFF));
    marks.add(new Mark.Disc(middle, 5, HOUSING));
    if (!sounds) {
      return;
    }
    List<Mark> waves = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<Spot> arc = Outlines.arc(middle, 40 + 12 * i, -35, 70, look.pxPerMm());
      waves.add(new Mark.Line(arc, false, 5, SOUND));
    }
    marks.addAll(waves);
  }

  private void name(Title title, Spot at) {
    NameTags.addTag(look.words(title), at, look.style(16, true), look, marks);
  }
}
