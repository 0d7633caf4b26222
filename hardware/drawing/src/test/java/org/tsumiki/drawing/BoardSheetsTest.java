package org.tsumiki.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.boards.wiring.BuildStep;
import org.tsumiki.boards.wiring.Wiring;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Outline.Step;
import org.tsumiki.program.ReadingLevel;

final class BoardSheetsTest {
  static Stream<Arguments> boards() {
    return Boards.ids().stream()
        .flatMap(id -> Stream.of(ReadingLevel.values()).map(level -> Arguments.of(id, level)));
  }

  private static BoardProfile board(String id) {
    return Boards.find(id).orElseThrow();
  }

  private static Wiring wiring(String id) {
    return board(id).wiring().orElseThrow();
  }

  private static List<Drawing> sheets(String id, ReadingLevel level) {
    return BoardSheets.draw(board(id), wiring(id), level);
  }

  @ParameterizedTest
  @MethodSource("boards")
  void keepsTextsApartAndOnThePaper(String id, ReadingLevel level) {
    for (Drawing sheet : sheets(id, level)) {
      Watcher watcher = Watcher.of(sheet);
      for (int i = 0; i < watcher.texts.size(); i++) {
        Written text = watcher.texts.get(i);
        assertThat(text.room.xMm()).as(text.text).isGreaterThan(5);
        assertThat(text.room.rightMm()).as(text.text).isLessThan(sheet.bounds().widthMm() - 5);
        assertThat(text.room.yMm()).as(text.text).isGreaterThan(5);
        for (Written other : watcher.texts.subList(i + 1, watcher.texts.size())) {
          assertThat(text.room.sharedWith(other.room))
              .as("%s over %s", text.text, other.text)
              .isLessThan(0.05);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void letsNoLineRunOverAText(String id, ReadingLevel level) {
    for (Drawing sheet : sheets(id, level)) {
      assertThat(Watcher.of(sheet).crossed).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void writesNothingTooSmallToRead(String id, ReadingLevel level) {
    for (Drawing sheet : sheets(id, level)) {
      assertThat(
              Watcher.of(sheet).texts.stream().filter(text -> text.sizeMm < 1.7).map(Written::text))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void showsEachWiresNumberOnACardAndInTheTable(String id, ReadingLevel level) {
    List<String> texts =
        sheets(id, level).stream()
            .flatMap(sheet -> Watcher.of(sheet).texts.stream())
            .map(Written::text)
            .toList();
    int wires = BuildStep.of(wiring(id)).stream().mapToInt(step -> step.leads().size()).sum();
    for (int number = 1; number <= wires; number++) {
      String wanted = Integer.toString(number);
      assertThat(texts.stream().filter(wanted::equals).count())
          .as("wire " + number)
          .isGreaterThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void tellsEachWireInASentenceOfItsOwn(String id, ReadingLevel level) {
    BoardInWords words = BoardInWords.of(board(id), wiring(id), level);
    List<String> sentences = words.steps().stream().flatMap(step -> step.wires().stream()).toList();
    assertThat(sentences).doesNotHaveDuplicates().noneMatch(text -> text.contains("{"));
    assertThat(words.tests()).hasSameSizeAs(wiring(id).parts());
    assertThat(words.before()).noneMatch(text -> text.contains("{"));
  }

  @Test
  void tellsTheSignalBoardInWordsThatCanBeFollowedWithoutThePicture() {
    for (ReadingLevel level : List.of(ReadingLevel.ENGLISH, ReadingLevel.HIRAGANA)) {
      BoardInWords words = BoardInWords.of(board("signal-board"), wiring("signal-board"), level);
      String told =
          Stream.of(
                  Stream.of(words.title()),
                  words.before().stream(),
                  words.steps().stream()
                      .flatMap(step ->
                          Stream.concat(Stream.of("# " + step.name()), step.wires().stream())),
                  words.tests().stream())
              .flatMap(lines -> lines)
              .collect(Collectors.joining("\n", "", "\n"));
      GoldenFile.check("signal-board-" + level.id() + ".txt", told);
    }
  }

  @Test
  void drawsTheSteps() {
    GoldenFile.check(
        "signal-board-steps-en.svg",
        SvgWriter.write(sheets("signal-board", ReadingLevel.ENGLISH).get(1)));
  }

  @Test
  void countsPartsAndLeavesPricesToPeople() {
    List<BoardParts.Item> items = BoardParts.of(wiring("two-wheel"), ReadingLevel.ENGLISH).items();
    assertThat(items)
        .contains(
            new BoardParts.Item(2, "tactile switch, 4 legs", "Button A, Button B"),
            new BoardParts.Item(1, "resistor 2 kΩ (1/4 W)", "Distance sensor"),
            new BoardParts.Item(5, "resistor 330 Ω (1/4 W)", "Lamp 1, Buzzer, Colour lamp"));
  }

  private record Written(String text, Rect room, double sizeMm) {}

  /** Looks at a sheet as it is painted. */
  private static final class Watcher implements Canvas {
    private final List<Written> texts = new ArrayList<>();
    private final List<String> crossed = new ArrayList<>();
    private final List<Rect> lines = new ArrayList<>();

    /** Shapes that are filled and hide what lies under them. */
    private final List<Rect> covers = new ArrayList<>();

    /** How many of those had been painted before each line. */
    private final List<Integer> coversAtLine = new ArrayList<>();

    static Watcher of(Drawing sheet) {
      Watcher watcher = new Watcher();
      Painter.paint(sheet, watcher);
      return watcher;
    }

    @Override
    public void open(String name, Optional<Rect> window) {}

    @Override
    public void close() {}

    @Override
    public void paint(Mark.Shape shape) {
      if (shape.look().fill().isPresent()) {
        Rect covered = room(shape.outline());
        covers.add(covered);
      }
      if (shape.look().pen().isEmpty()) {
        return;
      }
      List<Point> points = points(shape.outline());
      double half = shape.look().pen().get().widthMm() / 2;
      for (int i = 1; i < points.size(); i++) {
        Point a = points.get(i - 1);
        Point b = points.get(i);
        Rect line =
            new Rect(
                Math.min(a.xMm(), b.xMm()) - half,
                Math.min(a.yMm(), b.yMm()) - half,
                Math.abs(a.xMm() - b.xMm()) + 2 * half,
                Math.abs(a.yMm() - b.yMm()) + 2 * half);
        for (Written text : texts) {
          if (text.room.sharedWith(line) > 0.05) {
            crossed.add("a later line over " + text.text);
          }
        }
        lines.add(line);
        coversAtLine.add(covers.size());
      }
    }

    @Override
    public void paint(Mark.Text text) {
      double wide = LetterWidths.of(text.text()) * text.sizeMm();
      double x =
          switch (text.anchor()) {
            case START -> text.at().xMm();
            case MIDDLE -> text.at().xMm() - wide / 2;
            case END -> text.at().xMm() - wide;
          };
      Rect room = new Rect(x, text.at().yMm(), wide, 0.75 * text.sizeMm());
      for (int i = 0; i < lines.size(); i++) {
        boolean hidden =
            covers.subList(coversAtLine.get(i), covers.size()).stream()
                .anyMatch(cover -> cover.sharedWith(room) > 0.9 * room.widthMm() * room.heightMm());
        if (!hidden && lines.get(i).sharedWith(room) > 0.05) {
          crossed.add("a line under " + text.text());
        }
      }
      texts.add(new Written(text.text(), room, text.sizeMm()));
    }

    private static Rect room(Outline outline) {
      return switch (outline) {
        case Outline.Circle(Point centre, double radius) -> Rect.around(centre, radius);
        case Outline.Path path -> Extents.of(points(path));
      };
    }

    private static List<Point> points(Outline outline) {
      if (!(outline instanceof Outline.Path(List<Step> steps))) {
        return List.of();
      }
      List<Point> points = new ArrayList<>();
      for (Step step : steps) {
        switch (step) {
          case Step.MoveTo(Point to) -> points.add(to);
          case Step.LineTo(Point to) -> points.add(to);
          case Step.CurveTo(Point first, Point second, Point to) -> points.add(to);
          case Step.Close close -> points.add(points.getFirst());
        }
      }
      return points;
    }
  }
}
