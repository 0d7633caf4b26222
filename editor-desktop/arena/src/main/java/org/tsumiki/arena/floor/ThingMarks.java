package org.tsumiki.arena.floor;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.simulator.Snapshot;

/** What can be pushed, and posts: told apart by shape and sign before colour. */
final class ThingMarks {
  private ThingMarks() {}

  static void add(Setting.Floor floor, Snapshot now, Look look, List<Mark> marks) {
    Signs signs = new Signs(floor);
    for (int i = 0; i < Math.min(floor.things().size(), now.things().size()); i++) {
      Thing thing = floor.things().get(i);
      Colour colour = colour(thing, floor, now);
      int sign = signs.ofKind(now.thingKinds().get(i));
      Spot place = new Spot(now.things().get(i).xMm(), now.things().get(i).yMm());
      double heading = now.things().get(i).headingDeg();
      add(thing.shape(), thing.fixed(), place, heading, colour, sign, look, marks);
    }
  }

  /** Its own, or that of the card that it follows. */
  private static Colour colour(Thing thing, Setting.Floor floor, Snapshot now) {
    for (int i = 0; i < floor.cards().size(); i++) {
      Card card = floor.cards().get(i);
      if (thing.card().filter(card.id()::equals).isPresent() && i < now.cards().size()) {
        CardColour drawn = card.colours().get(now.cards().get(i));
        return Colour.of(drawn.print().colour());
      }
    }
    return Colour.of(thing.colour());
  }

  /**
   * A small picture of a kind that fits a circle, its sign in it; empty where the course has none.
   */
  static List<Mark> icon(
      String kind, Setting.Floor floor, Signs signs, Spot middle, double radius, Look look) {
    List<Mark> marks = new ArrayList<>();
    for (Thing thing : floor.things()) {
      boolean follows = thing.card().isPresent() && kind.startsWith(thing.kind() + "-");
      if (follows || thing.kind().equals(kind)) {
        Colour colour = follows ? colour(kind, thing, floor) : Colour.of(thing.colour());
        int sign = signs.ofKind(kind);
        add(small(thing.shape(), radius), thing.fixed(), middle, 0, colour, sign, look, marks);
        return marks;
      }
    }
    return marks;
  }

  private static Shape small(Shape shape, double radius) {
    return switch (shape) {
      case Shape.Block block -> {
        double scale = 1.7 * radius / Math.max(block.widthMm(), block.heightMm());
        yield new Shape.Block(block.widthMm() * scale, block.heightMm() * scale);
      }
      case Shape.Can can -> new Shape.Can(radius);
      case Shape.Ball ball -> new Shape.Ball(radius);
    };
  }

  /** That of the card's colour which the kind's name ends with. */
  private static Colour colour(String kind, Thing thing, Setting.Floor floor) {
    return floor.cards().stream()
        .flatMap(card -> card.colours().stream())
        .filter(colour -> kind.equals(thing.kind() + "-" + colour.name()))
        .findFirst()
        .map(colour -> Colour.of(colour.print().colour()))
        .orElse(Colour.of(thing.colour()));
  }

  private static void add(
      Shape shape,
      boolean fixed,
      Spot middle,
      double heading,
      Colour colour,
      int sign,
      Look look,
      List<Mark> marks) {
    Colour rim = look.rim(colour);
    double edge = Math.max(3, look.mm(1.5));
    double room =
        switch (shape) {
          case Shape.Block block -> {
            List<Spot> corners =
                Outlines.rectangle(middle, block.widthMm(), block.heightMm(), heading);
            marks.add(new Mark.Fill(corners, colour));
            marks.add(new Mark.Line(corners, true, edge, rim));
            yield Math.min(block.widthMm(), block.heightMm()) * 0.42;
          }
          case Shape.Can can -> {
            addRound(middle, can.radiusMm(), colour, rim, edge, marks);
            Colour lid = colour.mixed(Colour.WHITE, 0.35);
            marks.add(new Mark.Disc(middle, can.radiusMm() * 0.74, fixed ? rim : lid));
            yield can.radiusMm() * 0.62;
          }
          case Shape.Ball ball -> {
            addRound(middle, ball.radiusMm(), colour, rim, edge, marks);
            Spot shine =
                new Spot(-ball.radiusMm() * 0.32, ball.radiusMm() * 0.36).placed(middle, 0);
            marks.add(new Mark.Disc(shine, ball.radiusMm() * 0.22, Colour.WHITE.withAlpha(0.75)));
            yield ball.radiusMm() * 0.6;
          }
        };
    Colour ground = shape instanceof Shape.Can ? colour.mixed(Colour.WHITE, 0.35) : colour;
    marks.addAll(Signs.draw(sign, middle, room, heading, fixed ? rim.ink() : ground.ink()));
  }

  private static void addRound(
      Spot middle, double radius, Colour colour, Colour rim, double edge, List<Mark> marks) {
    marks.add(new Mark.Disc(middle, radius, rim));
    marks.add(new Mark.Disc(middle, radius - edge, colour));
  }
}
