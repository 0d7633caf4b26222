package org.tsumiki.arena.floor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Dashing;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Zone;

/** Parts of the floor that count: a dashed edge, a name, what they give, whose they are. */
final class ZoneMarks {
  private static final double TINT = 0.08;

  private ZoneMarks() {}

  static void addAll(Setting.Floor floor, Look look, List<Mark> marks) {
    Signs signs = new Signs(floor);
    for (Zone zone : floor.zones()) {
      Colour colour =
          owner(zone, floor)
              .map(robot -> Colour.of(floor.robots().get(robot).colour()))
              .orElse(look.palette().soft());
      List<Spot> outline = outline(zone.extent(), look.pxPerMm());
      marks.add(new Mark.Fill(outline, colour.withAlpha(TINT)));
      Mark.Line edge = new Mark.Line(outline, true, look.mm(look.highContrast() ? 3 : 2), colour);
      marks.addAll(Dashing.cut(edge, List.of(look.mm(9), look.mm(7))));
      addWords(zone, floor, signs, look, marks);
    }
  }

  /** The number of the robot that gets the zone's points, when only one does. */
  static Optional<Integer> owner(Zone zone, Setting.Floor floor) {
    for (int i = 0; i < floor.robots().size(); i++) {
      if (zone.owner().equals(Optional.of(floor.robots().get(i).id()))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  static List<Spot> outline(Extent extent, double pxPerMm) {
    return switch (extent) {
      case Extent.Polygon polygon -> polygon.points().stream().map(Spot::of).toList();
      case Extent.Circle circle ->
          Outlines.circle(Spot.of(circle.centre()), circle.radiusMm(), pxPerMm);
    };
  }

  static Box bounds(List<Spot> outline) {
    double left = outline.stream().mapToDouble(Spot::x).min().orElse(0);
    double right = outline.stream().mapToDouble(Spot::x).max().orElse(0);
    double bottom = outline.stream().mapToDouble(Spot::y).min().orElse(0);
    double top = outline.stream().mapToDouble(Spot::y).max().orElse(0);
    return new Box(left, bottom, right - left, top - bottom);
  }

  /**
   * The name, and under it what each thing is worth. Beside a zone that is too small for them:
   * under it, where no robot has its name, or above it at the sheet's lower edge.
   */
  private static void addWords(
      Zone zone, Setting.Floor floor, Signs signs, Look look, List<Mark> marks) {
    Box box = bounds(outline(zone.extent(), look.pxPerMm()));
    String name = look.words(zone.title());
    Mark.Style style = look.style(15, true);
    double rows = look.mm(zone.points().isEmpty() ? 26 : 50);
    double y = box.y() + box.height() - look.mm(14);
    if (look.widthMm(name, style) + look.mm(14) > room(zone.extent(), box, look)
        || box.height() < rows + look.mm(14)) {
      boolean under = box.y() > rows;
      y = under ? box.y() - look.mm(13) : box.y() + box.height() + rows - look.mm(13);
    }
    Spot at = new Spot(box.middle().x(), y);
    addTag(name, at, style, look, marks);
    double x = box.middle().x();
    List<Map.Entry<String, Integer>> worth =
        zone.points().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .toList();
    List<Mark> row = new ArrayList<>();
    double width = 0;
    for (Map.Entry<String, Integer> one : worth) {
      Spot from = new Spot(width, 0);
      width += Worth.add(one.getKey(), one.getValue(), from, floor, signs, look, row);
    }
    for (Mark mark : row) {
      marks.add(Worth.moved(mark, x - width / 2, y - look.mm(25)));
    }
  }

  /** How wide a zone is where its name would stand in it. */
  private static double room(Extent extent, Box box, Look look) {
    return switch (extent) {
      case Extent.Polygon polygon -> box.width();
      case Extent.Circle circle -> {
        double depth = Math.min(look.mm(14), circle.radiusMm());
        yield 2 * Math.sqrt(depth * (2 * circle.radiusMm() - depth));
      }
    };
  }

  /** Words on a slip of paper, so that they can be read on any print. */
  static void addTag(String words, Spot at, Mark.Style style, Look look, List<Mark> marks) {
    double half = look.widthMm(words, style) / 2;
    marks.add(
        Mark.Line.between(
            at.plus(-half, 0),
            at.plus(half, 0),
            look.mm(21),
            look.palette().card().withAlpha(0.85)));
    marks.add(new Mark.Text(at, words, style, look.palette().ink(), 0.5));
  }
}
