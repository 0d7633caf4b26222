package org.tsumiki.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsumiki.braille.Braille;
import org.tsumiki.braille.Cells;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.io.Courses;
import org.tsumiki.drawing.Outline.Step;
import org.tsumiki.drawing.TactileCards.BlockCard;
import org.tsumiki.drawing.TactileCards.BlockKind;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;

class TactileMapTest {
  private static final double SMOOTH_MM = 2;

  static Stream<CoursePlan> courses() {
    List<CoursePlan> courses = new ArrayList<>();
    Courses.all().forEach(courses::add);
    return courses.stream();
  }

  private static Drawing map(CoursePlan plan) {
    return TactileMap.sheets(plan, Paper.A4, ReadingLevel.HIRAGANA).getFirst();
  }

  /** All braille on a sheet, read from where the dots lie. */
  private static List<Cells> braille(Drawing sheet) {
    return groups(sheet).map(TactileMapTest::cells).toList();
  }

  private static Stream<Mark.Group> groups(Drawing sheet) {
    return sheet.marks().stream()
        .filter(Mark.Group.class::isInstance)
        .map(Mark.Group.class::cast)
        .filter(group -> group.name().equals("braille"));
  }

  private static List<Point> dots(Mark.Group group) {
    return group.marks().stream()
        .map(mark -> ((Outline.Circle) ((Mark.Shape) mark).outline()).centre())
        .toList();
  }

  private static Cells cells(Mark.Group group) {
    List<Point> dots = dots(group);
    double left = dots.stream().mapToDouble(Point::xMm).min().orElseThrow();
    double top = dots.stream().mapToDouble(Point::yMm).max().orElseThrow();
    Map<Integer, Integer> found = new TreeMap<>();
    for (Point dot : dots) {
      // A text may begin with a cell that has no dot on the left, such as a capital sign.
      int halves = (int) Math.round((dot.xMm() - left) / 0.5);
      int cell = halves / 12;
      int column = halves % 12 == 0 ? 0 : 1;
      int row = (int) Math.round((top - dot.yMm()) / 2.5);
      found.merge(cell, 1 << (3 * column + row), (a, b) -> a | b);
    }
    StringBuilder unicode = new StringBuilder();
    for (int cell = 0; cell <= ((TreeMap<Integer, Integer>) found).lastKey(); cell++) {
      unicode.append((char) (Cells.BLANK + found.getOrDefault(cell, 0)));
    }
    return new Cells(unicode.toString());
  }

  @Test
  void dotsReadAsTheTitle() {
    CoursePlan plan = Courses.load("line");

    assertThat(braille(map(plan)).getFirst()).isEqualTo(Braille.ofKana(plan.title().hira()));
  }

  @Test
  void dotsLieAsFingersKnowThem() {
    List<Point> dots = dots((Mark.Group) BrailleMarks.at(new Point(0, 0), Braille.ofKana("めめ")));

    assertThat(dots).hasSize(12);
    assertThat(dots.get(0)).isEqualTo(new Point(0.75, -0.75));
    assertThat(dots.get(1)).isEqualTo(new Point(0.75, -3.25));
    assertThat(dots.get(3)).isEqualTo(new Point(3.25, -0.75));
    assertThat(dots.get(6)).isEqualTo(new Point(6.75, -0.75));
  }

  @ParameterizedTest
  @MethodSource("courses")
  void everyNumberOfTheKeyStandsOnTheMap(CoursePlan plan) {
    List<Drawing> sheets = TactileMap.sheets(plan, Paper.A4, ReadingLevel.HIRAGANA);
    List<Cells> onMap = braille(sheets.getFirst());
    int number = 1;
    while (keyHas(sheets, Braille.ofKana(number + ":"))) {
      assertThat(onMap).as(plan.id() + " " + number).contains(Braille.ofKana("" + number));
      number++;
    }
    assertThat(number).as(plan.id()).isGreaterThan(1);
  }

  private static boolean keyHas(List<Drawing> sheets, Cells start) {
    return sheets.stream()
        .skip(1)
        .flatMap(sheet -> braille(sheet).stream())
        .anyMatch(cells -> cells.unicode().startsWith(start.unicode()));
  }

