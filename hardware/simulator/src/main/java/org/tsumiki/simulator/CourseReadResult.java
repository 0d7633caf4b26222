package org.tsumiki.simulator;

/** What reading a course file gives. */
public sealed interface CourseReadResult {
  /** The file is a course. */
  record Read(Course course) implements CourseReadResult {}

  /** The file is not a course that this version can use; nothing was made of it. */
  record Refused(CourseProblem problem) implements CourseReadResult {}
}
