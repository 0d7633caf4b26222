package org.tsumiki.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsumiki.course.CoursePlan;
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

  /** The shipped course of that name, or the one in that file. */
  static CourseChoice named(String name) {
    return switch (CourseFile.find(name, "--course")) {
      case CourseFile.Found(CoursePlan plan) -> new Chosen(Course.of(plan));
      case CourseFile.NotFound(Outcome.Failure why) -> new NoSuchCourse(why);
    };
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
