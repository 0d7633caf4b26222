package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Lettering.Type;
import org.tsumiki.drawing.Mark.Anchor;

/** A course's floor in true size: its print, and thin dashed outlines where things are put. */
final class PrintedFloor {
  private static final double TYPE_MM = 5;
  private static final double LINE_MM = 0.35;
  private static final double DASH_MM = 3;
  private static final double GAP_MM = 2;

  private PrintedFloor() {}

  static List<Mark> marks(CoursePlan plan, List<ToPlace> things) {
    List<Mark> marks = new ArrayList<>(print(plan));
    List<Mark> outlines = new ArrayList<>();
    for (ToPlace thing : things) {
      for (Outline outline : thing.outlines()) {
        outlines.add(new Mark.Shape(outline, Look.dashed(Inks.HINT, LINE_MM, DASH_MM, GAP_MM)));
      }
    }
    marks.add(Mark.Group.of("outlines", outlines));
    marks.add(names(plan, things));
    return marks;
  }

  static List<Mark> print(CoursePlan plan) {
    List<Mark> marks = new ArrayList<>();
    if (Inks.isPrinted(plan.paper())) {
      marks.add(
          new Mark.Shape(
              Outlines.rect(FloorPrint.floor(plan)), Look.filled(Inks.of(plan.paper()))));
    }
    marks.add(FloorPrint.marks(plan, Inks::of));
    return marks;
  }

  private static Mark names(CoursePlan plan, List<ToPlace> things) {
    LabelPlacer labels =
        new LabelPlacer(FloorPrint.floor(plan).grown(-1), 2, FloorPrint.covered(plan));
    things.forEach(thing -> takeRoom(thing, plan, labels));
    Type type = new Type(TYPE_MM, Inks.HINT, Optional.empty());
    List<Mark> names = new ArrayList<>();
    for (ToPlace thing : things) {
      String name = thing.number() + " " + thing.name();
      Rect room = labels.beside(anchor(thing, plan), Lettering.widthMm(name, TYPE_MM), TYPE_MM);
      Point foot = new Point(room.xMm(), room.yMm() + 0.2 * TYPE_MM);
      names.addAll(Lettering.line(name, foot, Anchor.START, type));
    }
    return Mark.Group.of("names", names);
  }

  private static void takeRoom(ToPlace thing, CoursePlan plan, LabelPlacer labels) {
    if (!thing.room().equals(FloorPrint.floor(plan))) {
      labels.take(thing.room());
    }
  }

  /** What goes all around has its name at the lower left corner. */
  private static Rect anchor(ToPlace thing, CoursePlan plan) {
    return thing.room().equals(FloorPrint.floor(plan)) ? new Rect(0, 0, 1, 1) : thing.room();
  }
}
