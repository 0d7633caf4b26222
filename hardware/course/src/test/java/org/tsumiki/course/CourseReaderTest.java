package org.tsumiki.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CourseReadResult.Read;
import org.tsumiki.course.CourseReadResult.Refused;
import org.tsumiki.course.io.Courses;

final class CourseReaderTest {
  private static final String LINE = Samples.shipped("line");
  private static final String CROSSING = Samples.shipped("crossing");

  @Test
  void readsEveryShippedCourse() {
    for (String id : Courses.ids()) {
      assertThat(Courses.load(id).id()).isEqualTo(id);
    }
    assertThat(Courses.load("crossing").setting()).isInstanceOf(Setting.Scene.class);
    assertThat(Courses.load("line").setting()).isInstanceOf(Setting.Floor.class);
    assertThat(Courses.find("nowhere")).isEmpty();
    assertThatThrownBy(() -> Courses.load("nowhere"))
        .hasMessageContaining(Courses.ids().toString());
  }

  @Test
  void ignoresUnknownKeys() {
    assertThat(Courses.read(LINE.replace("\"kind\"", "\"colourOfTheSky\": 3, \"kind\"")))
        .isInstanceOf(Read.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"format\": \"tsumiki-course\" | \"format\": \"something\" | not-a-course | the file",
        "\"format\": \"tsumiki-course\", | `` | not-a-course | the file",
        "\"version\": 2 | \"version\": 3 | newer-version | version",
        "\"version\": 2, | `` | missing-key | version",
        "\"id\": \"line\" | \"id\": \"../line\" | unknown-value | id",
        "\"hira\": \"せんの コース\", | `` | missing-key | title.hira",
        "\"kind\": \"floor\" | \"kind\": \"sea\" | unknown-value | kind",
        "\"widthMm\": 1500 | \"widthMm\": 99 | out-of-range | widthMm",
        "\"widthMm\": 1500 | \"widthMm\": \"wide\" | wrong-type | widthMm",
        "\"widthMm\": 1500 | \"widthMm\": 1e999 | out-of-range | widthMm",
        "\"widthMm\": 1500 | \"widthMm\": NaN | not-json | the file",
        "\"heightMm\": 1000 | \"heightMm\": 4000, \"widthMm\": 4000 | too-large | heightMm",
        "\"widthMm\": 1500, | \"widthMm\": 4000, | | ",
        "\"colour\": \"#1f2430\" | \"colour\": \"black\" | unknown-value | strokes[0].colour",
        "[1030, 200]] | [1030]] | out-of-range | strokes[0].line[1]",
        "[[470, 200], [1030, 200]] | [[470, 200]] | out-of-range | strokes[0].line",
        "[470, 200] | [47000, 200] | out-of-range | strokes[0].line[0][0]",
        "\"radiusMm\": 300, | `` | missing-key | strokes[1].arc.radiusMm",
        "\"line\": [[470, | \"lime\": [[470, | missing-key | strokes[0]",
        "\"widthMm\": 20 | \"widthMm\": 0 | out-of-range | strokes[0].widthMm",
        "\"from\": [0, 0] | \"from\": 0 | wrong-type | walls[0].from",
        "\"startDeg\": 2, | \"startDeg\": 2], | not-json | the file",
      })
  void namesWhatIsWrongAndWhere(String good, String bad, String code, String where) {
    assertThat(LINE).contains(good);
    CourseReadResult result = Courses.read(LINE.replaceFirst(quoted(good), bad));
    if (code == null) {
      assertThat(result).isInstanceOf(Read.class);
      return;
    }
    assertThat(result)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.problem().code()).isEqualTo(code);
              assertThat(refused.problem().where()).isEqualTo(where);
              assertThat(refused.problem().message().english()).endsWith(".");
              assertThat(refused.problem().remedy().english()).endsWith(".");
            });
  }

  private static String quoted(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "3", "{", "{}}", "not json", "{\"a\":1} x", "\u0000"})
  void refusesWhatIsNoJsonObject(String text) {
    assertThat(Samples.problem(text).code()).isEqualTo("not-json");
  }

  @Test
  void refusesAFileThatIsCutOffAnywhere() {
    for (int length = 0; length < CROSSING.stripTrailing().length(); length += 7) {
      assertThat(Samples.problem(CROSSING.substring(0, length)).code()).isEqualTo("not-json");
    }
  }

  @Test
  void refusesTooMuchOfEverything() {
    assertThat(Samples.problem(" ".repeat(CourseLimits.MAX_CHARS + 1)).code())
        .isEqualTo("too-large");
    assertThat(Samples.problem("[".repeat(100_000)).code()).isEqualTo("not-json");
    String wall = "{\"from\":[0,0],\"to\":[9,9]},";
    assertThat(Samples.problem(LINE.replace("\"walls\": [", "\"walls\": [" + wall.repeat(1000))))
        .extracting(Problem::code, Problem::where)
        .containsExactly("too-large", "walls");
    String points = LINE.replace("[470, 200]", "[0, 0]" + ", [1, 1]".repeat(4000));
    assertThat(Samples.problem(points).code()).isEqualTo("too-large");
    assertThat(Samples.problem(LINE.replace("1500,\n", "4000,\n").replace("1000,\n", "4000,\n")))
        .extracting(Problem::code, Problem::where)
        .containsExactly("too-large", "heightMm");
  }

  @Test
  void refusesASignalWithAnUnknownLamp() {
    assertThat(Samples.problem(CROSSING.replaceFirst("\"yellow\"", "\"blue\"")))
        .extracting(Problem::code, Problem::where)
        .containsExactly("unknown-value", "signals[0].lamps[1]");
  }
}
