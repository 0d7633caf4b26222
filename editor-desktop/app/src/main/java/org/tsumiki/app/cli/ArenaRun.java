package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.arena.source.RunSource;
import org.tsumiki.arena.source.Source;
import org.tsumiki.arena.source.StillSource;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.program.Project;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Recording;
import org.tsumiki.simulator.RunEntry;
import org.tsumiki.simulator.ScriptedInput;

/** What the arena shows without a replay: programs on a course, or a course alone. */
record ArenaRun(List<ReadyProgram> programs, List<ScriptedInput> inputs, Course course, long seed) {
  private static final long TICKS_PER_SECOND = 1000;

  /** How long a scene is shown, where no task says how long a try lasts. */
  private static final double SCENE_SECONDS = 120;

  private static final String COURSE_ALONE = "line";

  /** What came of reading it all. */
  sealed interface Preparation {}

  record Ready(ArenaRun run) implements Preparation {}

  record NotReady(Outcome.Failure why) implements Preparation {}

  static Preparation prepare(
      List<Path> files,
      List<ScriptedInput> inputs,
      Optional<String> named,
      long seed,
      Language language) {
    List<ReadyProgram> programs = new ArrayList<>();
    for (Path file : files) {
      switch (ReadyProgram.prepare(file, language)) {
        case ReadyProgram.Preparation.NotReady(Outcome.Failure why) -> {
          return new NotReady(why);
        }
        case ReadyProgram.Preparation.Ready(ReadyProgram program) -> programs.add(program);
      }
    }
    CourseChoice choice =
        programs.isEmpty()
            ? CourseChoice.named(named.orElse(COURSE_ALONE))
            : CourseChoice.choose(named, programs.getFirst());
    return switch (choice) {
      case CourseChoice.NoSuchCourse(Outcome.Failure why) -> new NotReady(why);
      case CourseChoice.Chosen(Course course) ->
          new ArenaRun(List.copyOf(programs), inputs, course, seed).checked();
    };
  }

  private Preparation checked() {
    if (programs.size() > course.robotCount()) {
      return new NotReady(
          Outcome.wrongUse(
              "too-many-programs",
              "The course \"" + course.id() + "\" has room for " + course.robotCount() + ".",
              programs.get(course.robotCount()).name(),
              "Name one program for each robot."));
    }
    for (int i = 0; i < programs.size(); i++) {
      List<String> there = course.ports(i).stream().map(PortSpec::name).toList();
      for (String port : programs.get(i).image().image().ports()) {
        if (!there.contains(port)) {
          return new NotReady(
              Outcome.refused(
                  "missing-port",
                  "The course \"" + course.id() + "\" has no " + port + ", which it uses.",
                  programs.get(i).name(),
                  "Choose another course with --course, or take out those blocks."));
        }
      }
    }
    return new Ready(this);
  }

  Source source() {
    if (programs.isEmpty()) {
      return new StillSource(course.plan(), seed);
    }
    List<RunEntry> entries = new ArrayList<>();
    for (ReadyProgram program : programs) {
      entries.add(new RunEntry(program.image(), entries.isEmpty() ? inputs : List.of()));
    }
    long ticks = Math.round(seconds() * TICKS_PER_SECOND);
    return RunSource.start(
        Recording.of(entries, course, seed, ticks),
        programs.stream().map(ArenaRun::title).toList());
  }

  private double seconds() {
    return switch (course.plan().setting()) {
      case Setting.Floor floor -> floor.task().seconds();
      case Setting.Scene scene -> SCENE_SECONDS;
    };
  }

  /** What its author called it, else the file's name. */
  private static String title(ReadyProgram program) {
    return program
        .project()
        .map(Project::title)
        .filter(title -> !title.isBlank())
        .orElseGet(() -> String.valueOf(Path.of(program.name()).getFileName()));
  }
}
