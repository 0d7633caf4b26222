package org.tsumiki.app.cli;

import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.io.Courses;
import org.tsumiki.program.Project;
import org.tsumiki.simulator.Course;

/** Which course programs run on. */
sealed interface CourseChoice {
  /** What is shown when nobody says which. */
  String USUAL = "line";

  /** This one. */
  record Chosen(Course course) implements CourseChoice {}

  /** None; the outcome says why. */
  record NoSuchCourse(Outcome.Failure why) implements CourseChoice {}

  /**
   * The named course (a shipped one's name or a course file); else the one that the first program's
   * owner chose for it; else the easiest that fits it.
   */
  static CourseChoice choose(Optional<String> named, List<ReadyProgram> programs) {
    if (named.isPresent()) {
      return found(CourseFile.find(named.get(), "--course"));
    }
    if (programs.isEmpty()) {
      return new Chosen(Course.of(Courses.load(USUAL)));
    }
    ReadyProgram first = programs.getFirst();
    return first
        .project()
        .flatMap(Project::course)
        .map(own -> ownersChoice(own, first.name()))
        .orElseGet(() -> new Chosen(Course.fitting(Courses.all(), first.image().image().ports())));
  }

  private static CourseChoice found(CourseFile file) {
    return switch (file) {
      case CourseFile.Found(CoursePlan plan) -> new Chosen(Course.of(plan));
      case CourseFile.NotFound(Outcome.Failure why) -> new NoSuchCourse(why);
    };
  }

  private static CourseChoice ownersChoice(String course, String file) {
    return Courses.find(course)
        .<CourseChoice>map(plan -> new Chosen(Course.of(plan)))
        .orElseGet(() ->
            new NoSuchCourse(
                Outcome.refused(
                    "unknown-course",
                    "The project was made for the course \"" + course + "\", which is not here.",
                    file + ", course",
                    "Name another with --course: "
                        + String.join(", ", Courses.ids())
                        + ", or a course file (*.json).")));
  }
}
