package org.tsumiki.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseReadResult;
import org.tsumiki.course.io.Courses;

/** Courses to draw in tests. */
final class SampleCourses {
  private SampleCourses() {}

  /** A course on which there is one of each thing. */
  static CoursePlan everything() {
    try (InputStream in =
        Objects.requireNonNull(SampleCourses.class.getResourceAsStream("everything.json"))) {
      return switch (Courses.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
        case CourseReadResult.Read(CoursePlan plan) -> plan;
        case CourseReadResult.Refused refused ->
            throw new IllegalStateException(refused.problem().toString());
      };
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static CoursePlan line() {
    return Courses.load("line");
  }
}
