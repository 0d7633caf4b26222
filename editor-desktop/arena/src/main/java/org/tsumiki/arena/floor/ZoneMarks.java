package org.tsumiki.arena.floor;

import java.util.List;
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

/** Parts of the floor that count: a dashed edge, and whose they are. */
final class ZoneMarks {
  private static final double TINT = 0.08;

  private ZoneMarks() {}

  static void addAll(Setting.Floor floor, Look look, List<Mark> marks) {
    for (Zone zone : floor.zones()) {
      Colour colour =
          owner(zone, floor)
              .map(robot -> Colour.of(floor.robots().get(robot).colour()))
              .orElse(look.palette().soft());
      List<Spot> outline = outline(zone.extent(), look.pxPerMm());
      marks.add(new Mark.Fill(outline, colour.withAlpha(TINT)));
      Mark.Line edge = new Mark.Line(outline, true, look.mm(look.highContrast() ? 3 : 2), colour);
      marks.addAll(Dashing.cut(edge, List.of(look.mm(9), look.mm(7))));
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
}
