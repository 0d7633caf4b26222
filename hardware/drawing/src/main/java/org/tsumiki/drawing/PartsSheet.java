package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan.Point;

/** The sheet of parts, with columns to fill in price and shop. */
final class PartsSheet {
  private static final double LINE_MM = 6.4;
  private static final double[] STARTS_MM = {0, 14, 88, 138, 160, 186};

  private final Wording words;
  private final List<Mark> marks = new ArrayList<>();
  private double y = BoardStyle.TOP_MM;

  PartsSheet(Wording words) {
    this.words = words;
  }

  List<Mark> draw(BoardParts parts) {
    y -= 5;
    marks.addAll(BoardStyle.text(words.say(BoardPhrase.PARTS), BoardStyle.MARGIN_MM, y, 4.5));
    y -= 2;
    double wide = BoardStyle.PAGE.widthMm() - 2 * BoardStyle.MARGIN_MM;
    for (String line : Lettering.wrapped(parts.where(), BoardStyle.TYPE_MM, wide)) {
      y -= 4.6;
      marks.addAll(BoardStyle.text(line, BoardStyle.MARGIN_MM, y, BoardStyle.TYPE_MM));
    }
    y -= 3;
    double top = y - 1;
    row(
        words.say(BoardPhrase.AMOUNT),
        words.say(BoardPhrase.PART),
        words.say(BoardPhrase.FOR),
        words.say(BoardPhrase.PRICE),
        words.say(BoardPhrase.SHOP));
    for (BoardParts.Item item : parts.items()) {
      row(Integer.toString(item.amount()), item.what(), item.use(), "", "");
    }
    for (double start : STARTS_MM) {
      double x = BoardStyle.MARGIN_MM + start - 1;
      marks.add(
          new Mark.Shape(
              Outlines.line(new Point(x, top), new Point(x, y - 1.9)),
              Look.line(MapStyle.GREY, 0.15)));
    }
    return marks;
  }

  private void row(String... cells) {
    y -= LINE_MM;
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].isEmpty()) {
        continue;
      }
      double room = STARTS_MM[i + 1] - STARTS_MM[i] - 2;
      double x = BoardStyle.MARGIN_MM + STARTS_MM[i];
      double size = BoardStyle.fitting(cells[i], BoardStyle.TYPE_MM, room);
      if (size >= 2.4) {
        marks.addAll(BoardStyle.text(cells[i], x, y, size));
        continue;
      }
      List<String> lines = Lettering.wrapped(cells[i], 2.4, room);
      marks.addAll(BoardStyle.text(lines.getFirst(), x, y, 2.4));
      for (String line : lines.subList(1, lines.size())) {
        y -= 3.2;
        marks.addAll(BoardStyle.text(line, x, y, 2.4));
      }
    }
    double line = y - 1.9;
    marks.add(
        new Mark.Shape(
            Outlines.line(
                new Point(BoardStyle.MARGIN_MM - 1, line),
                new Point(BoardStyle.PAGE.widthMm() - BoardStyle.MARGIN_MM - 1, line)),
            Look.line(MapStyle.GREY, 0.15)));
  }
}
