package org.tsumiki.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsumiki.boards.Title;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.io.Courses;
import org.tsumiki.program.LevelledText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code course}: the courses that are here, and whether a course file is whole. */
@Command(name = "course", description = "List, check, import, draw or print courses.")
final class CourseCommand extends TsumikiCommand {

  CourseCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return Outcome.wrongUse(
        "wrong-use",
        "What should be done with the courses is missing.",
        "./tsumiki course",
        "Use `course list`, `course check FILE`, `course import MAP.json -o COURSE.json`,"
            + " `course map COURSE` or `course print COURSE -o FILE.pdf`.");
  }

  /**
   * A course in a few words.
   *
   * @param seconds how long a try lasts; null in a scene, where nothing is to be done
   */
  private record CourseLine(
      String id,
      String title,
      String kind,
      double widthMm,
      double heightMm,
      int robots,
      int things,
      int goals,
      @Nullable Double seconds) {

    static CourseLine of(CoursePlan plan, Language language) {
      String title = title(plan.title(), language);
      return switch (plan.setting()) {
        case Setting.Scene scene ->
            new CourseLine(
                plan.id(), title, "scene", plan.widthMm(), plan.heightMm(), 0, 0, 0, null);
        case Setting.Floor floor ->
            new CourseLine(
                plan.id(),
                title,
                "floor",
                plan.widthMm(),
                plan.heightMm(),
                floor.robots().size(),
                floor.things().size(),
                floor.task().goals().size(),
                floor.task().seconds());
      };
    }

    private static String title(Title title, Language language) {
      return new LevelledText(title.hira(), title.ruby(), title.en()).at(language.readingLevel());
    }

    String text() {
      String size = String.format(Locale.ROOT, "%.0f x %.0f mm", widthMm, heightMm);
      String what =
          seconds == null
              ? "nothing moves"
              : String.format(
                  Locale.ROOT,
                  "robots %d, things %d, goals %d, %.0f s",
                  robots,
                  things,
                  goals,
                  seconds);
      return String.format("%-10s %-15s %s  (%s)", id, size, title, what);
    }
  }

  /** {@code course list}. */
  @Command(name = "list", description = "Show the courses that come with Tsumiki.")
  static final class ListCommand extends TsumikiCommand {
    private record CourseList(List<CourseLine> courses) {}

    ListCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      List<CourseLine> courses =
          Courses.ids().stream()
              .map(id -> CourseLine.of(Courses.load(id), terminal().language()))
              .toList();
      return Outcome.done(
          new CourseList(courses),
          courses.stream()
              .map(CourseLine::text)
              .collect(Collectors.joining(System.lineSeparator())));
    }
  }

  /** {@code course check}. */
  @Command(name = "check", description = "Say whether a course file is whole, and where not.")
  static final class CheckCommand extends TsumikiCommand {
    @Parameters(paramLabel = "FILE", description = "A course file (*.json) or a shipped name.")
    private String file = "";

    private record CheckReport(boolean ok, CourseLine course) {}

    CheckCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      return switch (CourseFile.find(file, "FILE")) {
        case CourseFile.NotFound(Outcome.Failure why) -> why;
        case CourseFile.Found(CoursePlan plan) -> {
          CourseLine line = CourseLine.of(plan, terminal().language());
          yield Outcome.done(new CheckReport(true, line), "whole: " + line.text());
        }
      };
    }
  }
}
