package org.tsumiki.drawing;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Setting;

/**
 * How everything stands on a course at one moment. Lists go by the order of the course file.
 *
 * @param robots where they are
 * @param things where they are
 * @param gatesOpen whether each gate is
 * @param fill how full of water each zone is, from 0 to 1
 * @param cards which of its colours each card has; {@link #NOT_DRAWN} before a seed has drawn one
 */
public record Standing(
    List<At> robots,
    List<At> things,
    List<Boolean> gatesOpen,
    List<Double> fill,
    List<Integer> cards) {
  /** A card that no seed has drawn yet. */
  public static final int NOT_DRAWN = -1;

  /** Keeps the lists from changing. */
  public Standing {
    robots = List.copyOf(robots);
    things = List.copyOf(things);
    gatesOpen = List.copyOf(gatesOpen);
    fill = List.copyOf(fill);
    cards = List.copyOf(cards);
  }

  /** A place and where something there looks. */
  public record At(Point place, double headingDeg) {}

  /** Everything as the course file has it: before a try, and before any seed. */
  public static Standing asPlanned(CoursePlan plan) {
    return switch (plan.setting()) {
      case Setting.Scene scene ->
          new Standing(List.of(), List.of(), List.of(), List.of(), List.of());
      case Setting.Floor floor ->
          new Standing(
              floor.robots().stream()
                  .map(robot -> new At(robot.start().place(), robot.start().headingDeg()))
                  .toList(),
              floor.things().stream()
                  .map(thing -> new At(thing.place(), thing.headingDeg()))
                  .toList(),
              Collections.nCopies(floor.gates().size(), false),
              Collections.nCopies(floor.zones().size(), 0.0),
              Collections.nCopies(floor.cards().size(), NOT_DRAWN));
    };
  }

  /** The colour that the seed has drawn for that card, if it has. */
  Optional<CardColour> colourOf(int index, Card card) {
    int drawn = cards.get(index);
    return drawn == NOT_DRAWN ? Optional.empty() : Optional.of(card.colours().get(drawn));
  }
}
