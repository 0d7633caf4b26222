package org.tsumiki.grader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.io.Courses;
import org.tsumiki.format.Lesson;

/** The course that a lesson runs on: one that its pack brings, else a shipped one. */
public final class LessonCourse {
  private LessonCourse() {}

  /** The lesson's course; empty when there is none with that name. */
  public static Optional<CoursePlan> of(Lesson lesson) {
    return of(lesson, lesson.courseId());
  }

  /** A course that the lesson may name. */
  public static Optional<CoursePlan> of(Lesson lesson, String courseId) {
    return Optional.ofNullable(lesson.packCourses().get(courseId)).or(() -> Courses.find(courseId));
  }

  /** All courses that the lesson may name. */
  public static List<String> ids(Lesson lesson) {
    return Stream.concat(lesson.packCourses().keySet().stream(), Courses.ids().stream())
        .distinct()
        .toList();
  }
}
