package org.tsumiki.drawing;

import java.util.List;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.program.ReadingLevel;

/**
 * What a map shows.
 *
 * @param standing where everything is
 * @param trails where robots went
 * @param rays what distance sensors see
 * @param level how the reader likes to read
 */
public record MapView(
    CoursePlan plan,
    Standing standing,
    List<CourseMap.Trail> trails,
    List<CourseMap.Ray> rays,
    ReadingLevel level) {
  /** Keeps the lists from changing. */
  public MapView {
    trails = List.copyOf(trails);
    rays = List.copyOf(rays);
  }

  /** The course as planned, before anybody has moved. */
  public static MapView of(CoursePlan plan, ReadingLevel level) {
    return new MapView(plan, Standing.asPlanned(plan), List.of(), List.of(), level);
  }
}
