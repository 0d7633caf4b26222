package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.boards.wiring.BuildStep;
import org.tsumiki.boards.wiring.BuildStep.Lead;
import org.tsumiki.boards.wiring.End;
import org.tsumiki.boards.wiring.Header;
import org.tsumiki.boards.wiring.Wire.Between;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Wording.Hole;

/** The last sheets: every wire in a line of a table, with a box to tick. */
final class WireTable {
  private static final double LINE_MM = 5.6;
  private static final double[] STARTS_MM = {0, 11, 34, 80, 120, 176};

  private final List<BuildStep> steps;
  private final BoardWording names;
  private final List<List<Mark>> pages = new ArrayList<>();
  private List<Mark> page = new ArrayList<>();
  private double y = BoardStyle.TOP_MM;

  WireTable(List<BuildStep> steps, BoardWording names) {
    this.steps = steps;
    this.names = names;
  }

  List<List<Mark>> draw() {
    head();
    for (BuildStep step : steps) {
      step.leads().forEach(this::row);
    }
    pages.add(page);
    return pages;
  }

  private void head() {
    Wording words = names.words();
    y -= LINE_MM;
    cells(
        List.of(
            words.say(BoardPhrase.NUMBER),
            words.say(BoardPhrase.COLOUR),
            words.say(BoardPhrase.FROM),
            words.say(BoardPhrase.THROUGH),
            words.say(BoardPhrase.TO),
            words.say(BoardPhrase.DONE)));
    line(0.5);
  }

  private void line(double wide) {
    double x = BoardStyle.MARGIN_MM;
    double at = y - 1.6;
    page.add(
        new Mark.Shape(
            Outlines.line(
                new Point(x, at), new Point(BoardStyle.PAGE.widthMm() - BoardStyle.MARGIN_MM, at)),
            Look.line(MapStyle.GREY, wide)));
  }

  private void row(Lead lead) {
    if (y - LINE_MM < BoardStyle.FOOT_MM) {
      pages.add(page);
      page = new ArrayList<>();
      y = BoardStyle.TOP_MM;
      head();
    }
    y -= LINE_MM;
    boolean fromPart = lead.from() instanceof End.Terminal;
    End near = fromPart ? lead.to() : lead.from();
    End part = fromPart ? lead.from() : lead.to();
    cells(
        List.of(
            Integer.toString(lead.number()),
            names.colour(lead.colour()),
            text(near),
            through(lead),
            text(part),
            ""));
    double swatch = BoardStyle.MARGIN_MM + STARTS_MM[1];
    page.addAll(
        BoardStyle.wire(
            lead.colour(), new Point(swatch - 4.6, y + 1.1), new Point(swatch - 1.6, y + 1.1)));
    page.add(
        BoardStyle.box(new Rect(BoardStyle.MARGIN_MM + STARTS_MM[5] + 2, y - 0.7, 3.6, 3.6), 0.35));
    line(0.1);
  }

  private String text(End end) {
    return end instanceof End.Pin(int number)
        ? names.near(end) + "  " + Header.name(number)
        : names.near(end);
  }

  private String through(Lead lead) {
    String first =
        switch (lead.between().orElse(null)) {
          case null -> "";
          case Between.Series(int ohm) -> BoardWording.ohm(ohm);
          case Between.Divider divider -> BoardWording.ohm(divider.seriesOhm());
          case Between.PullUp up -> "";
          case Between.PullDown down -> "";
        };
    String second =
        lead.between()
            .flatMap(names::second)
            .map(other ->
                names
                    .words()
                    .say(
                        BoardPhrase.AND_TO,
                        Hole.of("ohm", BoardWording.ohm(other.ohm())),
                        Hole.of("rail", other.rail())))
            .orElse("");
    return (first + " " + second).strip();
  }

  private void cells(List<String> cells) {
    double end = BoardStyle.PAGE.widthMm() - 2 * BoardStyle.MARGIN_MM;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isEmpty()) {
        continue;
      }
      double to = i + 1 < STARTS_MM.length ? STARTS_MM[i + 1] - (i == 0 ? 6 : 2) : end;
      double size = BoardStyle.fitting(cells.get(i), BoardStyle.TYPE_MM, to - STARTS_MM[i]);
      page.addAll(BoardStyle.text(cells.get(i), BoardStyle.MARGIN_MM + STARTS_MM[i], y, size));
    }
  }
}