  @ParameterizedTest
  @MethodSource("courses")
  void paperAroundBrailleIsSmooth(CoursePlan plan) {
    Drawing map = map(plan);
    List<Mark.Shape> raised = new ArrayList<>();
    map.marks().forEach(mark -> raised(mark, raised));
    List<Mark.Group> labels = groups(map).toList();
    for (Mark.Group label : labels) {
      for (Point dot : dots(label)) {
        assertThat(raised)
            .as("%s %s", plan.id(), cells(label).unicode())
            .allSatisfy(shape ->
                assertThat(distance(shape, dot) - BrailleMarks.DOT_RADIUS_MM)
                    .isGreaterThan(SMOOTH_MM));
      }
    }
  }

  private static void raised(Mark mark, List<Mark.Shape> raised) {
    switch (mark) {
      case Mark.Text text -> {}
      case Mark.Group group -> {
        if (!group.name().equals("braille")) {
          group.marks().forEach(inside -> raised(inside, raised));
        }
      }
      case Mark.Shape shape -> {
        boolean black =
            shape.look().fill().equals(java.util.Optional.of(Inks.BLACK))
                || shape.look().pen().filter(pen -> pen.colour().equals(Inks.BLACK)).isPresent();
        if (black) {
          raised.add(shape);
        }
      }
    }
  }

  private static double distance(Mark.Shape shape, Point from) {
    double pen = shape.look().pen().map(Look.Pen::widthMm).orElse(0.0) / 2;
    return switch (shape.outline()) {
      case Outline.Circle circle ->
          Math.abs(LinesInWords.distanceMm(circle.centre(), from) - circle.radiusMm()) - pen;
      case Outline.Path path -> distance(path, from) - pen;
    };
  }

  private static double distance(Outline.Path path, Point from) {
    double least = Double.MAX_VALUE;
    Point start = from;
    Point last = from;
    for (Step step : path.steps()) {
      Point to =
          switch (step) {
            case Step.MoveTo move -> move.to();
            case Step.LineTo line -> line.to();
            case Step.CurveTo curve -> curve.to();
            case Step.Close close -> start;
          };
      if (step instanceof Step.MoveTo) {
        start = to;
      } else {
        least = Math.min(least, distance(last, to, from));
      }
      last = to;
    }
    return least;
  }

  private static double distance(Point a, Point b, Point from) {
    double dx = b.xMm() - a.xMm();
    double dy = b.yMm() - a.yMm();
    double square = dx * dx + dy * dy;
    double along = ((from.xMm() - a.xMm()) * dx + (from.yMm() - a.yMm()) * dy);
    double part = square == 0 ? 0 : Math.clamp(along / square, 0, 1);
    return LinesInWords.distanceMm(from, new Point(a.xMm() + part * dx, a.yMm() + part * dy));
  }

  @ParameterizedTest
  @EnumSource(ReadingLevel.class)
  void nothingLeavesTheSheet(ReadingLevel level) {
    for (CoursePlan plan : courses().toList()) {
      for (Drawing sheet : TactileMap.sheets(plan, Paper.A4, level)) {
        assertThat(groups(sheet).flatMap(group -> dots(group).stream()))
            .as(plan.id())
            .allMatch(dot -> sheet.bounds().grown(-5).contains(dot));
      }
    }
  }

  @Test
  void printIsInAnInkThatDoesNotRise() {
    for (Drawing sheet : TactileMap.sheets(Courses.load("kani"), Paper.A3, ReadingLevel.FURIGANA)) {
      assertThat(sheet.marks().stream().filter(Mark.Text.class::isInstance))
          .isNotEmpty()
          .allMatch(mark -> ((Mark.Text) mark).colour().equals(Inks.HINT));
    }
  }

  @Test
  void angleCardHasSixAngles() {
    List<Cells> braille = braille(TactileCards.angles(ReadingLevel.HIRAGANA));

    assertThat(braille)
        .contains(Braille.ofKana("30 ど"), Braille.ofKana("90 ど"), Braille.ofKana("180 ど"))
        .hasSize(7);
  }

  @Test
  void blockCardsTellShapesFirst() {
    List<Drawing> cards =
        TactileCards.blocks(
            List.of(
                new BlockCard(BlockKind.HAT, LevelledText.verbatim("スタート したとき")),
                new BlockCard(BlockKind.BODY, LevelledText.verbatim("もし … なら"))),
            ReadingLevel.HIRAGANA);

    assertThat(cards).hasSize(1);
    assertThat(braille(cards.getFirst()))
        .hasSize(8)
        .endsWith(Braille.ofKana("スタート したとき"), Braille.ofKana("もし … なら"));
  }

  @Test
  void lineCourseLooksAsItDid() {
    GoldenFile.check("tactile-line.svg", SvgWriter.write(map(Courses.load("line"))));
  }
}
