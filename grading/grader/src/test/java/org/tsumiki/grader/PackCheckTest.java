package org.tsumiki.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.format.Check;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Lesson.ProjectText;
import org.tsumiki.format.Lesson.RightProgram;
import org.tsumiki.format.Lesson.WrongProgram;
import org.tsumiki.format.Outcome;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PortState;
import org.tsumiki.format.Rule;

/** Lessons that can be read but would let a child down when they run. */
class PackCheckTest {
  private final Lesson whole = ShippedLessons.oneLight();
  private final WrongProgram oneSecond = wrong("one-second");

  @Test
  void aWholeLessonHasNoFinding() {
    assertThat(findings(whole)).isEmpty();
  }

  @Test
  void findsASolutionThatDoesNotPass() {
    Finding finding =
        only(findings(lesson(oneSecond.project(), whole.starter(), List.of(), List.of())));

    assertThat(finding.code()).isEqualTo("solution-fails");
    assertThat(finding.file()).isEqualTo("one-light/wrong-one-second.blocks");
    assertThat(finding.message()).contains("Red went out after 1 second");
    assertThat(finding.remedy()).contains("three-seconds");
  }

  @Test
  void saysWhichBlockOfTheSolutionIsUnfinished() {
    ProjectText unfinished =
        ShippedLessons.project(
            "{\"type\":\"event_start\",\"id\":\"s\",\"next\":{\"block\":{\"type\":\"control_wait\",\"id\":\"w\"}}}");

    Finding finding = only(findings(lesson(unfinished, whole.starter(), List.of(), List.of())));
    assertThat(finding.message()).endsWith("(missing-input at block \"w\")");
  }

  @Test
  void findsAStarterThatPasses() {
    assertThat(codes(lesson(whole.solution(), whole.solution(), List.of(), List.of())))
        .containsExactly("starter-passes");
  }

  @Test
  void findsAGoodProgramThatTheChecksRefuse() {
    RightProgram right = new RightProgram("mine", oneSecond.title(), oneSecond.project());

    assertThat(codes(lesson(whole.solution(), whole.starter(), List.of(right), List.of())))
        .containsExactly("right-fails");
  }

  @Test
  void findsAMistakeThatIsPraised() {
    WrongProgram praised = wrong("praised", whole.solution(), "red-lights", Outcome.NEVER);

    assertThat(codes(lesson(whole.solution(), whole.starter(), List.of(), List.of(praised))))
        .containsExactly("wrong-passes");
  }

  @Test
  void findsAMistakeThatEarnsAnotherCheck() {
    WrongProgram other = wrong("other", oneSecond.project(), "red-lights", Outcome.NEVER);

    Finding finding =
        only(findings(lesson(whole.solution(), whole.starter(), List.of(), List.of(other))));
    assertThat(finding.code()).isEqualTo("wrong-feedback");
    assertThat(finding.message())
        .contains("should fail at red-lights (never)")
        .contains("failed at three-seconds (short)");
  }

  @Test
  void findsAMistakeThatEarnsAnotherOutcome() {
    WrongProgram other = wrong("other", oneSecond.project(), "three-seconds", Outcome.LONG);

    assertThat(codes(lesson(whole.solution(), whole.starter(), List.of(), List.of(other))))
        .containsExactly("wrong-feedback");
  }

  @Test
  void findsTwoMistakesThatEarnTheSameSentence() {
    WrongProgram twin = wrong("twin", oneSecond.project(), "three-seconds", Outcome.SHORT);

    assertThat(
            codes(lesson(whole.solution(), whole.starter(), List.of(), List.of(oneSecond, twin))))
        .containsExactly("same-feedback");
  }

  @Test
  void findsAProjectThatCannotBeRead() {
    ProjectText broken = new ProjectText("one-light/solution.tsumiki", "{\"format\":", "{}");

    Finding finding = only(findings(lesson(broken, whole.starter(), List.of(), List.of())));
    assertThat(finding.code()).isEqualTo("broken-project");
    assertThat(finding.file()).isEqualTo("one-light/solution.tsumiki");
    assertThat(finding.remedy()).isNotBlank();
  }

  @Test
  void findsACourseThatDoesNotExist() {
    Lesson lost =
        lesson("moon", whole.checks(), whole.solution(), whole.starter(), List.of(), List.of());

    Finding finding = only(findings(lost));
    assertThat(finding.code()).isEqualTo("unknown-course");
    assertThat(finding.remedy()).contains("crossing");
  }

  @Test
  void findsAChallengeThatTheSolutionDoesNotMeet() {
    List<Check> checks = new ArrayList<>(whole.checks());
    Check last = checks.removeLast();
    checks.addFirst(
        new Check(
            last.id(),
            last.text(),
            last.passed(),
            last.feedback(),
            true,
            1,
            last.scenarios(),
            new Rule.EndsWith(PortState.on("signal.car.red")),
            last.line()));
    Lesson lesson =
        lesson("crossing", checks, whole.solution(), whole.starter(), List.of(), List.of());

    assertThat(codes(lesson)).containsExactly("extra-fails");
  }

  @Test
  void findsALessonWithTooFewMistakes() {
    Lesson one = lesson(whole.solution(), whole.starter(), List.of(), List.of(oneSecond));

    assertThat(PackCheck.check(ShippedLessons.packOf(one), 1).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("too-few-wrong"));
  }

  @Test
  void theReportOfAPackIsThatOfItsLessonsInOrder() {
    Pack pack = ShippedLessons.trafficSignal();
    List<PackCheck.Report> lessons =
        pack.lessons().reversed().stream().map(lesson -> PackCheck.check(pack, lesson, 1)).toList();

    assertThat(PackCheck.Report.of(lessons.reversed())).isEqualTo(PackCheck.check(pack, 1));
  }

  private WrongProgram wrong(String name) {
    return whole.wrongPrograms().stream()
        .filter(wrong -> wrong.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private WrongProgram wrong(String name, ProjectText project, String check, Outcome outcome) {
    return new WrongProgram(name, oneSecond.title(), project, check, outcome);
  }

  private Lesson lesson(
      ProjectText solution,
      ProjectText starter,
      List<RightProgram> right,
      List<WrongProgram> wrong) {
    return lesson(whole.courseId(), whole.checks(), solution, starter, right, wrong);
  }

  private Lesson lesson(
      String course,
      List<Check> checks,
      ProjectText solution,
      ProjectText starter,
      List<RightProgram> right,
      List<WrongProgram> wrong) {
    return new Lesson(
        whole.id(),
        whole.words(),
        whole.minutes(),
        whole.steps(),
        whole.learns(),
        whole.hardware(),
        whole.toolbox(),
        course,
        whole.packCourses(),
        whole.places(),
        starter,
        solution,
        whole.scenarios(),
        checks,
        right,
        wrong);
  }

  private static List<Finding> findings(Lesson lesson) {
    return PackCheck.check(ShippedLessons.packOf(lesson), 1).findings().stream()
        .filter(finding -> !finding.code().equals("too-few-wrong"))
        .toList();
  }

  private static List<String> codes(Lesson lesson) {
    return findings(lesson).stream().map(Finding::code).toList();
  }

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }
}
