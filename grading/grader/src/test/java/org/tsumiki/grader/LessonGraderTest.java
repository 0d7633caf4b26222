package org.tsumiki.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Outcome;
import org.tsumiki.program.Program;
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
    Program oneSecond = wrongProgram(lesson, "one-second");

    Grade grade = LessonGrader.grade(oneSecond, lesson, 2);

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

    assertThat(LessonGrader.grade(wrongProgram(lesson, "one-second"), lesson, 1).score())
        .isEqualTo(66);
  }

  @Test
  void theSameProgramGetsTheSameGrade() {
    Lesson crossing = ShippedLessons.crossing();
    Program solution = ShippedLessons.program(crossing.solution());

    Grade first = LessonGrader.grade(solution, crossing, 3);

    assertThat(LessonGrader.grade(solution, crossing, 3)).isEqualTo(first);
    assertThat(first.runs()).isEqualTo(3 * crossing.scenarios().size());
    assertThat(first.traceHash())
        .isNotEqualTo(LessonGrader.grade(solution, crossing, 4).traceHash());
  }

  @Test
  void aChallengeIsNotNeededToPass() {
    Lesson crossing = ShippedLessons.crossing();
    Program silent =
        ShippedLessons.program(
            crossing.rightPrograms().stream()
                .filter(right -> right.name().equals("no-sound"))
                .findFirst()
                .orElseThrow()
                .project());

    Grade grade = LessonGrader.grade(silent, crossing, 1);

    assertThat(grade.passed()).isTrue();
    assertThat(grade.score()).isEqualTo(100);
    assertThat(grade.checks().getLast().passed()).isFalse();
  }

  @Test
  void atLeastOneSeedIsNeeded() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LessonGrader.grade(ShippedLessons.program(""), ShippedLessons.oneLight(), 0));
  }

  private static Program wrongProgram(Lesson lesson, String name) {
    List<Lesson.WrongProgram> named =
        lesson.wrongPrograms().stream().filter(wrong -> wrong.name().equals(name)).toList();
    return ShippedLessons.program(named.getFirst().project());
  }

  private static Grade grade(String blocks) {
    return LessonGrader.grade(ShippedLessons.program(blocks), ShippedLessons.oneLight(), 1);
  }

  private static String under(String block) {
    return START.formatted(",\"next\":{\"block\":" + block + "}");
  }
}
