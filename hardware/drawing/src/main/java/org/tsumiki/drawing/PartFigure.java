package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.boards.wiring.Part;
import org.tsumiki.boards.wiring.Wire.Between.Divider;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Mark.Anchor;

/** What a part looks like where its terminals have no names printed on them: lamps and buttons. */
final class PartFigure {
  private static final double HEIGHT_MM = 24;
  private static final double RESISTORS_HEIGHT_MM = 9;

  private static final double LINE_MM = 0.5;

  private PartFigure() {}

  static double heightMm(Part part) {
    return part instanceof Part.BatterySense ? RESISTORS_HEIGHT_MM : HEIGHT_MM;
  }

  /** The figure with the middle of its foot there; nothing for parts with printed names. */
  static List<Mark> draw(Part part, Point foot) {
    if (part instanceof Part.BatterySense sense) {
      return resistors(sense.divider(), foot);
    }
    return switch (part.about().model().id()) {
      case "led-5mm-red", "led-5mm-yellow", "led-5mm-green" -> lamp(foot);
      case "tact-switch" -> button(foot);
      default -> List.of();
    };
  }

  /** A round head on two legs, of which the one of plus is longer. */
  private static List<Mark> lamp(Point foot) {
    List<Mark> marks = new ArrayList<>();
    double x = foot.xMm();
    double top = foot.yMm() + HEIGHT_MM;
    marks.add(line(x - 2, foot.yMm(), x - 2, top - 9));
    marks.add(line(x + 2, foot.yMm() + 4, x + 2, top - 9));
    marks.add(
        new Mark.Shape(
            Outlines.circle(new Point(x, top - 5), 4),
            Look.filled(MapStyle.WHITE).edged(Inks.BLACK, LINE_MM)));
    marks.add(BoardStyle.box(new Rect(x - 4.6, top - 10, 9.2, 3), LINE_MM));
    marks.addAll(BoardStyle.text("+", new Point(x - 3.6, foot.yMm() + 1), Anchor.END, 4));
    marks.addAll(BoardStyle.text("-", new Point(x + 3.6, foot.yMm() + 5), Anchor.START, 4));
    return marks;
  }

  /** Seen from above, with a leg at each corner; the two that are used lie diagonally. */
  private static List<Mark> button(Point foot) {
    List<Mark> marks = new ArrayList<>();
    double x = foot.xMm();
    double middle = foot.yMm() + HEIGHT_MM / 2;
    for (int side : new int[] {-1, 1}) {
      for (int row : new int[] {-1, 1}) {
        marks.add(line(x + side * 6, middle + row * 4, x + side * 10, middle + row * 4));
      }
    }
    marks.add(BoardStyle.box(new Rect(x - 6, middle - 6, 12, 12), LINE_MM));
    marks.add(
        new Mark.Shape(
            Outlines.circle(new Point(x, middle), 3),
            Look.filled(MapStyle.WHITE).edged(Inks.BLACK, LINE_MM)));
    marks.addAll(BoardStyle.text("1", new Point(x - 11, middle + 2.8), Anchor.END, 3.4));
    marks.addAll(BoardStyle.text("2", new Point(x + 11, middle - 5.2), Anchor.START, 3.4));
    return marks;
  }

  /** Two resistors end to end, with the names of the three places. */
  private static List<Mark> resistors(Divider divider, Point foot) {
    List<Mark> marks = new ArrayList<>();
    double x = foot.xMm();
    double y = foot.yMm() + RESISTORS_HEIGHT_MM - 2;
    marks.add(line(x - 24, y, x + 24, y));
    marks.addAll(
        BoardStyle.resistor(BoardWording.ohm(divider.seriesOhm()), new Point(x - 12, y), 10));
    marks.addAll(
        BoardStyle.resistor(BoardWording.ohm(divider.groundOhm()), new Point(x + 12, y), 10));
    String[] names = {"in", "out", "gnd"};
    for (int i = 0; i < names.length; i++) {
      Point at = new Point(x - 24 + 24 * i, y);
      marks.add(new Mark.Shape(Outlines.circle(at, 1), Look.filled(Inks.BLACK)));
      marks.addAll(BoardStyle.text(names[i], new Point(at.xMm(), y - 5), Anchor.MIDDLE, 3.2));
    }
    return marks;
  }

  private static Mark line(double fromX, double fromY, double toX, double toY) {
    return new Mark.Shape(
        Outlines.line(new Point(fromX, fromY), new Point(toX, toY)), Look.line(Inks.BLACK, 0.7));
  }
}
