package org.tsumiki.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.program.LevelledText;

/**
 * A lesson pack that has been read and found whole.
 *
 * @param id lower case with hyphens, e.g. {@code traffic-signal}
 * @param version the author's version of the content, e.g. {@code 1.0.0}
 * @param licence SPDX name, e.g. {@code CC-BY-4.0}
 * @param ages who it is made for
 * @param minutes how long the whole pack takes a club
 * @param path where it stands on the way from first touch to contest
 * @param title what children see
 * @param about one or two sentences for whoever chooses a pack
 * @param mentor what to prepare for the whole pack
 * @param media pictures by their paths inside the pack
 * @param lessons in the order in which they are done
 */
public record Pack(
    String id,
    String version,
    String licence,
    Ages ages,
    int minutes,
    PathPlace path,
    LevelledText title,
    LevelledText about,
    LevelledText mentor,
    Map<String, PackFiles.Picture> media,
    List<Lesson> lessons) {

  /** Youngest and oldest child in years, both included. */
  public record Ages(int from, int to) {}

  /**
   * Where a pack stands on the way.
   *
   * @param level 0 (first touch) to 6 (world-class track)
   * @param after ids of the packs that come before it
   * @param kanjiYear the school year whose 漢字 its texts may use, 1 to 6; 7 for all of jōyō
   */
  public record PathPlace(int level, List<String> after, int kanjiYear) {
    /** Copies the list. */
    public PathPlace {
      after = List.copyOf(after);
    }
  }

  /** Copies the collections. */
  public Pack {
    media = Map.copyOf(media);
    lessons = List.copyOf(lessons);
  }

  /** The lesson with that full id ({@code pack/lesson}), or empty. */
  public Optional<Lesson> lesson(String fullId) {
    return lessons.stream().filter(lesson -> lesson.id().equals(fullId)).findFirst();
  }

  /** The lesson that follows the one with that full id, or empty after the last. */
  public Optional<Lesson> lessonAfter(String fullId) {
    for (int i = 0; i + 1 < lessons.size(); i++) {
      if (lessons.get(i).id().equals(fullId)) {
        return Optional.of(lessons.get(i + 1));
      }
    }
    return Optional.empty();
  }
}
