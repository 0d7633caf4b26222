package org.tsumiki.arena.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MesherTest {
  private static final Colour RED = Colour.of("#cc0000");
  private static final Colour SHEER = RED.withAlpha(0.5);

  @Test
  void fillsAPolygonThatIsNotConvex() {
    List<Spot> angle =
        List.of(
            new Spot(0, 0),
            new Spot(30, 0),
            new Spot(30, 10),
            new Spot(10, 10),
            new Spot(10, 30),
            new Spot(0, 30));

    assertThat(area(new Mark.Fill(angle, SHEER))).isCloseTo(500, within(1e-3));
  }

  @Test
  void leavesTheInnerOfAStarWhoseLinesCrossEmpty() {
    List<Spot> bowTie = List.of(new Spot(0, 0), new Spot(20, 20), new Spot(20, 0), new Spot(0, 20));
    List<Spot> twice =
        List.of(
            new Spot(0, 0),
            new Spot(30, 0),
            new Spot(30, 30),
            new Spot(0, 30),
            new Spot(0, 0),
            new Spot(10, 10),
            new Spot(20, 10),
            new Spot(20, 20),
            new Spot(10, 20),
            new Spot(10, 10));

    assertThat(area(new Mark.Fill(bowTie, SHEER))).isCloseTo(200, within(1e-3));
    assertThat(area(new Mark.Fill(twice, SHEER))).isCloseTo(800, within(1e-3));
  }

  @Test
  void drawsALineAsWideAsItIs() {
    Mark line = Mark.Line.between(new Spot(0, 0), new Spot(100, 0), 10, RED);

    // A rectangle with two half discs: half of each pixel at the edge counts as covered.
    assertThat(coverage(line)).isCloseTo(1000 + Math.PI * 25 * 2, within(60.0));
  }

  @Test
  void drawsADiscAsLargeAsItIs() {
    assertThat(coverage(new Mark.Disc(new Spot(5, 5), 40, RED)))
        .isCloseTo(Math.PI * 1600, within(60.0));
  }

  @Test
  void goesRoundASharpCornerWithoutASpike() {
    Mark line =
        new Mark.Line(List.of(new Spot(0, 0), new Spot(100, 0), new Spot(0, 5)), false, 10, RED);

    assertThat(rightmost(line)).isLessThan(107);
  }

  @Test
  void drawsAPointThatWasMeantAsALine() {
    Mark dot = new Mark.Line(List.of(new Spot(3, 3), new Spot(3, 3)), false, 8, RED);

    assertThat(coverage(dot)).isCloseTo(Math.PI * 16, within(8.0));
  }

  private static Triangles triangles(Mark mark) {
    Triangles triangles = new Triangles();
    new Mesher(1, triangles).add(mark);
    return triangles;
  }

  /** The triangles' area, whatever their colours. */
  private static double area(Mark mark) {
    return sum(triangles(mark), false);
  }

  /** The area weighted by how much it covers; overlaps count twice. */
  private static double coverage(Mark mark) {
    return sum(triangles(mark), true);
  }

  private static double sum(Triangles triangles, boolean weighted) {
    float[] n = triangles.numbers();
    double sum = 0;
    for (int i = 0; i < triangles.size(); i += 9) {
      double cross =
          (n[i + 3] - n[i]) * (n[i + 7] - n[i + 1]) - (n[i + 6] - n[i]) * (n[i + 4] - n[i + 1]);
      double weight = (alpha(n[i + 2]) + alpha(n[i + 5]) + alpha(n[i + 8])) / 3;
      sum += Math.abs(cross) / 2 * (weighted ? weight : 1);
    }
    return sum;
  }

  private static double alpha(float packed) {
    return (Float.floatToRawIntBits(packed) >>> 24) / 254.0;
  }

  private static double rightmost(Mark mark) {
    Triangles triangles = triangles(mark);
    double right = 0;
    for (int i = 0; i < triangles.size(); i += Triangles.CORNER_FLOATS) {
      right = Math.max(right, triangles.numbers()[i]);
    }
    return right;
  }
}
