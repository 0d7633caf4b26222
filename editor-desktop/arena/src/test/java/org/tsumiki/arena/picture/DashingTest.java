package org.tsumiki.arena.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DashingTest {
  @Test
  void cutsALineAcrossItsCorners() {
    Mark.Line line =
        new Mark.Line(
            List.of(new Spot(0, 0), new Spot(10, 0), new Spot(10, 10)), false, 1, Colour.BLACK);

    List<Mark> dashes = Dashing.cut(line, List.of(6.0, 2.0));

    assertThat(dashes)
        .extracting(mark -> ((Mark.Line) mark).points())
        .containsExactly(
            List.of(new Spot(0, 0), new Spot(6, 0)),
            List.of(new Spot(8, 0), new Spot(10, 0), new Spot(10, 4)),
            List.of(new Spot(10, 6), new Spot(10, 10)));
  }

  @Test
  void leavesALineWithoutDashesWhole() {
    Mark.Line line = Mark.Line.between(new Spot(0, 0), new Spot(9, 9), 1, Colour.BLACK);

    assertThat(Dashing.cut(line, List.of())).containsExactly(line);
  }
}
