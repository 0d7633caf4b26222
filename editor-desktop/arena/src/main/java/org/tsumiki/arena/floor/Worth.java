package org.tsumiki.arena.floor;

import java.util.List;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Zone;

/** What a zone gives for one kind of thing: a small picture of it and a number. */
final class Worth {
  private Worth() {}

  /** Draws it from a place to the right and tells how wide it is. */
  static double add(
      String kind,
      int points,
      Spot at,
      Setting.Floor floor,
      Signs signs,
      Look look,
      List<Mark> marks) {
    Mark.Style style = look.style(15, true);
    String number = (points > 0 ? "+" : "") + points;
    double radius = look.mm(9);
    double width = 2 * radius + look.mm(4) + look.widthMm(number, style);
    Colour paper = look.palette().card().withAlpha(0.85);
    marks.add(Mark.Line.between(at.plus(radius, 0), at.plus(width, 0), look.mm(22), paper));
    Spot middle = at.plus(radius, 0);
    marks.addAll(
        kind.equals(Zone.ROBOTS)
            ? robot(middle, radius, look)
            : ThingMarks.icon(kind, floor, signs, middle, radius, look));
    Spot from = at.plus(2 * radius + look.mm(4), 0);
    marks.add(new Mark.Text(from, number, style, look.palette().ink(), 0));
    return width + look.mm(16);
  }

  private static List<Mark> robot(Spot middle, double radius, Look look) {
    Colour ink = look.palette().ink();
    double tip = radius * 0.7;
    List<Spot> nose =
        List.of(middle.plus(0, tip), middle.plus(-tip * 0.6, 0), middle.plus(tip * 0.6, 0));
    return List.of(new Mark.Disc(middle, radius, ink), new Mark.Fill(nose, Colour.WHITE));
  }

  /** The same mark elsewhere. */
  static Mark moved(Mark mark, double dx, double dy) {
    return switch (mark) {
      case Mark.Fill fill -> new Mark.Fill(moved(fill.points(), dx, dy), fill.colour());
      case Mark.Line line ->
          new Mark.Line(moved(line.points(), dx, dy), line.closed(), line.width(), line.colour());
      case Mark.Disc disc ->
          new Mark.Disc(disc.centre().plus(dx, dy), disc.radius(), disc.colour());
      case Mark.Text text ->
          new Mark.Text(
              text.at().plus(dx, dy), text.text(), text.style(), text.colour(), text.align());
    };
  }

  private static List<Spot> moved(List<Spot> points, double dx, double dy) {
    return points.stream().map(point -> point.plus(dx, dy)).toList();
  }
}
