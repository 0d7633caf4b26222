package org.tsumiki.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.boards.json.Problem;

/** What version 2 refuses, one broken place at a time in a course that has one of everything. */
final class BrokenCourseTest {
  private static final String COURSE = Samples.everything();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // names that are not there
        "\"zones\": [\"lever\", \"bay\"] | \"zones\": [\"lever\", \"bya\"] | unknown-name |"
            + " task.goals[0].zones[1]",
        "\"do\": \"rest\", \"zone\": \"bay\" | \"do\": \"rest\", \"zone\": \"home\" | unknown-name"
            + " | task.goals[3].zone",
        "\"kind\": \"can-red\", \"count\" | \"kind\": \"can\", \"count\" | unknown-name |"
            + " task.goals[1].kind",
        "\"fill\", \"zone\": \"paddy\" | \"fill\", \"zone\": \"lever\" | unknown-name |"
            + " task.goals[2].zone",
        "\"kind\": \"post\"}] | \"kind\": \"tree\"}] | unknown-name | task.avoid[1].kind",
        "\"owner\": \"red\" | \"owner\": \"green\" | unknown-name | zones[0].owner",
        "\"can-blue\": -5 | \"can-green\": -5 | unknown-name | zones[0].counts.can-green",
        "\"card\": \"card-1\" | \"card\": \"card-2\" | unknown-name | things[0].card",
        "{\"zone\": \"lever\", \"kinds\" | {\"zone\": \"liver\", \"kinds\" | unknown-name |"
            + " gates[0].openWhile.zone",
        "[\"robot\", \"ball\"] | [\"robot\", \"bell\"] | unknown-name |"
            + " gates[0].openWhile.kinds[1]",
        "\"fills\": {\"zone\": \"paddy\" | \"fills\": {\"zone\": \"sea\" | unknown-name |"
            + " gates[0].fills.zone",
        "\"board\": \"two-wheel\" | \"board\": \"six-wheel\" | unknown-name | robots[0].board",
        "\"motor.left\", \"motor.right\", \"dist | \"motor.left\", \"dist | unknown-name |"
            + " robots[1].board.ports",
        "\"distance.front\", \"line.left\"] | \"distance.front\"] | unknown-name |"
            + " robots[1].board.body.lineSensors[0].port",
        // too much in one place
        "\"x\": 200, \"y\": 200 | \"x\": 60, \"y\": 200 | overlap | robots[0].start",
        "\"x\": 1500, \"y\": 200 | \"x\": 1700, \"y\": 160 | overlap | robots[1].start",
        "\"x\": 1500, \"y\": 200 | \"x\": 300, \"y\": 200 | overlap | robots[1].start",
        "\"x\": 700, \"y\": 600 | \"x\": 540, \"y\": 600 | overlap | things[1]",
        "\"x\": 300, \"y\": 600 | \"x\": 600, \"y\": 700 | overlap | things[3]",
        "\"x\": 300, \"y\": 600 | \"x\": 1000, \"y\": 860 | overlap | things[3]",
        "\"x\": 700, \"y\": 600 | \"x\": 700, \"y\": 1300 | out-of-range | things[1]",
        // twice
        "\"id\": \"own\" | \"id\": \"red\" | duplicate | robots[1].id",
        "\"id\": \"ball-1\" | \"id\": \"can-1\" | duplicate | things[1].id",
        "\"id\": \"paddy\" | \"id\": \"post-1\" | duplicate | zones[2].id",
        "\"id\": \"gate-1\" | \"id\": \"bay\" | duplicate | gates[0].id",
        "\"name\": \"blue\" | \"name\": \"red\" | duplicate | cards[0].colours[1].name",
        "\"distance.front\", \"line.left\"] | \"line.left\", \"line.left\"] | duplicate |"
            + " robots[1].board.ports[3]",
        // left out
        "{\"zone\": \"lever\", \"kinds\" | {\"kinds\" | missing-key | gates[0].openWhile.zone",
        "\"openWhile\" | \"openWhen\" | missing-key | gates[0].openWhile",
        "\"colours\" | \"colors\" | missing-key | cards[0].colours",
        "\"robots\" | \"robot\" | missing-key | robots",
        "\"centre\": [1500, 600], | `` | missing-key | zones[1]",
        "\"owner\": \"red\" | \"centre\": [1, 1] | missing-key | zones[0]",
        "\"seconds\": 180, | `` | missing-key | task.seconds",
        "\"radiusMm\": 33, | `` | missing-key | things[0].radiusMm",
        // words that nobody knows
        "\"shape\": \"ball\" | \"shape\": \"egg\" | unknown-value | things[1].shape",
        "\"kind\": \"ball\" | \"kind\": \"robot\" | unknown-value | things[1].kind",
        "\"kind\": \"ball\" | \"kind\": \"Ball!\" | unknown-value | things[1].kind",
        "\"do\": \"visit\" | \"do\": \"dance\" | unknown-value | task.goals[0].do",
        "\"touch\": \"walls\" | \"touch\": \"air\" | unknown-value | task.avoid[0].touch",
        "\"board\": \"two-wheel\" | \"board\": \"signal-board\" | unknown-value | robots[0].board",
        "\"port\": \"line.left\" | \"port\": \"led.1\" | unknown-value |"
            + " robots[1].board.body.lineSensors[0].port",
        // numbers
        "\"from\": [0, 0], \"to\": [1800, 0] | \"from\": [0, 0], \"to\": [0.5, 0.5] | out-of-range"
            + " | walls[0].to",
        "\"wheelBaseMm\": 90 | \"wheelBaseMm\": 200 | out-of-range |"
            + " robots[1].board.body.wheelBaseMm",
        "\"rounds\": 2 | \"rounds\": 1.5 | out-of-range | task.goals[0].rounds",
        "\"lineMm\": 2 | \"lineMm\": 0.5 | out-of-range | tolerances.lineMm",
        "\"seconds\": 180 | \"seconds\": 601 | out-of-range | task.seconds",
        "\"from\": 0.6 | \"from\": 0.95 | out-of-range | task.goals[2].to",
        "\"to\": 0.9 | \"to\": 90 | out-of-range | task.goals[2].to",
        "\"massG\": 3} | \"massG\": 0} | out-of-range | things[1].massG",
        "\"fixed\": true | \"fixed\": \"yes\" | wrong-type | things[3].fixed",
      })
  void namesWhatIsWrongAndWhere(String good, String bad, String code, String where) {
    assertThat(COURSE).contains(good);
    Problem problem = Samples.problem(replaceFirst(COURSE, good, bad));
    assertThat(List.of(problem.code(), problem.where())).containsExactly(code, where);
    assertThat(problem.message().english()).endsWith(".");
    assertThat(problem.remedy().english()).endsWith(".");
  }

  @Test
  void refusesEmptyListsWhereOneIsNeeded() {
    assertThat(Samples.problem(COURSE.replace("\"kinds\": [\"robot\", \"ball\"]", "\"kinds\": []")))
        .extracting(Problem::code, Problem::where)
        .containsExactly("out-of-range", "gates[0].openWhile.kinds");
    int from = COURSE.indexOf("\"colours\": [");
    String noColours =
        COURSE.substring(0, from)
            + "\"colours\": []"
            + COURSE.substring(COURSE.indexOf("]", from) + 1);
    assertThat(Samples.problem(noColours))
        .extracting(Problem::code, Problem::where)
        .containsExactly("out-of-range", "cards[0].colours");
  }

  @Test
  void refusesMoreThanFits() {
    String zone =
        "{\"id\": \"z%d\", \"title\": {\"hira\": \"\", \"ruby\": \"\", \"en\": \"\"}, \"centre\":"
            + " [0, 0], \"radiusMm\": 1},";
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < CourseLimits.MAX_ZONES; i++) {
      many.append(zone.formatted(i));
    }
    assertThat(Samples.problem(COURSE.replace("\"zones\": [\n", "\"zones\": [\n" + many)))
        .extracting(Problem::code, Problem::where)
        .containsExactly("too-large", "zones");
  }

  @Test
  void refusesReadingsThatAreNotClosed() {
    assertThat(Samples.problem(COURSE.replace("{全部|ぜんぶ}", "{全部|ぜんぶ")))
        .extracting(Problem::code, Problem::where, problem -> problem.remedy().english())
        .containsExactly(
            "unknown-value", "title.ruby", "Write text with its readings as {漢字|かんじ}.");
  }

  @Test
  void refusesAZoneWhosePointsLieInARow() {
    String flat =
        COURSE.replaceFirst(
            "\"points\": .*,\n *\"owner\"", "\"points\": [[0, 0], [5, 5], [9, 9]], \"owner\"");
    assertThat(Samples.problem(flat))
        .extracting(Problem::code, Problem::where)
        .containsExactly("out-of-range", "zones[0].points");
  }

  @Test
  void namesBothThatStandInEachOther() {
    assertThat(
            Samples.problem(COURSE.replace("\"x\": 600, \"y\": 700", "\"x\": 700, \"y\": 600"))
                .message()
                .english())
        .isEqualTo("The thing \"crate-1\" stands in the thing \"ball-1\" (things[1]).");
  }

  @Test
  void tellsWhichNamesThereAre() {
    assertThat(
            Samples.problem(COURSE.replace("\"two-wheel\"", "\"four-wheel\"")).remedy().english())
        .isEqualTo("Use one of two-wheel, mini, signal-board, iot, or write a board out.");
    assertThat(
            Samples.problem(COURSE.replace("\"kind\": \"post\"}]", "\"kind\": \"tree\"}]"))
                .remedy()
                .english())
        .isEqualTo("Use one of ball, can-blue, can-red, crate, post.");
    assertThat(
            Samples.problem(COURSE.replace("[\"robot\", \"ball\"]", "[\"robto\"]"))
                .remedy()
                .english())
        .isEqualTo("Use one of ball, can-blue, can-red, crate, post, robot.");
  }

  private static String replaceFirst(String text, String good, String bad) {
    int at = text.indexOf(good);
    return text.substring(0, at) + bad + text.substring(at + good.length());
  }
}
