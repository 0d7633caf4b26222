package org.tsumiki.format;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseReadResult;
import org.tsumiki.course.CourseReader;

/** Reads the courses that a pack brings: {@code courses/ID.json}. */
final class CoursesReader {
  private static final Pattern FILE = Pattern.compile("courses/([^/]+)\\.json");

  private CoursesReader() {}

  static Map<String, CoursePlan> read(
      Findings findings, Map<String, String> textByPath, Map<String, BoardProfile> boards) {
    Map<String, CoursePlan> courses = new TreeMap<>();
    new TreeMap<>(textByPath)
        .forEach((path, text) -> {
          Matcher file = FILE.matcher(path);
          if (file.matches()) {
            course(findings.in(Optional.empty(), path), file.group(1), text, boards)
                .ifPresent(plan -> courses.put(plan.id(), plan));
          }
        });
    return courses;
  }

  private static Optional<CoursePlan> course(
      Findings.Place place, String name, String text, Map<String, BoardProfile> boards) {
    return switch (CourseReader.read(text, boards)) {
      case CourseReadResult.Read(CoursePlan plan) when plan.id().equals(name) -> {
        CourseNames.check(place, text, plan);
        yield Optional.of(plan);
      }
      case CourseReadResult.Read(CoursePlan plan) -> {
        place.addForWhole(
            "broken-course",
            "The course calls itself \"" + plan.id() + "\", its file " + name + ".",
            "Give the file the name of the course, or the course the name of the file.");
        yield Optional.empty();
      }
      case CourseReadResult.Refused refused -> {
        place.addForWhole(
            "broken-course",
            "The course cannot be read. "
                + refused.problem().message().english()
                + " ("
                + refused.problem().where()
                + ").",
            refused.problem().remedy().english());
        yield Optional.empty();
      }
    };
  }
}
