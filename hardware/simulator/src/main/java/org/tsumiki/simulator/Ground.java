package org.tsumiki.simulator;

import java.util.List;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;

/** What lies under the robots of one world: the printed floor, and the cards that a seed drew. */
final class Ground {
  private static final int SIDES = 4;

  private final Floor floor;
  private final double light;

  /** Left, low, right, high side of each card. */
  private final double[] cards;

  private final int[] cardReflectances;
  private final byte[] cardColours;

  Ground(Floor floor, List<Card> cards, List<Integer> drawn, double light) {
    this.floor = floor;
    this.light = light;
    this.cards = new double[SIDES * cards.size()];
    this.cardReflectances = new int[cards.size()];
    this.cardColours = new byte[cards.size()];
    for (int i = 0; i < cards.size(); i++) {
      Card card = cards.get(i);
      this.cards[SIDES * i] = card.place().xMm() - card.widthMm() / 2;
      this.cards[SIDES * i + 1] = card.place().yMm() - card.heightMm() / 2;
      this.cards[SIDES * i + 2] = card.place().xMm() + card.widthMm() / 2;
      this.cards[SIDES * i + 3] = card.place().yMm() + card.heightMm() / 2;
      CardColour colour = card.colours().get(drawn.get(i));
      cardReflectances[i] = (int) Math.rint(colour.print().reflectance());
      cardColours[i] = FloorColour.number(colour.print());
    }
  }

  SpotLayer layer(org.tsumiki.boards.Body.LineSensor sensor) {
    return floor.layer(sensor);
  }

  /** The known colour at a place. */
  int colour(double xMm, double yMm) {
    int card = floor.holds(xMm, yMm) ? cardUnder((int) xMm + 0.5, (int) yMm + 0.5, 0) : -1;
    return card < 0 ? floor.colour(xMm, yMm) : FloorColour.rgb(cardColours[card]);
  }

  /** This room's light: what a line sensor sees is so many times what is printed. */
  double light() {
    return light;
  }

  /** What a line sensor sees at a place in the best of light, as {@link SpotLayer} counts. */
  int seen(SpotLayer layer, double xMm, double yMm) {
    if (cards.length > 0
        && floor.holds(xMm, yMm)
        && cardUnder(xMm, yMm, layer.spot() / 2 + 1) >= 0) {
      return meanOfSpot((int) xMm, (int) yMm, layer.spot());
    }
    return floor.seen(layer, xMm, yMm);
  }

  /** The topmost card within reach of a place, or -1; later cards cover earlier ones. */
  private int cardUnder(double xMm, double yMm, double reach) {
    for (int i = cardColours.length - 1; i >= 0; i--) {
      int at = SIDES * i;
      if (xMm >= cards[at] - reach
          && yMm >= cards[at + 1] - reach
          && xMm < cards[at + 2] + reach
          && yMm < cards[at + 3] + reach) {
        return i;
      }
    }
    return -1;
  }

  /** Cell by cell, since no layer knows the cards of one seed. */
  private int meanOfSpot(int x, int y, int spot) {
    int reach = spot / 2;
    int sum = 0;
    for (int row = y - reach; row <= y + reach; row++) {
      for (int column = x - reach; column <= x + reach; column++) {
        int card = cardUnder(column + 0.5, row + 0.5, 0);
        sum += card < 0 ? floor.cell(column, row) : cardReflectances[card];
      }
    }
    return sum * SpotLayer.UNITS_PER_PERCENT / (spot * spot);
  }
}
