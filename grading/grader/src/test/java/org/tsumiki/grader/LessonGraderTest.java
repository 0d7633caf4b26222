package org.tsumiki.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.format.Check;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Outcome;
import org.tsumiki.program.ReadingLevel;

class LessonGraderTest {
  private static final String START = "{\"type\":\"event_start\",\"id\":\"s\"%s}";
  private static final String RED_ON =
      "{\"type\":\"light_signal\",\"id\":\"l\",\"fields\":{\"SIGNAL\":\"car\",\"LAMP\":\"red\",\"STATE\":\"on\"}}";

  @ParameterizedTest
  @CsvSource({"''", "start"})
  void aProgramWithoutBlocksGetsItsOwnSentence(String blocks) {
    Grade grade = grade(blocks.isEmpty() ? "" : START.formatted(""));

    assertThat(grade.passed()).isFalse();
    assertThat(grade.score()).isZero();
    assertThat(grade.runs()).isZero();
    assertThat(grade.feedback()).isEqualTo(Sentences.EMPTY);
    assertThat(grade.checks())
        .as("why is told once; each check says what it asks")
        .noneMatch(check -> check.feedback().equals(Sentences.EMPTY));
    assertThat(grade.checks()).hasSize(3).noneMatch(CheckResult::passed);
  }

  @Test
  void blocksThatNothingStartsGetTheirOwnSentence() {
    assertThat(grade(RED_ON).feedback()).isEqualTo(Sentences.NO_HAT);
  }

  @Test
  void aProgramThatTheCompilerRejectsIsUnfinished() {
    String wait = "{\"type\":\"control_wait\",\"id\":\"w\"}";

    assertThat(grade(under(wait)).feedback()).isEqualTo(Sentences.UNFINISHED);
  }

  @Test
  void aPartThatTheCourseDoesNotHaveIsToldPlainly() {
    String stop = "{\"type\":\"drive_stop\",\"id\":\"d\"}";

    assertThat(grade(under(stop)).feedback()).isEqualTo(Sentences.MISSING_PORT);
  }

  @Test
  void aFailureNamesTheMomentAndTheRun() {
    Lesson lesson = ShippedLessons.oneLight();
    Submission oneSecond = wrongProgram(lesson, "one-second");

    Grade grade = ShippedLessons.grade(oneSecond, lesson, 2);

    CheckResult failed = grade.firstFailed().orElseThrow();
    assertThat(failed.id()).isEqualTo("three-seconds");
    assertThat(failed.atTick()).hasValue(1_000);
    assertThat(failed.failure()).contains(new CheckResult.Failure(Outcome.SHORT, "alone", 1));
    assertThat(grade.feedback().at(ReadingLevel.HIRAGANA))
        .isEqualTo("あかは 1 びょうで きえました。 まつ ブロックの かずを 3 に して みましょう。");
    assertThat(grade.feedback().at(ReadingLevel.KANJI)).isEqualTo("赤は1秒で消えました。待つブロックの数を3にしてみましょう。");
    assertThat(grade.feedback().at(ReadingLevel.ENGLISH))
        .isEqualTo("Red went out after 1 second. Try the number 3 in the wait block.");
  }

  @Test
  void aProgramThatDoesSomeOfItGetsSomeOfTheScore() {
    Lesson lesson = ShippedLessons.oneLight();

    assertThat(ShippedLessons.grade(wrongProgram(lesson, "one-second"), lesson, 1).score())
        .isEqualTo(66);
  }

  @Test
  void theSameProgramGetsTheSameGrade() {
    Lesson crossing = ShippedLessons.crossing();
    Submission solution = ShippedLessons.program(crossing.solution());

    Grade first = ShippedLessons.grade(solution, crossing, 3);

    assertThat(ShippedLessons.grade(solution, crossing, 3)).isEqualTo(first);
    assertThat(first.runs()).isEqualTo(3 * crossing.scenarios().size());
    assertThat(first.traceHash())
        .isNotEqualTo(ShippedLessons.grade(solution, crossing, 4).traceHash());
  }

