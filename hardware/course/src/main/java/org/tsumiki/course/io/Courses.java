package org.tsumiki.course.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseReadResult;
import org.tsumiki.course.CourseReader;

/** The courses that come with Tsumiki: files on the class path. */
public final class Courses {
  private static final List<String> IDS =
      List.of(
          "crossing",
          "rice-field",
          "home",
          "shop",
          "line",
          "gaps",
          "slalom",
          "paddy",
          "maze",
          "sorting",
          "kani");
  private static final String FOLDER = "/org/tsumiki/course/courses/";

  private Courses() {}

  /** The shipped courses' names, easiest first. */
  public static List<String> ids() {
    return IDS;
  }

  /** The shipped courses, easiest first; each is read when it is taken. */
  public static Iterable<CoursePlan> all() {
    return () -> IDS.stream().map(Courses::load).iterator();
  }

  /** The shipped course with that name, or empty when there is none. */
  public static Optional<CoursePlan> find(String id) {
    return IDS.contains(id) ? Optional.of(load(id)) : Optional.empty();
  }

  /**
   * A shipped course.
   *
   * @throws IllegalArgumentException when no course with that name is shipped; ask {@link #ids()}
   *     first, or use {@link #find}
   */
  public static CoursePlan load(String id) {
    if (!IDS.contains(id)) {
      throw new IllegalArgumentException("There is no shipped course \"" + id + "\": " + IDS);
    }
    return switch (read(shippedText(id))) {
      case CourseReadResult.Read read -> read.plan();
      case CourseReadResult.Refused refused ->
          throw new IllegalStateException("Shipped course " + id + ": " + refused.problem());
    };
  }

  /** Reads a course file's text; it may name shipped boards. */
  public static CourseReadResult read(String json) {
    return CourseReader.read(json, Boards.all());
  }

  private static String shippedText(String id) {
    try (InputStream in = Courses.class.getResourceAsStream(FOLDER + id + ".json")) {
      if (in == null) {
        throw new IllegalStateException("The course file " + id + ".json is missing in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
