package org.tsumiki.arena.floor;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Area;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.course.CoursePlan.Wall;

/** What stays as it is while a run goes on: print, cards, zones, walls, boxes. */
public final class StillLayer {
  private static final double WALL_MM = 12;
  private static final double HATCH_MM = 26;

  private StillLayer() {}

  /**
   * The marks, in the order in which they cover each other.
   *
   * @param cards which colour each card has
   */
  public static List<Mark> of(CoursePlan plan, List<Integer> cards, Look look) {
    List<Mark> marks = new ArrayList<>();
    addSheet(plan, look, marks);
    for (Area area : plan.areas()) {
      List<Spot> points = area.points().stream().map(Spot::of).toList();
      marks.add(new Mark.Fill(points, Colour.of(area.print().colour())));
    }
    for (Stroke stroke : plan.strokes()) {
      marks.add(
          new Mark.Line(
              Outlines.path(stroke.path(), look.pxPerMm()),
              Outlines.closed(stroke.path()),
              stroke.widthMm(),
              Colour.of(stroke.print().colour())));
    }
    switch (plan.setting()) {
      case Setting.Floor floor -> {
        addCards(floor, cards, look, marks);
        ZoneMarks.addAll(floor, look, marks);
      }
      case Setting.Scene scene -> {}
    }
    plan.boxes().forEach(box -> addBox(box, look, marks));
    for (Wall wall : plan.walls()) {
      marks.add(
          Mark.Line.between(
              Spot.of(wall.from()), Spot.of(wall.to()), WALL_MM, look.palette().wall()));
    }
    return marks;
  }

  private static void addSheet(CoursePlan plan, Look look, List<Mark> marks) {
    Box sheet = new Box(0, 0, plan.widthMm(), plan.heightMm());
    double edge = look.mm(look.highContrast() ? 3 : 1.5);
    List<Spot> corners = Outlines.rounded(sheet.inset(-edge), look.mm(6), look.pxPerMm());
    marks.add(new Mark.Fill(corners, look.palette().edge()));
    marks.add(
        new Mark.Fill(
            Outlines.rounded(sheet, look.mm(5), look.pxPerMm()), Colour.of(plan.paper().colour())));
  }

  private static void addCards(
      Setting.Floor floor, List<Integer> drawn, Look look, List<Mark> marks) {
    Signs signs = new Signs(floor);
    for (int i = 0; i < floor.cards().size(); i++) {
      Card card = floor.cards().get(i);
      CardColour colour = card.colours().get(i < drawn.size() ? drawn.get(i) : 0);
      Colour print = Colour.of(colour.print().colour());
      List<Spot> corners =
          Outlines.rectangle(Spot.of(card.place()), card.widthMm(), card.heightMm(), 0);
      marks.add(new Mark.Fill(corners, print));
      marks.add(new Mark.Line(corners, true, look.mm(1.5), look.rim(print)));
      double radius = Math.min(card.widthMm(), card.heightMm()) * 0.32;
      marks.addAll(
          Signs.draw(signs.ofColour(colour.name()), Spot.of(card.place()), radius, 0, print.ink()));
    }
  }

  /** Hatched, so that it looks solid beside print of the same colour. */
  private static void addBox(CoursePlan.Box box, Look look, List<Mark> marks) {
    Spot middle = Spot.of(box.centre());
    Colour colour = Colour.of(box.colour());
    List<Spot> corners =
        Outlines.rectangle(middle, box.widthMm(), box.heightMm(), box.headingDeg());
    marks.add(new Mark.Fill(corners, colour));
    Colour hatch = colour.mixed(colour.ink(), 0.28);
    double w = box.widthMm() / 2;
    double h = box.heightMm() / 2;
    for (double c = -w - h + HATCH_MM; c < w + h; c += HATCH_MM) {
      // The line y = x - c, cut at the box's edges.
      Spot from = new Spot(Math.max(-w, c - h), Math.max(-w, c - h) - c);
      Spot to = new Spot(Math.min(w, c + h), Math.min(w, c + h) - c);
      marks.add(
          Mark.Line.between(
              from.placed(middle, box.headingDeg()),
              to.placed(middle, box.headingDeg()),
              4,
              hatch));
    }
    marks.add(new Mark.Line(corners, true, Math.max(5, look.mm(2)), look.rim(colour)));
  }
}
