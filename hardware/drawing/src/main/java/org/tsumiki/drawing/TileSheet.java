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

/** One sheet of a course that is printed on many. */
final class TileSheet {
  private static final double NAME_MM = 8;
  private static final double SMALL_MM = 3;
  private static final String GLUE = "#5b6170";

  private final CoursePlan plan;
  private final Tiling tiling;
  private final Wording words;
  private final List<Mark> floor;

  /** Makes the sheets of one course; the floor's marks are the same on all. */
  TileSheet(CoursePlan plan, Tiling tiling, Wording words, List<ToPlace> things) {
    this.plan = plan;
    this.tiling = tiling;
    this.words = words;
    this.floor = PrintedFloor.marks(plan, things);
  }

  Drawing draw(Tile tile) {
    Rect page = tiling.page();

    Placement placement =
        new Placement(
            1, Tiling.MARGIN_MM - tile.cell().xMm(), Tiling.MARGIN_MM - tile.cell().yMm());
    Rect cell = placement.of(tile.cell());
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Group("course", placement, Optional.of(tiling.printed(tile)), floor));
    if (tiling.join() == Join.OVERLAP) {
      marks.add(strips(tile, cell));
      marks.add(cuts(tile, cell));
    }
    marks.add(SheetMarks.corners(cell));
    marks.addAll(head(tile, page));
    String title = title(tile);
    return new Drawing(page, title, title, words.language(), marks);
  }

  private String title(Tile tile) {
    return words.of(plan.title()) + " " + tile.name() + " (" + place(tile) + ")";
  }

  private String place(Tile tile) {
    return words.say(
        PrintPhrase.SHEET, Hole.of("row", tile.row() + 1), Hole.of("column", tile.column() + 1));
  }

  /** Where the neighbours' edges come to lie, and which neighbours these are. */
  private Mark strips(Tile tile, Rect cell) {
    List<Mark> marks = new ArrayList<>();
    double more = Tiling.STRIP_MM;
    Look edge = Look.line(GLUE, 0.1);
    Type type = new Type(SMALL_MM, GLUE, Optional.of(MapStyle.WHITE));
    if (tiling.hasRight(tile)) {
      double top = cell.topMm() + (tiling.hasAbove(tile) ? more : 0);
      marks.add(vertical(cell.rightMm(), cell.yMm(), top, edge));
      marks.addAll(
          Lettering.line(
              Tiling.name(tile.row(), tile.column() + 1),
              new Point(cell.rightMm() + more / 2, cell.centre().yMm()),
              Anchor.MIDDLE,
              type));
    }
    if (tiling.hasAbove(tile)) {
      double right = cell.rightMm() + (tiling.hasRight(tile) ? more : 0);
      marks.add(level(cell.topMm(), cell.xMm(), right, edge));
      marks.addAll(
          Lettering.line(
              words.say(
                  PrintPhrase.GLUE, Hole.of("sheet", Tiling.name(tile.row() - 1, tile.column()))),
              new Point(cell.centre().xMm(), cell.topMm() + more / 2 - 1),
              Anchor.MIDDLE,
              type));
    }
    return Mark.Group.of("strips", marks);
  }

  private Mark cuts(Tile tile, Rect cell) {
    List<Mark> marks = new ArrayList<>();
    Look cut = Look.dashed(Inks.MARK, 0.2, 2, 1.5);
    if (tiling.hasLeft(tile)) {
      marks.add(vertical(cell.xMm() - 0.1, cell.yMm(), cell.topMm(), cut));
    }
    if (tiling.hasBelow(tile)) {
      marks.add(level(cell.yMm() - 0.1, cell.xMm(), cell.rightMm(), cut));
      marks.addAll(
          SheetMarks.text(
              words.say(PrintPhrase.CUT),
              new Point(cell.xMm() + 8, cell.yMm() - 1 - SMALL_MM),
              SMALL_MM));
    }
    return Mark.Group.of("cuts", marks);
  }

  private static Mark vertical(double x, double from, double to, Look look) {
    return new Mark.Shape(Outlines.line(new Point(x, from), new Point(x, to)), look);
  }

  private static Mark level(double y, double from, double to, Look look) {
    return new Mark.Shape(Outlines.line(new Point(from, y), new Point(to, y)), look);
  }

  private List<Mark> head(Tile tile, Rect page) {
    double foot = page.topMm() - Tiling.MARGIN_MM - NAME_MM + 1;
    double left = Tiling.MARGIN_MM;
    List<Mark> marks =
        new ArrayList<>(SheetMarks.text(tile.name(), new Point(left, foot), NAME_MM));
    double beside = left + Lettering.widthMm(tile.name(), NAME_MM) + 4;
    double room = page.rightMm() - Tiling.MARGIN_MM - 104 - beside;
    String name = Lettering.wrapped(words.of(plan.title()), SMALL_MM, room).getFirst();
    marks.addAll(SheetMarks.text(name, new Point(beside, foot + 4), SMALL_MM));
    marks.addAll(
        SheetMarks.text(plan.id() + " · " + place(tile), new Point(beside, foot - 0.2), SMALL_MM));
    marks.add(
        SheetMarks.ruler(new Point(page.rightMm() - Tiling.MARGIN_MM - 100, foot + 3), words));
    return marks;
  }
}
