package org.tsumiki.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.course.io.Courses;

/** Course files that tests read. */
final class Samples {
  private Samples() {}

  /** Holds one of everything that version 2 knows. */
  static String everything() {
    return text("/golden/course-v2-everything.json");
  }

  static String shipped(String id) {
    return text("/org/tsumiki/course/courses/" + id + ".json");
  }

  static String text(String path) {
    try (InputStream in = Samples.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static CoursePlan plan(String json) {
    CourseReadResult result = Courses.read(json);
    assertThat(result).isInstanceOf(CourseReadResult.Read.class);
    return ((CourseReadResult.Read) result).plan();
  }

  static Problem problem(String json) {
    CourseReadResult result = Courses.read(json);
    assertThat(result).isInstanceOf(CourseReadResult.Refused.class);
    return ((CourseReadResult.Refused) result).problem();
  }
}
