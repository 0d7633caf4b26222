package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.CourseProblem;
import org.tsumiki.simulator.CourseReadResult;
import org.tsumiki.simulator.CourseReader;
import org.tsumiki.simulator.io.Courses;

/** Which course a simulated run happens on. */
sealed interface CourseChoice {
  /** This one. */
  record Chosen(Course course) implements CourseChoice {}

  /** None; the outcome says why. */
  record NoSuchCourse(Outcome.Failure why) implements CourseChoice {}

  /** The named course (a shipped one's name or a course file), or the one that fits the program. */
  static CourseChoice choose(Optional<String> named, ReadyProgram program) {
    return named.map(CourseChoice::named).orElseGet(() -> new Chosen(fitting(program)));
  }

  private static CourseChoice named(String name) {
    Optional<Course> shipped = Courses.find(name);
    if (shipped.isPresent()) {
      return new Chosen(shipped.get());
    }
    if (!name.endsWith(".json")) {
      return new NoSuchCourse(
          Outcome.wrongUse(
              "unknown-course",
              "There is no course \"" + name + "\".",
              "--course",
              "Use " + String.join(" or ", Courses.ids()) + ", or a course file (*.json)."));
    }
    try {
      return switch (CourseReader.read(Files.readString(Path.of(name)))) {
        case CourseReadResult.Read(Course course) -> new Chosen(course);
        case CourseReadResult.Refused(CourseProblem problem) ->
            new NoSuchCourse(
                Outcome.refused(
                    problem.code(),
                    problem.message(),
                    name + ", " + problem.where(),
                    problem.remedy()));
      };
    } catch (IOException failure) {
      return new NoSuchCourse(
          Outcome.wrongUse(
              "no-such-file",
              "The course file cannot be read.",
              name,
              "Check its name; it must be UTF-8 text."));
    }
  }

  /** The first shipped course that has every port of the program; the easiest if none has. */
  private static Course fitting(ReadyProgram program) {
    List<String> wanted = program.image().image().ports();
    return Courses.ids().stream()
        .map(Courses::load)
        .filter(course -> portNames(course).containsAll(wanted))
        .findFirst()
        .orElseGet(() -> Courses.load(Courses.ids().getFirst()));
  }

  private static List<String> portNames(Course course) {
    return course.ports().stream().map(PortSpec::name).collect(Collectors.toList());
  }
}
