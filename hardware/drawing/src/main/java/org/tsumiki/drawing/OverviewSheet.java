package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Lettering.Type;
import org.tsumiki.drawing.Mark.Anchor;
import org.tsumiki.drawing.Mark.Placement;
import org.tsumiki.drawing.Tiling.Tile;
import org.tsumiki.drawing.Wording.Hole;

/**
 * The first sheets: what to do, how the sheets lie together, and what is put on the course where.
 */
final class OverviewSheet {
  private static final double MARGIN_MM = 14;
  private static final double TITLE_MM = 7;
  private static final double TYPE_MM = 4;
  private static final double LINE_MM = 6.2;
  private static final double MAP_PART = 0.45;
  private static final double NAME_MM = 4.2;

  private final CoursePlan plan;
  private final Tiling tiling;
  private final Wording words;
  private final List<ToPlace> things;
  private final double wide;
  private final List<Drawing> done = new ArrayList<>();
  private List<Mark> marks = new ArrayList<>();
  private double y;

  OverviewSheet(CoursePlan plan, Tiling tiling, Wording words, List<ToPlace> things) {
    this.plan = plan;
    this.tiling = tiling;
    this.words = words;
    this.things = things;
    this.wide = tiling.page().widthMm() - 2 * MARGIN_MM;
    this.y = tiling.page().topMm() - MARGIN_MM;
  }

  /** One sheet, or more where the table is long. */
  List<Drawing> draw() {
    y -= TITLE_MM;
    marks.addAll(SheetMarks.text(title(), new Point(MARGIN_MM, y), TITLE_MM));
    y -= 4;
    paragraph(sheets());
    y -= 2;
    for (PrintPhrase step : steps()) {
      paragraph(words.say(step));
    }
    y -= 4;
    map();
    table();
    endSheet();
    return done;
  }

  private String title() {
    return words.say(PrintPhrase.TITLE, Hole.of("title", words.of(plan.title())));
  }

  private String sheets() {
    return words.say(
        PrintPhrase.SHEETS,
        Hole.of("paper", tiling.paper().name()),
        Hole.of("count", tiling.tiles().size()),
        Hole.of("rows", tiling.rows()),
        Hole.of("columns", tiling.columns()),
        Hole.of("width", SvgWriter.number(plan.widthMm())),
        Hole.of("height", SvgWriter.number(plan.heightMm())));
  }

  private List<PrintPhrase> steps() {
    return switch (tiling.join()) {
      case OVERLAP ->
          List.of(
              PrintPhrase.STEP_SCALE,
              PrintPhrase.STEP_CUT,
              PrintPhrase.STEP_LAY,
              PrintPhrase.STEP_PLACE);
      case BUTT ->
          List.of(
              PrintPhrase.STEP_SCALE,
              PrintPhrase.STEP_CUT_ALL,
              PrintPhrase.STEP_TAPE,
              PrintPhrase.STEP_PLACE);
    };
  }

  private void paragraph(String text) {
    for (String line : Lettering.wrapped(text, TYPE_MM, wide)) {
      y -= LINE_MM;
      marks.addAll(SheetMarks.text(line, new Point(MARGIN_MM, y), TYPE_MM));
    }
    y -= 1;
  }

  private void endSheet() {
    done.add(
        new Drawing(
            tiling.page(),
            title(),
            CourseMap.inWords(MapView.of(plan, words.level())),
            words.language(),
            marks));
    marks = new ArrayList<>();
    y = tiling.page().topMm() - MARGIN_MM;
  }

