package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.Files;
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
    try {
      return switch (Courses.read(Files.readString(Path.of(name)))) {
        case CourseReadResult.Read(CoursePlan plan) -> new Found(plan);
        case CourseReadResult.Refused(Problem problem) -> new NotFound(refused(problem, name));
      };
    } catch (IOException failure) {
      return new NotFound(unreadable(name));
    }
  }

  /** The refusal of a file, with its place in it. */
  static Outcome.Failure refused(Problem problem, String file) {
    return Outcome.refused(
        problem.code(), problem.message(), file + ", " + problem.where(), problem.remedy());
  }

  /** The file is not there, or no text. */
  static Outcome.Failure unreadable(String file) {
    return Outcome.wrongUse(
        "no-such-file",
        "The course file cannot be read.",
        file,
        "Check its name; it must be UTF-8 text.");
  }
}
