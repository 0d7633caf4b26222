package org.tsumiki.simulator;

import java.util.List;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Tolerances;

/**
 * What a seed draws for the whole course. Each sort has a random stream of its own, apart from
 * those of the robots, so that a course that gains a card or a tolerance keeps the rest of its
 * worlds.
 *
 * @param widerMm how much wider every stroke is
 * @param flow how fast water runs, 1 as the course says
 * @param cards which colour of each card
 * @param places where things, boxes and walls come to lie
 */
record WorldDraw(int widerMm, double flow, List<Integer> cards, RandomStream places) {
  private static final long FIRST_STREAM = 1L << 20;
  private static final long LINE_STREAM = FIRST_STREAM;
  private static final long PLACE_STREAM = FIRST_STREAM + 1;
  private static final long FLOW_STREAM = FIRST_STREAM + 2;
  private static final long CARD_STREAM = FIRST_STREAM + 3;

  static WorldDraw of(Setting.Floor floor, long seed) {
    Tolerances tolerances = floor.tolerances();
    RandomStream line = RandomStream.of(seed, LINE_STREAM);
    RandomStream flow = RandomStream.of(seed, FLOW_STREAM);
    int reach = (int) Math.rint(tolerances.lineMm());
    return new WorldDraw(
        reach == 0 ? 0 : line.nextBelow(2 * reach + 1) - reach,
        1 + flow.nextWithin(tolerances.flowPercent()) / 100,
        cards(floor.cards(), RandomStream.of(seed, CARD_STREAM)),
        RandomStream.of(seed, PLACE_STREAM));
  }

  private static List<Integer> cards(List<Card> cards, RandomStream random) {
    return cards.stream().map(card -> random.nextBelow(card.colours().size())).toList();
  }
}
