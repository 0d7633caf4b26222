package org.tsumiki.course;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.io.Courses;

final class CourseRoundTripTest {
  @Property(tries = 300)
  void whatIsWrittenIsReadAgain(@ForAll long seed) {
    CoursePlan plan = new RandomCourse(seed).plan();
    String text = CourseWriter.write(plan);
    assertThat(CourseReader.read(text)).isEqualTo(new CourseReadResult.Read(plan));
  }

  @Test
  void shippedAndSampleCoursesAreWrittenAndReadAgain() {
    for (String id : Courses.ids()) {
      CoursePlan plan = Courses.load(id);
      assertThat(Samples.plan(CourseWriter.write(plan))).isEqualTo(plan);
    }
    CoursePlan everything = Samples.plan(Samples.everything());
    assertThat(Samples.plan(CourseWriter.write(everything))).isEqualTo(everything);
  }

  @Test
  void version1IsStillReadAndBecomesVersion2() {
    CoursePlan line = Samples.plan(Samples.text("/golden/course-v1-line.json"));
    Setting.Floor floor = (Setting.Floor) line.setting();
    assertThat(floor.robots().getFirst().board().ports())
        .isEqualTo(Boards.find("two-wheel").orElseThrow().ports());
    assertThat(floor.robots().getFirst().board().body())
        .isEqualTo(Boards.find("two-wheel").orElseThrow().body());
    String written = CourseWriter.write(line);
    assertThat(written).contains("\"version\":2");
    assertThat(Samples.plan(written)).isEqualTo(line);
    assertThat(Samples.plan(Samples.text("/golden/course-v1-crossing.json")))
        .isEqualTo(Courses.load("crossing"));
  }

  @Test
  void version1KnowsNothingOfWhatCameLater() {
    String old = Samples.text("/golden/course-v1-line.json");
    String mixed = old.replace("\"startMm\": 4", "\"lineMm\": 2, \"things\": 3, \"startMm\": 4");
    assertThat(Samples.plan(mixed)).isEqualTo(Samples.plan(old));
  }
}
