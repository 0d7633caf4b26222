package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan.Point;

/**
 * The shape of a block as a raised line: a hat has a round top, a dent on top takes what stands
 * above, a peg below goes into the next, a mouth holds others, a value has round ends.
 */
final class BlockSign {
  /** The room that the highest sign takes. */
  static final double HEIGHT_MM = 22;

  private static final double HAT_MM = 18;
  private static final double PLAIN_MM = 14;
  private static final double MOUTH_MM = 21;
  private static final double ROUND_MM = 12;
  private static final double WIDTH_MM = 22;
  private static final double LINE_MM = 1.4;
  private static final double PEG_MM = 2.6;
  private static final double PEG_FROM_MM = 4;
  private static final double PEG_TO_MM = 9;
  private static final double ROUND_STEP_DEG = 15;

  private final double left;
  private final double right;
  private final double top;
  private final double foot;
  private final List<Point> edge = new ArrayList<>();

  private BlockSign(Point middle, double heightMm) {
    left = middle.xMm() - WIDTH_MM / 2;
    right = middle.xMm() + WIDTH_MM / 2;
    top = middle.yMm() + heightMm / 2;
    foot = middle.yMm() - heightMm / 2 + PEG_MM;
  }

  static Mark of(TactileCards.BlockKind kind, Point middle) {
    return switch (kind) {
      case HAT -> new BlockSign(middle, HAT_MM).hat();
      case STATEMENT -> new BlockSign(middle, PLAIN_MM).statement();
      case BODY -> new BlockSign(middle, MOUTH_MM).body();
      case CAP -> new BlockSign(middle, PLAIN_MM).cap();
      case VALUE -> new BlockSign(middle, ROUND_MM).value();
    };
  }

  private void to(double x, double y) {
    edge.add(new Point(x, y));
  }

  private Mark drawn() {
    return new Mark.Shape(Outlines.line(edge, true), Look.line(Inks.BLACK, LINE_MM));
  }

  /** The upper edge from the left, with the dent. */
  private void dentedTop() {
    to(left, top);
    to(left + PEG_FROM_MM, top);
    to(left + PEG_FROM_MM, top - PEG_MM);
    to(left + PEG_TO_MM, top - PEG_MM);
    to(left + PEG_TO_MM, top);
    to(right, top);
  }

  /** A lower edge from the right, with the peg. */
  private void peggedFoot(double from, double y) {
    to(right, y);
    to(from + PEG_TO_MM, y);
    to(from + PEG_TO_MM, y - PEG_MM);
    to(from + PEG_FROM_MM, y - PEG_MM);
    to(from + PEG_FROM_MM, y);
    to(from, y);
  }

  private Mark hat() {
    double rise = 6;
    double middle = (left + right) / 2;
    to(left, top - rise);
    for (double deg = 180; deg >= 0; deg -= ROUND_STEP_DEG) {
      Point onCircle = Outlines.seenFrom(new Point(0, 0), deg, 1, 0);
      to(middle + onCircle.xMm() * WIDTH_MM / 2, top - rise + onCircle.yMm() * rise);
    }
    peggedFoot(left, foot);
    return drawn();
  }

  private Mark statement() {
    dentedTop();
    peggedFoot(left, foot);
    return drawn();
  }

  private Mark cap() {
    dentedTop();
    to(right, foot);
    to(left, foot);
    return drawn();
  }

  /** A mouth on the right holds other blocks. */
  private Mark body() {
    double lip = 5;
    double wall = left + 5;
    dentedTop();
    to(right, top - lip - 1);
    to(wall, top - lip - 1);
    to(wall, foot + lip);
    to(right, foot + lip);
    peggedFoot(left, foot);
    return drawn();
  }

  private Mark value() {
    double radius = (top - foot) / 2;
    Point leftEnd = new Point(left + radius, foot + radius);
    Point rightEnd = new Point(right - radius, foot + radius);
    for (double deg = 90; deg <= 270; deg += ROUND_STEP_DEG) {
      edge.add(Outlines.seenFrom(leftEnd, deg, radius, 0));
    }
    for (double deg = -90; deg <= 90; deg += ROUND_STEP_DEG) {
      edge.add(Outlines.seenFrom(rightEnd, deg, radius, 0));
    }
    return drawn();
  }
}
