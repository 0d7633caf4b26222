package org.tsumiki.format;

import java.util.List;
import org.tsumiki.program.LevelledText;

/**
 * One lesson: what a child reads, what it starts from, and how its program is judged.
 *
 * @param id {@code pack/lesson}
 * @param title a few words
 * @param minutes how long a child needs
 * @param story why this is worth doing
 * @param goal what the finished program does
 * @param success what a child hears when every needed check passes
 * @param steps the way there, in order
 * @param toolbox block types offered, in order
 * @param courseId the simulator's course that the program runs on
 * @param starter the project that the child starts from
 * @param solution a project that passes
 * @param scenarios what happens around the program while it is judged, the simplest first
 * @param checks in didactic order; of the first scenario that goes wrong, the first check that
 *     fails gives the sentence the child sees first
 * @param rightPrograms other ways to write it, which must pass as well
 * @param wrongPrograms typical mistakes, each with the feedback it must earn
 */
public record Lesson(
    String id,
    LevelledText title,
    int minutes,
    LevelledText story,
    LevelledText goal,
    LevelledText success,
    List<Step> steps,
    List<String> toolbox,
    String courseId,
    ProjectText starter,
    ProjectText solution,
    List<Scenario> scenarios,
    List<Check> checks,
    List<RightProgram> rightPrograms,
    List<WrongProgram> wrongPrograms) {

  /** One step, and the hint that a child may ask for. */
  public record Step(LevelledText text, LevelledText hint) {}

  /**
   * A project file of the pack, as text.
   *
   * @param file path inside the pack
   * @param projectJson the whole {@code *.tsumiki} document
   * @param workspaceJson its {@code workspace} member, as the author wrote it
   */
  public record ProjectText(String file, String projectJson, String workspaceJson) {}

  /**
   * Another way to write the program.
   *
   * @param name file name without {@code right-} and {@code .tsumiki}
   * @param title what is different, for mentors
   * @param project the program
   */
  public record RightProgram(String name, LevelledText title, ProjectText project) {}

  /**
   * A typical mistake.
   *
   * @param name file name without {@code wrong-} and {@code .tsumiki}
   * @param title what the mistake is, for mentors
   * @param project the program
   * @param checkId the check that must fail first
   * @param outcome how it must fail
   */
  public record WrongProgram(
      String name, LevelledText title, ProjectText project, String checkId, Outcome outcome) {}

  /** Copies the lists. */
  public Lesson {
    steps = List.copyOf(steps);
    toolbox = List.copyOf(toolbox);
    scenarios = List.copyOf(scenarios);
    checks = List.copyOf(checks);
    rightPrograms = List.copyOf(rightPrograms);
    wrongPrograms = List.copyOf(wrongPrograms);
  }

  /** Id without its pack. */
  public String shortId() {
    return id.substring(id.indexOf('/') + 1);
  }
}
