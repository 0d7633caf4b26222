package org.tsumiki.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.io.Courses;
import org.tsumiki.simulator.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code course hashes}: a run of each shipped course under each of some seeds, one line each, to
 * be compared with those of another machine or another Java.
 */
@Command(
    name = "hashes",
    description =
        "Print a run's hashes for each course and seed: COURSE SEED TRACE STATE TICKS PROGRAMS.")
final class CourseHashesCommand extends TsumikiCommand {
  private static final Path EXAMPLES = Path.of("lesson-packs", "examples", "courses");
  private static final Pattern SEEDS = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  /** More lines than this nobody compares. */
  private static final long MAX_SEEDS = 10_000;

  private static final double SCENE_SECONDS = 30;
  private static final double TICKS_PER_SECOND = 1000;

  @Option(
      names = "--seeds",
      paramLabel = "N-M",
      description = "From which seed to which (${DEFAULT-VALUE}).")
  private String seeds = "1-50";

  @Option(
      names = "--course",
      paramLabel = "C",
      description = "Only this course's name or file; may be repeated.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--programs",
      paramLabel = "DIR",
      description =
          "Where the programs are: COURSE/solution.tsumiki, or COURSE/solution-ROBOT.tsumiki for"
              + " each robot (lesson-packs/examples/courses). Robots without one stand still.")
  private Path programs = EXAMPLES;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}); the hashes are the same.")
  private RunCommand.Engine engine = RunCommand.Engine.interpreter;

  /** One run. */
  private record Line(
      String course, long seed, String traceHash, String stateHash, long ticks, int programs) {
    static Line of(String course, long seed, RunResult result, int programs) {
      return new Line(
          course, seed, result.traceHash(), result.stateHash(), result.ticks(), programs);
    }

    String text() {
      return String.format(
          Locale.ROOT, "%s %d %s %s %d %d", course, seed, traceHash, stateHash, ticks, programs);
    }
  }

  private record Hashes(List<Line> hashes) {}

  CourseHashesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    Matcher range = SEEDS.matcher(seeds);
    long first = range.matches() ? Long.parseLong(range.group(1)) : 1;
    long last =
        range.matches() ? Optional.ofNullable(range.group(2)).map(Long::valueOf).orElse(first) : 0;
    if (last < first || last - first >= MAX_SEEDS) {
      return Outcome.wrongUse(
          "bad-seeds",
          "\"" + seeds + "\" is no range of seeds.",
          "--seeds",
          "Write it like 1-50, or 7 for one seed.");
    }
    if (!programs.equals(EXAMPLES) && !Files.isDirectory(programs)) {
      return Outcome.wrongUse(
          "no-such-folder", "There is no such folder.", programs.toString(), "Check its name.");
    }
    List<Line> lines = new ArrayList<>();
    for (String name : only.isEmpty() ? Courses.ids() : only) {
      switch (CourseFile.find(name, "--course")) {
        case CourseFile.NotFound(Outcome.Failure why) -> {
          return why;
        }
        case CourseFile.Found(CoursePlan plan) -> {
          Optional<Outcome.Failure> problem = run(name, plan, first, last, lines);
          if (problem.isPresent()) {
            return problem.get();
          }
        }
      }
    }
    return Outcome.done(
        new Hashes(lines),
        lines.stream().map(Line::text).collect(Collectors.joining(System.lineSeparator())));
  }

  /** Adds a line for each seed; a program that cannot run here is told instead. */
  private Optional<Outcome.Failure> run(
      String name, CoursePlan plan, long first, long last, List<Line> lines) {
    Optional<String> course = Optional.of(name);
    return switch (Lineup.prepare(
        programsFor(plan), Lineup.Outside.STILL, course, terminal().language())) {
      case Lineup.NotReady(Outcome.Failure why) -> Optional.of(why);
      case Lineup.Ready(Lineup lineup) -> {
        for (long seed = first; seed <= last; seed++) {
          lines.add(line(lineup, seed));
        }
        yield Optional.empty();
      }
    };
  }

  private Line line(Lineup lineup, long seed) {
    long ticks = Math.round(lineup.seconds(SCENE_SECONDS) * TICKS_PER_SECOND);
    RunResult result = lineup.run(seed, ticks, engine.choice());
    return Line.of(lineup.course().id(), seed, result, lineup.programs().size());
  }

  /** The one program, or those of the robots in the course's order; none when there are none. */
  private List<Path> programsFor(CoursePlan plan) {
    Path folder = programs.resolve(plan.id());
    Path only = folder.resolve("solution.tsumiki");
    if (Files.exists(only)) {
      return List.of(only);
    }
    return switch (plan.setting()) {
      case Setting.Scene scene -> List.of();
      case Setting.Floor floor ->
          floor.robots().stream()
              .map(robot -> folder.resolve("solution-" + robot.id() + ".tsumiki"))
              .takeWhile(Files::exists)
              .toList();
    };
  }
}
