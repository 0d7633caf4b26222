package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Print;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.course.CoursePlan.Tolerances;

/** What a seed draws for the course as a whole. */
final class DrawnWorldTest {
  private static final List<CardColour> COLOURS =
      List.of(
          new CardColour("red", new Print("#ff0000", 40)),
          new CardColour("blue", new Print("#0000ff", 20)),
          new CardColour("green", new Print("#00ff00", 60)));

  private static TestCourse withCard() {
    return TestCourse.open(1000, 1000)
        .card(new Card("card", new Point(500, 500), 100, 100, COLOURS))
        .robot(500, 500, 0)
        .cardedCan(900, 900, "card");
  }

  @Test
  void aCardHasEachOfItsColoursUnderSomeSeedAndSensorsSeeIt() {
    Course course = withCard().course();
    int[] times = new int[COLOURS.size()];
    for (int seed = 0; seed < 300; seed++) {
      World world = World.create(course, seed);
      int card = world.snapshot().cards().getFirst();
      times[card]++;
      int rgb = Integer.parseInt(COLOURS.get(card).print().colour().substring(1), 16);
      assertThat(TestCourse.read(world, 0, "colour.down")).isEqualTo(rgb);
      assertThat(world.snapshot().thingKinds()).containsExactly("can-" + COLOURS.get(card).name());
    }
    assertThat(IntStream.of(times)).allMatch(count -> count > 60);
  }

  @Test
  void aLineSensorAtACardsEdgeSeesPartOfItAndPaperBeside() {
    World world = withCard().world(1);
    int card = world.snapshot().cards().getFirst();
    double onCard = COLOURS.get(card).print().reflectance();
    List<Double> seen = new ArrayList<>();
    TestCourse.power(world, 0, -30, -30);
    for (int i = 0; i < 2000; i++) {
      world.step();
      seen.add(TestCourse.read(world, 0, "line.left"));
    }
    assertThat(seen.getFirst()).as("before the card").isEqualTo(95);
    assertThat(seen).contains(onCard).anyMatch(value -> value > onCard + 5 && value < 90);
  }

  @Test
  void strokesAreWiderOrThinnerByWholeMillimetres() {
    Course course =
        TestCourse.open(400, 400)
            .stroke(
                new Stroke(
                    TestCourse.BLACK,
                    20,
                    new Path.Line(List.of(new Point(0, 200.25), new Point(400, 200.25)), false)))
            .tolerances(new Tolerances(0, 0, 0, 0, 2, 0, 0))
            .robot(200, 200, 0)
            .course();
    List<Integer> widths = new ArrayList<>();
    for (int wider = -2; wider <= 2; wider++) {
      Floor floor = course.floor(wider);
      widths.add((int) IntStream.range(0, 400).filter(row -> floor.cell(100, row) == 6).count());
      assertThat(course.floor(wider)).as("printed once").isSameAs(floor);
    }
    assertThat(widths).containsExactly(18, 19, 20, 21, 22);
    assertThat(
            IntStream.range(0, 100)
                .map(seed -> WorldDraw.of(floorOf(course), seed).widerMm())
                .distinct()
                .sorted())
        .containsExactly(-2, -1, 0, 1, 2);
  }

  private static org.tsumiki.course.CoursePlan.Setting.Floor floorOf(Course course) {
    return (org.tsumiki.course.CoursePlan.Setting.Floor) course.plan().setting();
  }

  @Test
  void thingsBoxesAndWallsStandALittleElsewhereAndWallsThatTouchStayTogether() {
    Course course =
        TestCourse.walled(2000, 1000)
            .wall(1000, 0, 1000, 300)
            .wall(1500, 400, 1600, 400)
            .tolerances(new Tolerances(0, 0, 0, 0, 0, 5, 0))
            .robot(300, 500, 0)
            .can(700, 500, 30)
            .can(900, 700, 30)
            .course();
    List<Double> places = new ArrayList<>();
    for (int seed = 0; seed < 50; seed++) {
      Placement placement =
          Placement.of(
              course.plan(), floorOf(course), WorldDraw.of(floorOf(course), seed).places());
      double corner = placement.walls().get(0).from().xMm();
      assertThat(corner).isBetween(-5.0, 5.0);
      for (int wall = 1; wall < 4; wall++) {
        assertThat(placement.walls().get(wall).from())
            .isEqualTo(placement.walls().get(wall - 1).to());
      }
      assertThat(placement.walls().get(4).from().xMm()).isEqualTo(1000 + corner);
      assertThat(placement.walls().get(5).from().xMm()).isNotEqualTo(1500 + corner);
      Pose can = World.create(course, seed).snapshot().things().getFirst();
      assertThat(can.xMm()).isBetween(695.0, 705.0);
      places.add(can.xMm());
    }
    assertThat(places.stream().distinct().count()).isEqualTo(50);
  }

  @Test
  void whatOverlapsByTheDrawIsPartedBeforeTheFirstTick() {
    Course course =
        TestCourse.walled(1000, 1000)
            .tolerances(new Tolerances(0, 0, 0, 0, 0, 5, 0))
            .robot(200, 200, 0)
            .can(500, 500, 30)
            .can(560, 500, 30)
            .block(605, 500, 30, 30, 0)
            .course();
    for (int seed = 0; seed < 30; seed++) {
      assertThat(PushingTest.deepest(World.create(course, seed))).isLessThan(0.01);
    }
  }
}
