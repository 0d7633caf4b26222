package org.tsumiki.course;

import org.tsumiki.boards.json.Problem;

/** What reading a course file gives. */
public sealed interface CourseReadResult {
  /** The file is a course. */
  record Read(CoursePlan plan) implements CourseReadResult {}

  /** The file is not a course that this version can use; nothing was made of it. */
  record Refused(Problem problem) implements CourseReadResult {}
}
