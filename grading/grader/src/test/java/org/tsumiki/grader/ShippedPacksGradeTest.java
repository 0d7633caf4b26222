package org.tsumiki.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.program.LevelledText;

/** Every pack that ships, every program in it, run in the simulator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedPacksGradeTest {
  private List<Pack> packs = List.of();
  private List<PackCheck.Report> reports = List.of();

  @BeforeAll
  void gradeEverything() {
    packs =
        ShippedPacks.readAll().stream()
            .map(PackReadResult.Read.class::cast)
            .map(PackReadResult.Read::pack)
            .toList();
    reports =
        packs.stream().map(pack -> PackCheck.check(pack, LessonGrader.STANDARD_SEEDS)).toList();
  }

  @Test
  void thePackCheckFindsNothing() {
    assertThat(
            reports.stream().flatMap(report -> report.findings().stream()).map(Finding::sentence))
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> programs() {
    return reports.stream()
        .flatMap(report -> report.graded().stream())
        .map(graded ->
            DynamicTest.dynamicTest(
                graded.lesson() + " " + graded.program(), () -> assertGrade(graded)));
  }

  private void assertGrade(PackCheck.Graded graded) {
    Grade grade = graded.grade();
    assertThat(grade.passed()).isEqualTo(shouldPass(graded));
    assertThat(grade.score() == 100).isEqualTo(grade.passed());
    assertThat(grade.feedback().en()).doesNotContain("{").matches(".*[.!?][\")]?");
    assertThat(grade.feedback().hira()).doesNotContain("{").matches(".*[。！？][」）]?");
    if (grade.runs() > 0) {
      assertThat(grade.runs()).isGreaterThanOrEqualTo(LessonGrader.STANDARD_SEEDS);
      assertThat(grade.traceHash()).matches("[0-9a-f]{16}").isNotEqualTo("0".repeat(16));
    }
  }

  private boolean shouldPass(PackCheck.Graded graded) {
    return graded.program().equals("solution")
        || packs.stream()
            .flatMap(pack -> pack.lesson(graded.lesson()).stream())
            .flatMap(lesson -> lesson.rightPrograms().stream())
            .anyMatch(right -> right.name().equals(graded.program()));
  }

  @Test
  void everyMistakeOfALessonEarnsItsOwnSentence() {
    for (Pack pack : packs) {
      for (Lesson lesson : pack.lessons()) {
        List<LevelledText> sentences =
            reports.stream()
                .flatMap(report -> report.graded().stream())
                .filter(graded -> graded.lesson().equals(lesson.id()))
                .filter(graded -> !graded.grade().passed())
                .filter(graded -> !graded.program().equals("starter"))
                .map(graded -> graded.grade().feedback())
                .toList();
        assertThat(sentences).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(4);
      }
    }
  }
}
