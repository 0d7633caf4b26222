package org.tsumiki.arena.floor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Dashing;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Zone;
import org.tsumiki.simulator.Snapshot;

/** Gates, and the water that runs through them. */
final class GateMarks {
  private static final double GATE_MM = 14;

  private GateMarks() {}

  static void addGates(Setting.Floor floor, Snapshot now, Look look, List<Mark> marks) {
    for (int i = 0; i < Math.min(floor.gates().size(), now.gatesOpen().size()); i++) {
      addGate(floor.gates().get(i), now.gatesOpen().get(i), look, marks);
    }
  }

  /** Shut: a striped bar. Open: its two posts, with nothing but dots between them. */
  private static void addGate(Gate gate, boolean open, Look look, List<Mark> marks) {
    Spot from = Spot.of(gate.wall().from());
    Spot to = Spot.of(gate.wall().to());
    Colour colour = look.palette().gate();
    if (open) {
      Mark.Line dots = new Mark.Line(List.of(from, to), false, look.mm(3), colour);
      marks.addAll(Dashing.cut(dots, List.of(look.mm(0.1), look.mm(9))));
    } else {
      marks.add(Mark.Line.between(from, to, GATE_MM, colour));
      Mark.Line stripe = new Mark.Line(List.of(from, to), false, GATE_MM * 0.4, Colour.WHITE);
      marks.addAll(Dashing.cut(stripe, List.of(GATE_MM * 0.6, GATE_MM * 1.6)));
    }
    for (Spot post : List.of(from, to)) {
      marks.add(new Mark.Disc(post, GATE_MM * 0.75, colour));
      marks.add(new Mark.Disc(post, GATE_MM * 0.4, Colour.WHITE));
    }
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    boolean upright = Math.abs(dy) > Math.abs(dx);
    Spot beside =
        upright
            ? new Spot(from.x(), Math.max(from.y(), to.y()) + look.mm(20))
            : new Spot((from.x() + to.x()) / 2, from.y() + look.mm(22));
    NameTags.addTag(look.words(gate.title()), beside, look.style(14, true), look, marks);
  }

  /** Zones that water runs into: as blue as they are full, with a gauge that says it in figures. */
  static void addWater(Setting.Floor floor, Snapshot now, Look look, List<Mark> marks) {
    for (int i = 0; i < Math.min(floor.zones().size(), now.fill().size()); i++) {
      Zone zone = floor.zones().get(i);
      boolean fills =
          floor.gates().stream()
              .anyMatch(gate -> gate.fills().filter(f -> f.zone().equals(zone.id())).isPresent());
      if (fills) {
        addLevel(floor, zone, now.fill().get(i), look, marks);
      }
    }
  }

  private static void addLevel(
      Setting.Floor floor, Zone zone, double level, Look look, List<Mark> marks) {
    List<Spot> outline = ZoneMarks.outline(zone.extent(), look.pxPerMm());
    Colour water = look.palette().water();
    if (level > 0) {
      marks.add(new Mark.Fill(outline, water.withAlpha(0.12 + 0.4 * level)));
    }
    Box zoneBox = ZoneMarks.bounds(outline);
    double width = look.mm(16);
    Box gauge =
        new Box(
            zoneBox.x() + look.mm(12),
            zoneBox.y() + look.mm(12),
            width,
            Math.max(look.mm(40), zoneBox.height() * 0.6));
    marks.add(new Mark.Fill(Outlines.rectangle(gauge), look.palette().card()));
    Box full = new Box(gauge.x(), gauge.y(), width, gauge.height() * level);
    marks.add(new Mark.Fill(Outlines.rectangle(full), water));
    marks.add(new Mark.Line(Outlines.rectangle(gauge), true, look.mm(2), look.palette().ink()));
    wanted(floor, zone).ifPresent(fill -> addWanted(fill, gauge, look, marks));
    String percent = String.format(Locale.ROOT, "%.0f %%", level * 100);
    Spot beside = gauge.middle().plus(width, gauge.height() / 2 - look.mm(8));
    Mark.Style style = look.style(16, true);
    double half = look.widthMm(percent, style) / 2;
    NameTags.addTag(percent, beside.plus(half + look.mm(8), 0), style, look, marks);
  }

  private static Optional<Goal.Fill> wanted(Setting.Floor floor, Zone zone) {
    return floor.task().goals().stream()
        .filter(Goal.Fill.class::isInstance)
        .map(Goal.Fill.class::cast)
        .filter(fill -> fill.zone().equals(zone.id()))
        .findFirst();
  }

  /** Two notches beside the gauge, joined by a line: it should end between them. */
  private static void addWanted(Goal.Fill goal, Box gauge, Look look, List<Mark> marks) {
    double x = gauge.x() + gauge.width() + look.mm(5);
    double low = gauge.y() + gauge.height() * goal.from();
    double high = gauge.y() + gauge.height() * goal.to();
    List<Spot> bracket =
        List.of(
            new Spot(gauge.x(), low),
            new Spot(x, low),
            new Spot(x, high),
            new Spot(gauge.x(), high));
    marks.add(new Mark.Line(bracket, false, look.mm(3), look.palette().good()));
  }
}
