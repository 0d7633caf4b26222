package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseReadResult;
import org.tsumiki.course.io.Courses;

/** A course that a person named: a shipped one's name or a course file. */
sealed interface CourseFile {
  /** This one. */
  record Found(CoursePlan plan) implements CourseFile {}

  /** None; the outcome says why. */
  record NotFound(Outcome.Failure why) implements CourseFile {}

  /**
   * Reads the course.
   *
   * @param option where the person named it, for the error, e.g. {@code --course}
   */
  static CourseFile find(String name, String option) {
    Optional<CoursePlan> shipped = Courses.find(name);
    if (shipped.isPresent()) {
      return new Found(shipped.get());
    }
    if (!name.endsWith(".json")) {
      return new NotFound(
          Outcome.wrongUse(
              "unknown-course",
              "There is no course \"" + name + "\".",
              option,
              "Use " + String.join(", ", Courses.ids()) + ", or a course file (*.json)."));
    }
    Path file = Path.of(name);
    return switch (NamedFile.readText(file, "course file")) {
      case NamedFile.Text.Unusable(Outcome.Failure why) -> new NotFound(why);
      case NamedFile.Text.Of(String text) ->
          switch (Courses.read(text)) {
            case CourseReadResult.Read(CoursePlan plan) -> new Found(plan);
            case CourseReadResult.Refused(Problem problem) ->
                new NotFound(NamedFile.refused(problem, file));
          };
    };
  }
}
