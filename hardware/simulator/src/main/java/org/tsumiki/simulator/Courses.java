package org.tsumiki.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The courses that come with Tsumiki, and the way to read others.
 *
 * <p>The one class of this module that touches {@code java.io}: the shipped course files lie beside
 * it on the class path. Courses from elsewhere come in as text.
 */
public final class Courses {
  private static final List<String> IDS = List.of("crossing", "line");

  private Courses() {}

  /** The shipped courses' names, easiest first. */
  public static List<String> ids() {
    return IDS;
  }

  /** The shipped course with that name, or empty when there is none. */
  public static Optional<Course> find(String id) {
    return IDS.contains(id) ? Optional.of(load(id)) : Optional.empty();
  }

  /**
   * A shipped course.
   *
   * @throws IllegalArgumentException when no course with that name is shipped; ask {@link #ids()}
   *     first, or use {@link #find}
   */
  public static Course load(String id) {
    if (!IDS.contains(id)) {
      throw new IllegalArgumentException("There is no shipped course \"" + id + "\": " + IDS);
    }
    return switch (read(shippedText(id))) {
      case CourseReadResult.Read read -> read.course();
      case CourseReadResult.Refused refused ->
          throw new IllegalStateException("Shipped course " + id + ": " + refused.problem());
    };
  }

  /** Reads a course file's text, as {@code hardware/simulator/spec/course.md} describes it. */
  public static CourseReadResult read(String json) {
    return CourseReader.read(json);
  }

  private static String shippedText(String id) {
    try (InputStream in = Courses.class.getResourceAsStream("courses/" + id + ".json")) {
      if (in == null) {
        throw new IllegalStateException("The course file " + id + ".json is missing in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
