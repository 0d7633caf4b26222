package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.wiring.BuildStep;
import org.tsumiki.boards.wiring.BuildStep.Lead;
import org.tsumiki.boards.wiring.End;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Mark.Placement;

/** The sheets with one picture per step: cards from left to right, then the next row below. */
final class StepSheets {
  private static final double GAP_MM = 4;

  private final List<BuildStep> steps;
  private final BoardWording names;
  private final List<List<Mark>> pages = new ArrayList<>();
  private List<Mark> page = new ArrayList<>();
  private double top = BoardStyle.TOP_MM;

  StepSheets(List<BuildStep> steps, BoardWording names) {
    this.steps = steps;
    this.names = names;
  }

  List<List<Mark>> draw() {
    for (int i = 0; i < steps.size(); i += 2) {
      row(i, Math.min(i + 2, steps.size()));
    }
    pages.add(page);
    return pages;
  }

  /** Two cards beside each other, as high as the higher one. */
  private void row(int from, int to) {
    List<StepCard> cards = new ArrayList<>();
    for (int i = from; i < to; i++) {
      cards.add(new StepCard(i + 1, steps.get(i), names));
    }
    double high = cards.stream().mapToDouble(StepCard::heightMm).max().orElse(0);
    if (top - high < BoardStyle.FOOT_MM) {
      pages.add(page);
      page = new ArrayList<>();
      top = BoardStyle.TOP_MM;
    }
    for (int i = 0; i < cards.size(); i++) {
      double x = BoardStyle.MARGIN_MM + i * (StepCard.WIDTH_MM + GAP_MM);
      page.add(
          new Mark.Group(
              "step", new Placement(1, x, top - high), Optional.empty(), cards.get(i).draw(high)));
    }
    top -= high + GAP_MM;
  }

  /** The pin at which a wire begins or ends, if it does. */
  static Optional<Integer> pin(Lead lead) {
    if (lead.from() instanceof End.Pin(int number)) {
      return Optional.of(number);
    }
    return lead.to() instanceof End.Pin(int number) ? Optional.of(number) : Optional.empty();
  }

  static Point at(double x, double y) {
    return new Point(x, y);
  }
}
