package org.tsumiki.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.course.io.Courses;
import org.tsumiki.format.PortState;
import org.tsumiki.format.Rule;
import org.tsumiki.format.WorkspaceBlocks;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.Course;

/** Each kind of check, as a table: a story of lamps, and what is said of it. */
class CheckEvaluatorTest {
  private static final String CAR_RED = "signal.car.red";
  private static final String CAR_YELLOW = "signal.car.yellow";
  private static final String CAR_GREEN = "signal.car.green";
  private static final String WALK_GREEN = "signal.walk.green";
  private static final PortState RED = PortState.on(CAR_RED);
  private static final PortState GREEN = PortState.on(CAR_GREEN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r 100              | passed",
        "- 2000, r 3000     | passed",
        "- 2100, r 3000     | late at=2100 seconds=2.1 wanted=2",
        "- 5000             | never",
        "- 100, r 49, - 500 | flash at=100",
        "- 700, g 300       | instead at=700",
        "g 10, - 900        | never",
      })
  void eventually(String story, String verdict) {
    Rule rule = new Rule.Eventually(RED, OptionalLong.of(2_000), List.of(CAR_GREEN, CAR_YELLOW));

    assertVerdict(rule, story, verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rg 100                        | passed",
        "r 5000                        | never",
        "r 900, g 900                  | never",
        "r 900, rg 40, r 900           | flash at=900",
        "g 40, r 900                   | flash at=0",
      })
  void lampsThatAreNeverOnTogetherAreNoFlash(String story, String verdict) {
    PortState both = new PortState(List.of(CAR_RED, CAR_GREEN), List.of());

    assertVerdict(new Rule.Eventually(both, OptionalLong.empty(), List.of()), story, verdict);
  }

  @Test
  void aLampThatIsOnBesideAnotherIsNoFlash() {
    PortState alone = new PortState(List.of(CAR_RED), List.of(CAR_GREEN));

    assertVerdict(new Rule.Eventually(alone, OptionalLong.empty(), List.of()), "rg 500", "never");
  }

  @Test
  void switchedOnAndOffInOneTickIsAFlash() {
    Timeline timeline =
        Timeline.of(
            List.of(new Timeline.Change(7, CAR_RED, 1), new Timeline.Change(7, CAR_RED, 0)), 1_000);
    Rule rule = new Rule.Eventually(RED, OptionalLong.empty(), List.of());

    assertThat(text(judge(rule, timeline))).isEqualTo("flash at=7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "g 1000, r 1000               | passed",
        "g 1000, gr 49, r 1000        | passed",
        "g 1000, gr 50, r 1000        | together at=1000",
        "g 1000                       | never",
        "- 1000                       | never",
        "g 1000, gr 20, g 20, gr 20, r 900 | together at=1000",
        "g 1000, G 1000, gG 500       | together at=2000",
      })
  void neverTogether(String story, String verdict) {
    assertVerdict(new Rule.NeverTogether(List.of(CAR_GREEN, CAR_RED, WALK_GREEN)), story, verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "g 5000, r 3000, g 1000                 | passed",
        "r 3000, g 1000                         | passed",
        "g 5000, r 2900, g 1000                 | passed",
        "g 5000, r 2899, g 1000                 | short at=7899 seconds=2.8 wanted=3",
        "g 5000, r 3000, g 1000, r 999, g 1000  | short at=9999 seconds=0.9 wanted=3",
        "g 5000, - 3000, g 1000                 | missing at=8000",
        "- 3000, g 1000                         | missing at=3000",
        "g 5000, - 500, gr 3000                 | short at=5500 seconds=0 wanted=3",
        "g 5000                                 | never",
        "r 5000                                 | never",
        "g 5000, r 9000                         | never",
      })
  void atLeastBefore(String story, String verdict) {
    assertVerdict(new Rule.AtLeastBefore(RED, GREEN, 3_000, 100), story, verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r 1000, - 9                       | passed",
        "r 900, - 900, r 3100, - 50        | passed",
        "r 899, - 900                      | short at=899 seconds=0.8 wanted=1",
        "r 2000, - 900, r 500, - 90        | short at=3400 seconds=0.5 wanted=1",
        "r 3101, - 900                     | long at=3101 seconds=3.2 wanted=3",
        "- 100, r 4000                     | stays at=100",
        "r 2000, - 900, r 500              | passed",
        "g 1000                            | never",
      })
  void holdsFor(String story, String verdict) {
    assertVerdict(new Rule.HoldsFor(RED, 1_000, OptionalLong.of(3_000), 100), story, verdict);
  }

  @Test
  void withoutUpperBoundAStateMayStay() {
    assertVerdict(new Rule.HoldsFor(RED, 1_000, OptionalLong.empty(), 0), "r 9000", "passed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "g 5000, y 2000, r 3000                            | passed",
        "r 3000, g 5000, y 2000                            | passed",
        "- 900, g 500, - 1, y 200, - 500, r 300, - 9000    | passed",
        "g 500, y 200, - 300, y 200, r 300                 | passed",
        "g 500, gy 40, y 200, r 300                        | passed",
        "- 5000                                            | never",
        "g 5000                                            | stopped at=0 after=green"
            + " expected=yellow",
        "g 500, y 200, - 9000                              | stopped at=500 after=yellow"
            + " expected=red",
        "g 500, r 300, y 200                               | wrong at=500 after=green came=red"
            + " expected=yellow",
        "g 500, y 200, r 300, y 200                        | wrong at=1000 after=red came=yellow"
            + " expected=green",
        "g 500, gy 200, r 300                              | mixed at=500",
        "g 500, - 501, y 200, r 300                        | dark at=500",
      })
  void order(String story, String verdict) {
    Rule rule =
        new Rule.Order(
            List.of(phase("green", CAR_GREEN), phase("yellow", CAR_YELLOW), phase("red", CAR_RED)),
            1,
            500);

    assertVerdict(rule, story, verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r 500, ry 500, g 500, y 500      | passed",
        "r 500, ry 500, y 40, g 500, y 500 | passed",
        "r 500, ry 500, y 60, g 500 | wrong at=1000 after=both came=yellow expected=green",
        "r 500, rg 200, g 500             | mixed at=500",
      })
  void statesOfAnOrderMayShareALamp(String story, String verdict) {
    Rule rule =
        new Rule.Order(
            List.of(
                phase("red", CAR_RED),
                phase("both", CAR_RED, CAR_YELLOW),
                phase("green", CAR_GREEN),
                phase("yellow", CAR_YELLOW)),
            1,
            500);

    assertVerdict(rule, story, verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rG 500, G 400, gG 500 | passed",
        "rG 500, G 501, gG 500 | mixed at=500",
        "rG 500, - 400, gG 500 | passed",
      })
  void whatTwoStatesShareMayStayOnBetweenThem(String story, String verdict) {
    Rule rule =
        new Rule.Order(
            List.of(phase("red", CAR_RED, WALK_GREEN), phase("green", CAR_GREEN, WALK_GREEN)),
            1,
            500);

    assertVerdict(rule, story, verdict);
  }

  @Test
  void orderCountsItsPasses() {
    Rule twice = new Rule.Order(List.of(phase("green", CAR_GREEN), phase("red", CAR_RED)), 2, 500);

    assertVerdict(twice, "g 500, r 500, g 500, r 500", "passed");
    assertVerdict(twice, "g 500, r 500, g 500", "stopped at=1000 after=green expected=red");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r 500, - 500, r 500, - 500       | passed",
        "r 500, - 500, r 500              | passed",
        "r 500, - 500                     | few at=0 count=1 wanted=2",
        "r 500, - 49, r 500, - 90         | few at=0 count=1 wanted=2",
        "- 50, r 500                      | stays at=50",
        "g 500                            | never",
      })
  void repeats(String story, String verdict) {
    assertVerdict(new Rule.Repeats(RED, 2, Optional.empty()), story, verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "G 90, Gz 90, G 90, Gz 90, G 90  | passed",
        "z 90, - 90, Gz 90, G 90         | few at=180 count=1 wanted=2",
        "z 90, - 90, z 90, G 900         | never",
      })
  void repeatsDuringAnotherState(String story, String verdict) {
    Rule rule = new Rule.Repeats(PortState.on("buzzer"), 2, Optional.of(PortState.on(WALK_GREEN)));

    assertVerdict(rule, story, verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "g 1000, gb 300, g 1000, r 900                      | passed",
        "g 1000, gb 300, r 100                              | passed",
        "r 1000, rb 300, r 100                              | passed",
        "g 1000, gb 300, g 1800, r 900                      | late at=3100 seconds=2.1 wanted=2",
        "r 500, g 1000, gb 300, g 1800                      | never at=1500",
        "g 100, gb 300, r 90, g 900, gb 300, g 900          | never at=1390",
        "g 9000                                             | passed",
      })
  void respondsWithin(String story, String verdict) {
    assertVerdict(new Rule.RespondsWithin(PortState.on("button.a"), RED, 2_000), story, verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "g 9000                     | passed",
        "- 1000, g 5000, gb 90, r 9 | passed",
        "g 5000, b 90, r 900        | passed",
        "g 5000, r 900, b 90        | left at=5000",
        "g 5000, r 900              | left at=5000",
        "- 1001, g 5000             | never",
        "r 5000                     | never",
      })
  void staysUntil(String story, String verdict) {
    assertVerdict(new Rule.StaysUntil(GREEN, PortState.on("button.a"), 1_000), story, verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r 3000, - 900        | passed",
        "r 3000               | other at=3000",
        "r 3000, - 900, r 50  | other at=3950",
        "- 3000               | never",
        "g 3000               | never",
        "r 40, - 3000         | never",
      })
  void endsWith(String story, String verdict) {
    assertVerdict(new Rule.EndsWith(new PortState(List.of(), List.of(CAR_RED))), story, verdict);
  }

  private static Rule.Order.Phase phase(String name, String... ports) {
    return new Rule.Order.Phase(Optional.of(LevelledText.verbatim(name)), List.of(ports));
  }

  private static Verdict judge(Rule rule, Timeline timeline) {
    Stage crossing = Stage.of(Course.of(Courses.load("crossing")));
    return CheckEvaluator.judge(rule, RunTimeline.of(crossing, timeline), WorkspaceBlocks.none());
  }

  private static void assertVerdict(Rule rule, String story, String verdict) {
    assertThat(text(judge(rule, LamplightStory.of(story)))).isEqualTo(verdict);
  }

  /** A verdict in one line; arguments in the order at, seconds, count, after, came, the others. */
  private static String text(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed ignored -> "passed";
      case Verdict.Failed failed -> {
        StringBuilder text = new StringBuilder(failed.outcome().id());
        failed.atTick().ifPresent(tick -> text.append(" at=").append(tick));
        Map<String, LevelledText> arguments = new TreeMap<>(failed.arguments());
        for (String name : List.of("seconds", "count", "after", "came", "expected", "wanted")) {
          LevelledText value = arguments.get(name);
          if (value != null) {
            text.append(' ').append(name).append('=').append(value.en());
          }
        }
        yield text.toString();
      }
    };
  }
}
