package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.boards.wiring.Bus;
import org.tsumiki.boards.wiring.End;
import org.tsumiki.boards.wiring.Part;
import org.tsumiki.boards.wiring.Wiring;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Mark.Anchor;

/** A breadboard with its rails named: which holes are joined inside. */
final class Breadboard {
  static final double HEIGHT_MM = 41;

  private static final double PITCH_MM = 2.3;
  private static final int COLUMNS = 30;
  private static final double HOLE_MM = 0.45;

  private final Wiring wiring;
  private final BoardWording names;
  private final List<Mark> marks = new ArrayList<>();

  Breadboard(Wiring wiring, BoardWording names) {
    this.wiring = wiring;
    this.names = names;
  }

  /** The marks, with the lower left corner there. */
  List<Mark> draw(double x, double y) {
    double wide = COLUMNS * PITCH_MM + 6;
    marks.add(
        new Mark.Shape(
            Outlines.rect(new Rect(x, y, wide, HEIGHT_MM)),
            Look.filled("#fbfaf5").edged(Inks.BLACK, 0.4)));
    double right = x + wide;
    boolean battery = !wiring.parts(Part.Battery.class).isEmpty();
    rail(x, right, y + HEIGHT_MM - 3.4, "#2b6fd4", "−", BoardPhrase.RAIL_GROUND);
    rail(x, right, y + HEIGHT_MM - 7.4, "#d62728", "+", BoardPhrase.RAIL_LOGIC);
    block(x, y + HEIGHT_MM / 2 + 1.6);
    block(x, y + HEIGHT_MM / 2 - 1.6 - 4 * PITCH_MM);
    if (battery) {
      rail(x, right, y + 3.2, "#d62728", "+", BoardPhrase.RAIL_BATTERY);
    }
    // Of the first such bus alone: the others are made alike.
    wiring.buses().stream()
        .filter(Bus.I2c.class::isInstance)
        .findFirst()
        .ifPresent(bus -> {
          line(x, right, y + HEIGHT_MM / 2 + 1.6, bus.id() + ".sda");
          line(x, right, y + HEIGHT_MM / 2 - 1.6 - 4 * PITCH_MM, bus.id() + ".scl");
        });
    return marks;
  }

  private void rail(double x, double right, double y, String ink, String sign, BoardPhrase name) {
    marks.add(
        new Mark.Shape(
            Outlines.line(new Point(x + 4, y + 1.3), new Point(right - 2, y + 1.3)),
            Look.line(ink, 0.5)));
    for (int column = 0; column < COLUMNS; column++) {
      if (column % 6 != 5) {
        hole(x + 5 + column * PITCH_MM, y);
      }
    }
    marks.addAll(BoardStyle.text(sign, new Point(x + 2.2, y - 0.4), Anchor.MIDDLE, 3));
    label(right, y, names.words().say(name));
  }

  private void label(double right, double y, String text) {
    marks.add(
        new Mark.Shape(
            Outlines.line(new Point(right, y), new Point(right + 5, y)),
            Look.line(Inks.BLACK, 0.3)));
    marks.addAll(BoardStyle.text(text, right + 6, y - 1.1, BoardStyle.TYPE_MM));
  }

  private void block(double x, double y) {
    for (int column = 0; column < COLUMNS; column++) {
      for (int row = 0; row < 5; row++) {
        hole(x + 5 + column * PITCH_MM, y + row * PITCH_MM);
      }
    }
  }

  /** Five joined holes with a name. */
  private void line(double x, double right, double y, String rail) {
    double at = x + 5 + (COLUMNS - 2) * PITCH_MM;
    Rect around = new Rect(at - 1.1, y - 1.1, 2.2, 4 * PITCH_MM + 2.2);
    marks.add(new Mark.Shape(Outlines.rect(around), Look.line(Inks.BLACK, 0.5)));
    double middle = y + 2 * PITCH_MM;
    marks.add(
        new Mark.Shape(
            Outlines.line(new Point(around.rightMm(), middle), new Point(right + 5, middle)),
            Look.line(Inks.BLACK, 0.3)));
    marks.addAll(
        BoardStyle.text(
            names.rail(new End.Row(rail)), right + 6, middle - 1.1, BoardStyle.TYPE_MM));
  }

  private void hole(double x, double y) {
    marks.add(
        new Mark.Shape(Outlines.circle(new Point(x, y), HOLE_MM), Look.filled(MapStyle.GREY)));
  }
}
