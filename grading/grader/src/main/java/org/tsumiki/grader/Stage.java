package org.tsumiki.grader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Zone;
import org.tsumiki.format.SpokenText;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.Course;

/**
 * Where a program is judged: a course, with the names that a lesson gives to its parts. The same
 * for all runs on that course.
 */
final class Stage {
  private final Course course;
  private final Map<String, NamedArea> places;
  private final Map<String, SpokenText> spoken;
  private final PrintedLine line;

  /**
   * A stage.
   *
   * @param ownPlaces the lesson's own places, beside the course's zones
   * @param words what the lesson calls places and zones; a zone may go by its title
   * @param spoken the texts that states {@code said.KEY} speak of, by key
   */
  Stage(
      Course course,
      Map<String, Area> ownPlaces,
      Map<String, LevelledText> words,
      Map<String, SpokenText> spoken) {
    this.course = course;
    this.places = zones(course.plan(), words);
    ownPlaces.forEach((id, area) -> places.put(id, named(area, words.get(id), id)));
    this.spoken = new LinkedHashMap<>(spoken);
    this.line = PrintedLine.of(course.plan());
  }

  /** A course alone. */
  static Stage of(Course course) {
    return new Stage(course, Map.of(), Map.of(), Map.of());
  }

  private static NamedArea named(Area area, @Nullable LevelledText words, String id) {
    return new NamedArea(area, words == null ? LevelledText.verbatim(id) : words);
  }

  private static Map<String, NamedArea> zones(CoursePlan plan, Map<String, LevelledText> words) {
    Map<String, NamedArea> zones = new LinkedHashMap<>();
    for (Zone zone : zonesOf(plan)) {
      LevelledText title =
          new LevelledText(zone.title().hira(), zone.title().ruby(), zone.title().en());
      zones.put(
          zone.id(), new NamedArea(Area.of(zone.extent()), words.getOrDefault(zone.id(), title)));
    }
    return zones;
  }

  private static List<Zone> zonesOf(CoursePlan plan) {
    return switch (plan.setting()) {
      case Setting.Floor floor -> floor.zones();
      case Setting.Scene ignored -> List.of();
    };
  }

  Course course() {
    return course;
  }

  /**
   * A place.
   *
   * @throws IllegalArgumentException when there is none with that id: {@link PackCheck} finds that
   *     before a child does
   */
  NamedArea place(String id) {
    NamedArea place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("no place called " + id + " on " + course.id());
    }
    return place;
  }

  /** True when that is a place here. */
  boolean hasPlace(String id) {
    return places.containsKey(id);
  }

  /** The names of all places here. */
  List<String> placeIds() {
    return List.copyOf(places.keySet());
  }

  Optional<SpokenText> spoken(String key) {
    return Optional.ofNullable(spoken.get(key));
  }

  PrintedLine line() {
    return line;
  }
}
