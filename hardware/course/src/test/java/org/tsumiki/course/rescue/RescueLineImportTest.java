package org.tsumiki.course.rescue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CourseReadResult;
import org.tsumiki.course.CourseReader;
import org.tsumiki.course.CourseWriter;
import org.tsumiki.course.rescue.RescueImport.Finding;

final class RescueLineImportTest {
  private static final String MAP = golden();
  private static final BoardProfile BOARD = Boards.find("two-wheel").orElseThrow();

  @Test
  void makesACourseThatCanBeReadAgain() {
    CoursePlan plan = imported(MAP).plan();
    assertThat(plan.id()).isEqualTo("block-a-2026");
    assertThat(List.of(plan.widthMm(), plan.heightMm())).containsExactly(1200.0, 900.0);
    assertThat(CourseReader.read(CourseWriter.write(plan)))
        .isEqualTo(new CourseReadResult.Read(plan));
  }

  @Test
  void followsTheLineFromTheStartToCheckpointsAndTheExit() {
    Setting.Floor floor = (Setting.Floor) imported(MAP).plan().setting();
    assertThat(floor.robots().getFirst().start().place()).isEqualTo(new Point(150, 150));
    assertThat(floor.robots().getFirst().start().headingDeg()).isEqualTo(90);
    assertThat(floor.task().goals())
        .containsExactly(new Goal.Visit(List.of("checkpoint-1", "checkpoint-2", "goal"), 1));
    assertThat(floor.task().seconds()).isEqualTo(480);
  }

  @Test
  void tellsWhatACourseCannotSay() {
    assertThat(imported(MAP).findings())
        .extracting(Finding::code, Finding::where)
        .containsExactly(
            tuple("speed-bump", "tile 1,0,0"),
            tuple("obstacle", "tile 3,0,0"),
            tuple("seesaw", "tile 2,1,0"),
            tuple("evacuation-zone", "tile 1,1,0"),
            tuple("unknown-tile", "tile 1,2,0"),
            tuple("other-floor", "tile 2,0,1"),
            tuple("victims", "the map"));
    assertThat(imported(MAP).tiles()).isEqualTo(11);
  }

  @Test
  void turnsTilesClockwise() {
    CoursePlan plan = imported(MAP).plan();
    // The first tile of the second row: a straight line, turned by a quarter.
    assertThat(plan.strokes())
        .anySatisfy(stroke ->
            assertThat(stroke.path())
                .isEqualTo(
                    new Path.Line(List.of(new Point(150, 600), new Point(150, 300)), false)));
    // A quarter of a circle from the left side to the bottom, turned so that it joins top and left.
    assertThat(plan.strokes())
        .anySatisfy(stroke ->
            assertThat(stroke.path()).isEqualTo(new Path.Arc(new Point(900, 300), 150, 0, -90)));
  }

  @Test
  void readsTheListThatTheInterfaceOfTheSystemGives() {
    String list =
        """
        {"name": "", "width": 2, "length": 1, "startTile": {"x": 0, "y": 0, "z": 0}, "tiles": [
          {"x": 0, "y": 0, "z": 0, "rot": 0, "tileType": "570c27c3f5a9dabe23f3af90", "items": {"obstacles": ""}},
          {"x": 1, "y": 0, "z": 0, "rot": 0, "tileType": {"_id": "570c27c3f5a9dabe23f3af90"}}]}
        """;
    RescueImport.Imported imported = imported(list);
    assertThat(imported.findings()).isEmpty();
    assertThat(imported.tiles()).isEqualTo(2);
    assertThat(imported.plan().id()).isEqualTo("rescue-line");
  }

  @Test
  void everyTileTypeCanBeDrawnInEveryDirection() {
    for (String row : TileTable.ROWS.lines().toList()) {
      String image = row.strip().split("\\|")[0];
      for (int rot = 0; rot < 360; rot += 90) {
        String map =
            """
            {"name": "x", "width": 1, "length": 1, "startTile": {"x": 0, "y": 0, "z": 0},
             "tiles": {"0,0,0": {"rot": %d, "tileType": {"image": "%s"}, "items": {}}}}
            """
                .formatted(rot, image);
        CoursePlan plan = imported(map).plan();
        assertThat(CourseReader.read(CourseWriter.write(plan)))
            .as(image)
            .isEqualTo(new CourseReadResult.Read(plan));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"tiles\" | \"tyles\" | not-a-map | the file",
        "\"width\": 4 | \"width\": 0 | out-of-range | width",
        "\"width\": 4 | \"width\": 30 | too-large | width",
        "\"rot\": 180 | \"rot\": 45 | out-of-range | tiles.0,2,0.rot",
        "\"0,2,0\" | \"a,2,0\" | unknown-value | tiles.a,2,0",
        "{\"x\": 0, \"y\": 2, \"z\": 0} | {\"x\": 9, \"y\": 2, \"z\": 0} | unknown-name | startTile",
        "{\"x\": 0, \"y\": 2, \"z\": 0} | {\"x\": 0, \"y\": 2} | missing-key | startTile.z",
        "\"obstacles\": 0 | \"obstacles\": -1 | out-of-range | tiles.0,2,0.items.obstacles",
      })
  void refusesWhatIsNoMap(String good, String bad, String code, String where) {
    assertThat(MAP).contains(good);
    int at = MAP.indexOf(good);
    RescueImport result =
        RescueLineImport.read(
            MAP.substring(0, at) + bad + MAP.substring(at + good.length()), BOARD);
    Problem problem = ((RescueImport.Refused) result).problem();
    assertThat(List.of(problem.code(), problem.where())).containsExactly(code, where);
  }

  private static RescueImport.Imported imported(String map) {
    RescueImport result = RescueLineImport.read(map, BOARD);
    assertThat(result).isInstanceOf(RescueImport.Imported.class);
    return (RescueImport.Imported) result;
  }

  private static String golden() {
    try (InputStream in =
        RescueLineImportTest.class.getResourceAsStream("/golden/rescue-line-map.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
