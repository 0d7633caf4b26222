package org.tsumiki.arena.floor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Thing;

/**
 * A sign for each kind of thing and each colour of a card, so that nobody needs to tell colours
 * apart: a card and the thing that has its colour carry the same one.
 */
public final class Signs {
  private static final int PLAIN = 0;
  private static final int SIGNS = 7;

  private final Map<String, Integer> ofKind = new LinkedHashMap<>();
  private final Map<String, Integer> ofColour = new LinkedHashMap<>();

  /** Gives them out, in the course file's order. */
  public Signs(Setting.Floor floor) {
    for (Card card : floor.cards()) {
      for (CardColour colour : card.colours()) {
        ofColour.putIfAbsent(colour.name(), 1 + ofColour.size() % (SIGNS - 1));
      }
    }
    Map<Class<?>, String> firstOfShape = new LinkedHashMap<>();
    for (Thing thing : floor.things()) {
      if (thing.card().isPresent()) {
        ofColour.forEach((name, sign) -> ofKind.putIfAbsent(thing.kind() + "-" + name, sign));
      } else {
        String first = firstOfShape.computeIfAbsent(thing.shape().getClass(), s -> thing.kind());
        int next = 1 + (ofColour.size() + ofKind.size()) % (SIGNS - 1);
        ofKind.putIfAbsent(thing.kind(), first.equals(thing.kind()) ? PLAIN : next);
      }
    }
  }

  /** The sign of a thing's kind; 0 for none. */
  public int ofKind(String kind) {
    return ofKind.getOrDefault(kind, PLAIN);
  }

  /** The sign of a card's colour; 0 for none. */
  public int ofColour(String name) {
    return ofColour.getOrDefault(name, PLAIN);
  }

  /** Draws a sign into a circle. */
  static List<Mark> draw(int sign, Spot middle, double radius, double headingDeg, Colour ink) {
    double bar = radius * 0.3;
    List<Mark> marks = new ArrayList<>();
    switch (sign) {
      case 1 -> marks.add(bar(middle, radius * 0.75, 0, headingDeg, bar, ink));
      case 2 -> {
        marks.add(bar(middle, radius * 0.65, radius * 0.36, headingDeg, bar, ink));
        marks.add(bar(middle, radius * 0.65, -radius * 0.36, headingDeg, bar, ink));
      }
      case 3 -> marks.add(new Mark.Disc(middle, radius * 0.42, ink));
      case 4 -> {
        marks.add(bar(middle, radius * 0.7, 0, headingDeg + 45, bar, ink));
        marks.add(bar(middle, radius * 0.7, 0, headingDeg - 45, bar, ink));
      }
      case 5 -> marks.add(new Mark.Line(triangle(middle, radius, headingDeg), true, bar, ink));
      case 6 -> {
        for (int i = 0; i < 3; i++) {
          Spot at = new Spot(radius * 0.5, 0).placed(middle, headingDeg + 90 + 120 * i);
          marks.add(new Mark.Disc(at, radius * 0.24, ink));
        }
      }
      default -> {}
    }
    return marks;
  }

  private static Mark bar(
      Spot middle, double half, double aside, double headingDeg, double width, Colour ink) {
    return Mark.Line.between(
        new Spot(-half, aside).placed(middle, headingDeg),
        new Spot(half, aside).placed(middle, headingDeg),
        width,
        ink);
  }

  private static List<Spot> triangle(Spot middle, double radius, double headingDeg) {
    List<Spot> corners = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      corners.add(new Spot(radius * 0.62, 0).placed(middle, headingDeg + 90 + 120 * i));
    }
    return corners;
  }
}
