package org.tsumiki.format;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.program.LevelledText;

/**
 * One lesson: what a child reads, what it starts from, and how its program is judged. Texts may
 * hold Markdown: bold, code and lists.
 *
 * @param id {@code pack/lesson}
 * @param words what children and mentors read
 * @param minutes how long a child needs
 * @param steps the way there, in order
 * @param learns what it teaches: ids of {@link Topic}
 * @param hardware boards on which it can be done for real: ids of {@link RealBoard}
 * @param toolbox block types offered, in order
 * @param courseId the course that the program runs on: one of {@code packCourses}, or a shipped one
 * @param packCourses the courses that the pack brings, by id
 * @param places named places for checks, beside the course's zones
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
    Words words,
    int minutes,
    List<Step> steps,
    List<String> learns,
    List<String> hardware,
    List<String> toolbox,
    String courseId,
    Map<String, CoursePlan> packCourses,
    List<Place> places,
    ProjectText starter,
    ProjectText solution,
    List<Scenario> scenarios,
    List<Check> checks,
    List<RightProgram> rightPrograms,
    List<WrongProgram> wrongPrograms) {

  /**
   * What people read of a lesson.
   *
   * @param title a few words
   * @param story why this is worth doing
   * @param goal what the finished program does
   * @param success what a child hears when every needed check passes
   * @param places what sentences call a place or a zone, by its id
   * @param mentor for whoever stands beside the children
   * @param worksheet for paper
   */
  public record Words(
      LevelledText title,
      LevelledText story,
      LevelledText goal,
      LevelledText success,
      Map<String, LevelledText> places,
      MentorGuide mentor,
      Worksheet worksheet) {
    /** Copies the map. */
    public Words {
      places = Map.copyOf(places);
    }
  }

  /**
   * One step.
   *
   * @param hint what a child may ask for
   * @param toolbox the only blocks shown in this step; empty for all of the lesson
   * @param ghost workspace whose blocks are shown in grey, to be built in their place
   * @param picture a picture beside the text
   */
  public record Step(
      LevelledText text,
      LevelledText hint,
      List<String> toolbox,
      Optional<ProjectText> ghost,
      Optional<Picture> picture) {
    /** Copies the list. */
    public Step {
      toolbox = List.copyOf(toolbox);
    }
  }

  /**
   * A picture of the pack.
   *
   * @param file path inside the pack
   * @param alternative the same in words
   */
  public record Picture(String file, LevelledText alternative) {}

  /**
   * A mentor's guide, in words for adults.
   *
   * @param introduction what stands before its parts
   * @param prepare what to lay out
   * @param flow minute by minute, 45 in all
   * @param questions to ask instead of telling
   * @param trouble what goes wrong and what helps
   * @param more for those who are done
   */
  public record MentorGuide(
      Optional<LevelledText> introduction,
      LevelledText prepare,
      LevelledText flow,
      LevelledText questions,
      LevelledText trouble,
      LevelledText more) {}

  /**
   * A sheet of paper; a row that ends in {@code ____} is a line to write on.
   *
   * @param introduction what stands before its parts
   * @param predict what will happen?
   * @param tryOut try it
   * @param think what did it show?
   */
  public record Worksheet(
      Optional<LevelledText> introduction,
      LevelledText predict,
      LevelledText tryOut,
      LevelledText think) {}

  /**
   * A program of the pack, as text.
   *
   * @param file path inside the pack
   * @param projectJson the whole {@code *.tsumiki} document
   * @param workspaceJson its {@code workspace} member
   */
  public record ProjectText(String file, String projectJson, String workspaceJson) {}

  /**
   * Another way to write the program.
   *
   * @param name file name without {@code right-} and its ending
   * @param title what is different, for mentors
   * @param project the program
   */
  public record RightProgram(String name, LevelledText title, ProjectText project) {}

  /**
   * A typical mistake.
   *
   * @param name file name without {@code wrong-} and its ending
   * @param title what the mistake is, for mentors
   * @param project the program
   * @param checkId the check that must fail first
   * @param outcome how it must fail
   */
  public record WrongProgram(
      String name, LevelledText title, ProjectText project, String checkId, Outcome outcome) {}

  /** Copies the collections. */
  public Lesson {
    steps = List.copyOf(steps);
    learns = List.copyOf(learns);
    hardware = List.copyOf(hardware);
    toolbox = List.copyOf(toolbox);
    packCourses = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(packCourses));
    places = List.copyOf(places);
    scenarios = List.copyOf(scenarios);
    checks = List.copyOf(checks);
    rightPrograms = List.copyOf(rightPrograms);
    wrongPrograms = List.copyOf(wrongPrograms);
  }

  /** Id without its pack. */
  public String shortId() {
    return id.substring(id.indexOf('/') + 1);
  }

  /** What it teaches, in words. */
  public List<LevelledText> topicWords() {
    return Arrays.stream(Topic.values())
        .filter(topic -> learns.contains(topic.id()))
        .map(Topic::words)
        .toList();
  }

  /** On what it can be done for real, in words; empty when only on the screen. */
  public List<LevelledText> boardWords() {
    return Arrays.stream(RealBoard.values())
        .filter(board -> hardware.contains(board.id()))
        .map(RealBoard::words)
        .toList();
  }

  /** A few words. */
  public LevelledText title() {
    return words.title();
  }

  /** Why this is worth doing. */
  public LevelledText story() {
    return words.story();
  }

  /** What the finished program does. */
  public LevelledText goal() {
    return words.goal();
  }

  /** What a child hears when every needed check passes. */
  public LevelledText success() {
    return words.success();
  }
}