  /** The floor made small, the sheets' edges and names over it, and numbers where things go. */
  private void map() {
    double high = MAP_PART * tiling.page().heightMm();
    double scale = Math.min(wide / plan.widthMm(), high / plan.heightMm());
    y -= scale * plan.heightMm();
    Placement placement = new Placement(scale, MARGIN_MM, y);
    List<Mark> small = new ArrayList<>(PrintedFloor.print(plan));
    for (ToPlace thing : things) {
      for (Outline outline : thing.outlines()) {
        small.add(new Mark.Shape(outline, Look.line(Inks.HINT, 0.3 / scale)));
      }
    }
    for (Tile tile : tiling.tiles()) {
      small.add(new Mark.Shape(Outlines.rect(tile.cell()), Look.line(MapStyle.GREY, 0.25 / scale)));
    }
    marks.add(new Mark.Group("course", placement, Optional.empty(), small));
    for (Tile tile : tiling.tiles()) {
      Rect cell = placement.of(tile.cell());
      double size = nameSizeMm(tile.name(), cell);
      marks.addAll(
          Lettering.line(
              tile.name(),
              new Point(cell.xMm() + 0.9, cell.topMm() - size - 0.3),
              Anchor.START,
              new Type(size, MapStyle.GREY, Optional.of(MapStyle.WHITE))));
    }
    marks.add(numbers(placement));
    y -= 3;
  }

  /** Small sheets have small names, which stay inside. */
  private static double nameSizeMm(String name, Rect cell) {
    double room = 0.85 * cell.widthMm() - 0.9;
    return Math.min(Math.min(NAME_MM, 0.4 * cell.heightMm()), room / Lettering.widthMm(name, 1));
  }

  private Mark numbers(Placement placement) {
    Rect map = placement.of(FloorPrint.floor(plan));
    LabelPlacer labels = new LabelPlacer(map, 0.6, List.of());
    for (Tile tile : tiling.tiles()) {
      Rect cell = placement.of(tile.cell());
      labels.take(new Rect(cell.xMm(), cell.topMm() - NAME_MM - 1, 2 * NAME_MM, NAME_MM + 1));
    }
    Type type = new Type(3.4, Inks.HINT, Optional.of(MapStyle.WHITE));
    List<Mark> numbers = new ArrayList<>();
    for (ToPlace thing : things) {
      String number = Integer.toString(thing.number());
      Rect room = placement.of(thing.room());
      double width = Lettering.widthMm(number, type.sizeMm());
      Rect place =
          thing.room().equals(FloorPrint.floor(plan))
              ? labels.beside(new Rect(map.xMm(), map.yMm(), 0.1, 0.1), width, type.sizeMm())
              : labels.inside(room, width, type.sizeMm());
      numbers.addAll(
          Lettering.line(
              number,
              new Point(place.centre().xMm(), place.yMm() + 0.15 * type.sizeMm()),
              Anchor.MIDDLE,
              type));
    }
    return Mark.Group.of("numbers", numbers);
  }

  private void table() {
    if (things.isEmpty()) {
      paragraph(words.say(PrintPhrase.NOTHING));
      return;
    }
    paragraph(words.say(PrintPhrase.FROM_CORNER));
    head();
    for (ToPlace thing : things) {
      if (y - LINE_MM < MARGIN_MM) {
        endSheet();
        head();
      }
      row(
          Integer.toString(thing.number()),
          thing.name(),
          thing.size(),
          thing.place(),
          thing.looks());
    }
  }

  private void head() {
    row(
        "",
        words.say(PrintPhrase.WHAT),
        words.say(PrintPhrase.SIZE),
        words.say(PrintPhrase.PLACE),
        words.say(PrintPhrase.LOOKS));
    double line = y - 1.6;
    marks.add(
        new Mark.Shape(
            Outlines.line(new Point(MARGIN_MM, line), new Point(MARGIN_MM + wide, line)),
            Look.line(MapStyle.GREY, 0.3)));
    y -= 1;
  }

  private void row(String... cells) {
    y -= LINE_MM;
    double[] starts = {0, 0.05, 0.42, 0.66, 0.93};
    double[] ends = {0.05, 0.41, 0.65, 0.92, 1};
    for (int i = 0; i < cells.length; i++) {
      double room = (ends[i] - starts[i]) * wide;
      double size = TYPE_MM * Math.min(1, room / Math.max(1, Lettering.widthMm(cells[i], TYPE_MM)));
      marks.addAll(SheetMarks.text(cells[i], new Point(MARGIN_MM + starts[i] * wide, y), size));
    }
  }
}
