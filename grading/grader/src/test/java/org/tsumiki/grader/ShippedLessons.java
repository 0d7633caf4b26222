package org.tsumiki.grader;

import java.util.List;
import org.tsumiki.format.Check;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Lesson.ProjectText;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.Scenario;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;

/** The traffic-signal pack and small programs for it. */
final class ShippedLessons {
  private ShippedLessons() {}

  static Pack trafficSignal() {
    return ShippedPacks.readAll().stream()
        .map(ShippedLessons::pack)
        .filter(pack -> pack.id().equals("traffic-signal"))
        .findFirst()
        .orElseThrow();
  }

  private static Pack pack(PackReadResult result) {
    return switch (result) {
      case PackReadResult.Read(Pack pack) -> pack;
      case PackReadResult.Refused refused -> throw new AssertionError(refused.findings());
    };
  }

  static Lesson crossing() {
    return trafficSignal().lesson("traffic-signal/crossing-button").orElseThrow();
  }

  static Lesson oneLight() {
    return trafficSignal().lessons().getFirst();
  }

  /** A project of the first lesson with these blocks, as Blockly's JSON. */
  static ProjectText project(String blocks) {
    String workspace = "{\"blocks\":{\"languageVersion\":0,\"blocks\":[" + blocks + "]}}";
    String json =
        """
        {"format":"tsumiki-project","version":1,"title":"t","board":"simulated",
         "lesson":"traffic-signal/one-light","readingLevel":"en","workspace":%s}
        """
            .formatted(workspace);
    return new ProjectText("one-light/test.tsumiki", json, workspace);
  }

  /** The grade of a program on the lesson's own courses. */
  static Grade grade(Submission submission, Lesson lesson, int seeds) {
    return LessonGrader.grade(submission, lesson, Stages.of(lesson).orElseThrow(), seeds);
  }

  static Submission program(ProjectText project) {
    return switch (ProjectReader.read(project.projectJson())) {
      case ReadResult.Read read -> Submission.of(read.project());
      case ReadResult.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  static Submission program(String blocks) {
    return program(project(blocks));
  }

  /** The lesson with other scenarios and checks. */
  static Lesson with(Lesson lesson, List<Scenario> scenarios, List<Check> checks) {
    return new Lesson(
        lesson.id(),
        lesson.words(),
        lesson.minutes(),
        lesson.steps(),
        lesson.learns(),
        lesson.hardware(),
        lesson.toolbox(),
        lesson.courseId(),
        lesson.packCourses(),
        lesson.places(),
        lesson.starter(),
        lesson.solution(),
        scenarios,
        checks,
        lesson.rightPrograms(),
        lesson.wrongPrograms());
  }

  /** The pack with this one lesson. */
  static Pack packOf(Lesson lesson) {
    Pack pack = trafficSignal();
    return new Pack(
        pack.id(),
        pack.version(),
        pack.licence(),
        pack.ages(),
        pack.minutes(),
        pack.path(),
        pack.title(),
        pack.about(),
        pack.mentor(),
        pack.media(),
        List.of(lesson));
  }
}