  @Test
  void moreSeedsOnlyAddRuns() {
    Lesson crossing = ShippedLessons.crossing();
    for (Lesson.WrongProgram wrong : crossing.wrongPrograms()) {
      Submission program = ShippedLessons.program(wrong.project());
      Grade few = ShippedLessons.grade(program, crossing, 1);
      Grade more = ShippedLessons.grade(program, crossing, 4);

      for (int i = 0; i < few.checks().size(); i++) {
        if (!few.checks().get(i).passed()) {
          assertThat(more.checks().get(i).passed()).isFalse();
        }
      }
      assertThat(more.score()).isLessThanOrEqualTo(few.score());
    }
  }

  @Test
  void whatOneScenarioShowsDoesNotHangOnTheOthers() {
    Lesson crossing = ShippedLessons.crossing();
    for (Lesson.WrongProgram wrong : crossing.wrongPrograms()) {
      Submission program = ShippedLessons.program(wrong.project());
      List<CheckResult> forwards = failures(ShippedLessons.grade(program, crossing, 2));
      List<CheckResult> backwards =
          failures(ShippedLessons.grade(program, turnedRound(crossing), 2));

      assertThat(backwards.stream().map(CheckResult::id))
          .containsExactlyElementsOf(forwards.stream().map(CheckResult::id).toList());
    }
  }

  private static List<CheckResult> failures(Grade grade) {
    return grade.checks().stream().filter(check -> !check.passed()).toList();
  }

  /** The same lesson, its scenarios in the other order. */
  private static Lesson turnedRound(Lesson lesson) {
    return ShippedLessons.with(lesson, lesson.scenarios().reversed(), lesson.checks());
  }

  @Test
  void aHeavyCheckCountsMore() {
    Lesson light = ShippedLessons.oneLight();
    List<Check> checks = light.checks().stream().map(LessonGraderTest::heavyWhenTimed).toList();
    Lesson heavy = ShippedLessons.with(light, light.scenarios(), checks);

    assertThat(ShippedLessons.grade(wrongProgram(light, "one-second"), heavy, 1).score())
        .isEqualTo(40);
  }

  private static Check heavyWhenTimed(Check check) {
    return new Check(
        check.id(),
        check.text(),
        check.passed(),
        check.feedback(),
        check.extra(),
        check.id().equals("three-seconds") ? 3 : 1,
        check.scenarios(),
        check.rule(),
        check.line());
  }

  @Test
  void aChallengeIsNotNeededToPass() {
    Lesson crossing = ShippedLessons.crossing();
    Submission silent =
        ShippedLessons.program(
            crossing.rightPrograms().stream()
                .filter(right -> right.name().equals("no-sound"))
                .findFirst()
                .orElseThrow()
                .project());

    Grade grade = ShippedLessons.grade(silent, crossing, 1);

    assertThat(grade.passed()).isTrue();
    assertThat(grade.score()).isEqualTo(100);
    assertThat(grade.checks().getLast().passed()).isFalse();
  }

  @Test
  void atLeastOneSeedIsNeeded() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ShippedLessons.grade(ShippedLessons.program(""), ShippedLessons.oneLight(), 0));
  }

  private static Submission wrongProgram(Lesson lesson, String name) {
    List<Lesson.WrongProgram> named =
        lesson.wrongPrograms().stream().filter(wrong -> wrong.name().equals(name)).toList();
    return ShippedLessons.program(named.getFirst().project());
  }

  private static Grade grade(String blocks) {
    return ShippedLessons.grade(ShippedLessons.program(blocks), ShippedLessons.oneLight(), 1);
  }

  private static String under(String block) {
    return START.formatted(",\"next\":{\"block\":" + block + "}");
  }
}
