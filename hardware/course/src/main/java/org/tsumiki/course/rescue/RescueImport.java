package org.tsumiki.course.rescue;

import java.util.List;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.course.CoursePlan;

/** What importing a map gives. */
public sealed interface RescueImport {
  /**
   * The map has become a course.
   *
   * @param tiles how many of its tiles were taken
   * @param findings what is different from the map, or missing; nothing is left out unsaid
   */
  record Imported(CoursePlan plan, int tiles, List<Finding> findings) implements RescueImport {
    /** Keeps the list from changing. */
    public Imported {
      findings = List.copyOf(findings);
    }
  }

  /** The file is no map, or no course can be made of it. */
  record Refused(Problem problem) implements RescueImport {}

  /**
   * Something in the map that a course cannot say.
   *
   * @param code one of those in {@code spec/rescue.md}
   * @param where the tile, e.g. {@code tile 3,1,0}; "the map" for all of it
   * @param message one English sentence
   */
  record Finding(String code, String where, String message) {}
}
