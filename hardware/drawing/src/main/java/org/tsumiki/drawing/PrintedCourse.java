package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Mark.Placement;
import org.tsumiki.drawing.Wording.Hole;
import org.tsumiki.program.ReadingLevel;

/** A course as sheets to print, true to the millimetre. */
public final class PrintedCourse {
  private static final double WHOLE_MARGIN_MM = 20;

  private PrintedCourse() {}

  /** An overview and all sheets, upright or across, whichever takes fewer. */
  public static List<Drawing> sheets(CoursePlan plan, Paper paper, Join join, ReadingLevel level) {
    Wording words = new Wording(level).plain();
    List<ToPlace> things = ToPlace.of(plan, words);
    Tiling tiling = Tiling.of(FloorPrint.floor(plan), paper, join);
    List<Drawing> sheets = new ArrayList<>(new OverviewSheet(plan, tiling, words, things).draw());
    TileSheet maker = new TileSheet(plan, tiling, words, things);
    tiling.tiles().forEach(tile -> sheets.add(maker.draw(tile)));
    return List.copyOf(sheets);
  }

  /** One sheet in true size, for a print shop: the course with 20 mm around it, to be cut off. */
  public static Drawing whole(CoursePlan plan, ReadingLevel level) {
    Wording words = new Wording(level).plain();
    double margin = WHOLE_MARGIN_MM;
    Rect floor = FloorPrint.floor(plan);
    Rect page = new Rect(0, 0, floor.widthMm() + 2 * margin, floor.heightMm() + 2 * margin);
    Placement placement = new Placement(1, margin, margin);
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Group(
            "course",
            placement,
            Optional.of(floor),
            PrintedFloor.marks(plan, ToPlace.of(plan, words))));
    marks.add(SheetMarks.corners(placement.of(floor)));
    double foot = page.topMm() - 11;
    String size = Math.round(floor.widthMm()) + " × " + Math.round(floor.heightMm()) + " mm";
    marks.add(
        Mark.Group.of(
            "head",
            SheetMarks.text(
                words.of(plan.title()) + " · " + plan.id() + " · " + size,
                new Point(margin + 110 + (plan.widthMm() < 300 ? 0 : 10), foot),
                4)));
    marks.add(SheetMarks.ruler(new Point(margin + 8, foot), words));
    return new Drawing(
        page,
        words.say(PrintPhrase.TITLE, Hole.of("title", words.of(plan.title()))),
        CourseMap.inWords(MapView.of(plan, level)),
        words.language(),
        marks);
  }
}
