package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseReadResult;
import org.tsumiki.course.io.Courses;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.simulator.Course;

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
    Optional<Course> shipped = Courses.find(name).map(Course::of);
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
      return switch (Courses.read(Files.readString(Path.of(name)))) {
        case CourseReadResult.Read(CoursePlan plan) -> new Chosen(Course.of(plan));
        case CourseReadResult.Refused(Problem problem) ->
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
        .filter(plan -> portNames(plan).containsAll(wanted))
        .findFirst()
        .map(Course::of)
        .orElseGet(() -> Course.of(Courses.load(Courses.ids().getFirst())));
  }

  private static List<String> portNames(CoursePlan plan) {
    return Course.ports(plan).stream().map(PortSpec::name).collect(Collectors.toList());
  }
}
