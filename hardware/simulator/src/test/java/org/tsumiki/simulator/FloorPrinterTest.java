package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.boards.Title;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Area;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Print;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Stroke;

final class FloorPrinterTest {
  private static final int SIDE = 200;
  private static final Print BLACK = new Print("#000000", 0);

  @Test
  void aLevelLineCoversItsWidthAndRoundEnds() {
    byte[] sheet = printStroke(20, new Path.Line(List.of(at(50, 100), at(150, 100)), false));
    assertThat(inked(sheet)).isCloseTo((int) (100 * 20 + Math.PI * 100), within(8));
    assertThat(cell(sheet, 100, 90)).isZero();
    assertThat(cell(sheet, 100, 109)).isZero();
    assertThat(cell(sheet, 100, 110)).isEqualTo(95);
    assertThat(cell(sheet, 100, 89)).isEqualTo(95);
  }

  @Test
  void aSlantedLineCoversAsMuchAsALevelOne() {
    byte[] sheet = printStroke(10, new Path.Line(List.of(at(40, 40), at(160, 130)), false));
    assertThat(inked(sheet)).isCloseTo((int) (150 * 10 + Math.PI * 25), within(15));
  }

  @Test
  void aClosedLineComesBackToItsStart() {
    List<Point> square = List.of(at(50, 50), at(150, 50), at(150, 150), at(50, 150));
    assertThat(cell(printStroke(6, new Path.Line(square, false)), 50, 100)).isEqualTo(95);
    assertThat(cell(printStroke(6, new Path.Line(square, true)), 50, 100)).isZero();
  }

  @Test
  void anArcRunsCounterClockwiseFromItsStart() {
    byte[] sheet = printStroke(10, new Path.Arc(at(100, 100), 60, 0, 90));
    assertThat(cell(sheet, 142, 142)).isZero();
    assertThat(cell(sheet, 58, 58)).isEqualTo(95);
    assertThat(inked(sheet)).isCloseTo((int) (Math.PI * 30 * 10 + Math.PI * 25), within(15));
  }

  @Test
  void anArcOfMoreThanHalfACircleAndABackwardOneFindTheirSide() {
    byte[] most = printStroke(10, new Path.Arc(at(100, 100), 60, 0, 270));
    assertThat(cell(most, 58, 58)).isZero();
    assertThat(cell(most, 142, 58)).isEqualTo(95);
    byte[] backward = printStroke(10, new Path.Arc(at(100, 100), 60, 0, -90));
    assertThat(cell(backward, 142, 58)).isZero();
    assertThat(cell(backward, 142, 142)).isEqualTo(95);
  }

  @Test
  void areasAreFilledEvenOddAndStrokesLieOverThem() {
    CoursePlan plan =
        plan(
            List.of(new Area(BLACK, List.of(at(20, 20), at(60, 20), at(60, 60), at(20, 60)))),
            List.of(
                new Stroke(
                    new Print("#ff0000", 40),
                    10,
                    new Path.Line(List.of(at(30, 40), at(50, 40)), false))));
    byte[] sheet = FloorPrinter.print(plan, 0, SIDE, SIDE, FloorPrinter.REFLECTANCE);
    assertThat(cell(sheet, 25, 25)).isZero();
    assertThat(cell(sheet, 40, 40)).isEqualTo(40);
    assertThat(inked(sheet)).isEqualTo(1600);
  }

  @Test
  void whatLiesOutsideTheSheetIsCutOff() {
    byte[] sheet = printStroke(50, new Path.Line(List.of(at(-100, 100), at(5000, 100)), false));
    assertThat(inked(sheet)).isEqualTo(SIDE * 50);
    printStroke(50, new Path.Arc(at(-500, 9000), 9000, 0, 360));
  }

  private static byte[] printStroke(double width, Path path) {
    return FloorPrinter.print(
        plan(List.of(), List.of(new Stroke(BLACK, width, path))),
        0,
        SIDE,
        SIDE,
        FloorPrinter.REFLECTANCE);
  }

  private static CoursePlan plan(List<Area> areas, List<Stroke> strokes) {
    return new CoursePlan(
        "test",
        new Title("", "", ""),
        SIDE,
        SIDE,
        new Print("#ffffff", 95),
        areas,
        strokes,
        List.of(),
        List.of(),
        new Setting.Scene(List.of(), List.of(), List.of()));
  }

  private static Point at(double x, double y) {
    return new Point(x, y);
  }

  private static int cell(byte[] sheet, int x, int y) {
    return sheet[y * SIDE + x];
  }

  private static int inked(byte[] sheet) {
    int count = 0;
    for (byte reflectance : sheet) {
      count += reflectance == 95 ? 0 : 1;
    }
    return count;
  }
}
