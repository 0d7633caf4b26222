package org.tsumiki.arena.floor;

import java.util.List;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Spot;

/** What a zone gives for one kind of thing: its sign and a number. */
final class Worth {
  private Worth() {}

  /** Draws it from a place to the right and tells how wide it is. */
  static double add(String kind, int points, Spot at, Signs signs, Look look, List<Mark> marks) {
    Mark.Style style = look.style(14, true);
    String number = (points > 0 ? "+" : "") + points;
    Colour ink = look.palette().ink();
    double used = 0;
    int sign = signs.ofKind(kind);
    if (sign > 0) {
      double radius = look.mm(8);
      Spot middle = at.plus(radius, 0);
      marks.add(new Mark.Disc(middle, radius, look.palette().card()));
      marks.addAll(Signs.draw(sign, middle, radius, 0, ink));
      used = 2 * radius + look.mm(3);
    }
    double width = look.widthMm(number, style);
    Spot from = at.plus(used, 0);
    marks.add(
        Mark.Line.between(
            from.plus(look.mm(4), 0),
            from.plus(width, 0),
            look.mm(18),
            look.palette().card().withAlpha(0.85)));
    marks.add(new Mark.Text(from.plus(look.mm(2), 0), number, style, ink, 0));
    return used + width + look.mm(14);
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
