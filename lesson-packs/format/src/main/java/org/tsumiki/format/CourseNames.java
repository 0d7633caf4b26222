package org.tsumiki.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tsumiki.boards.Title;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;

/**
 * Whether everything on a course has a name that tells it from the others, at every level: maps in
 * words, maps for fingers and the course told aloud call places by these names alone.
 */
final class CourseNames {
  private final Findings.Place place;
  private final String text;

  private record Named(String id, Title title) {}

  private CourseNames(Findings.Place place, String text) {
    this.place = place;
    this.text = text;
  }

  /** Notes what has no name of its own; {@code text} is the course's file. */
  static void check(Findings.Place place, String text, CoursePlan plan) {
    CourseNames names = new CourseNames(place, text);
    names.written(new Named(plan.id(), plan.title()));
    List<Named> all = namedOn(plan.setting());
    all.forEach(names::written);
    names.apart(all, Title::hira);
    names.apart(all, Title::en);
  }

  private static List<Named> namedOn(Setting setting) {
    List<Named> named = new ArrayList<>();
    switch (setting) {
      case Setting.Scene scene -> {
        scene.signals().forEach(one -> named.add(new Named(one.id(), one.title())));
        scene.buttons().forEach(one -> named.add(new Named(one.id(), one.title())));
        scene.fixtures().forEach(one -> named.add(new Named(one.port(), one.title())));
      }
      case Setting.Floor floor -> {
        floor.robots().forEach(one -> named.add(new Named(one.id(), one.title())));
        floor.zones().forEach(one -> named.add(new Named(one.id(), one.title())));
        floor.gates().forEach(one -> named.add(new Named(one.id(), one.title())));
      }
    }
    return named;
  }

  private void written(Named named) {
    Title title = named.title();
    boolean missing =
        List.of(title.hira(), title.ruby(), title.en()).stream()
            .anyMatch(name -> name.isBlank() || name.equals(named.id()));
    if (missing
        || title.hira().codePoints().anyMatch(Japanese::isKanji)
        || Japanese.hasJapanese(title.en())) {
      place.add(
          lineOf(named.id()),
          "unnamed-on-course",
          "\"" + named.id() + "\" has no name that everybody can read: " + title.en() + ".",
          "Give it a title in \"hira\" (no kanji), \"ruby\" and \"en\": words, not its id.");
    }
  }

  private void apart(List<Named> all, Function<Title, String> level) {
    Set<String> seen = new HashSet<>();
    for (Named named : all) {
      String name = level.apply(named.title());
      if (!seen.add(name)) {
        place.add(
            lineOf(named.id()),
            "same-name-on-course",
            "There are two called \"" + name + "\" here; by ear or finger nobody tells them apart.",
            "Give \"" + named.id() + "\" another title.");
      }
    }
  }

  /** Where the file says that id first. */
  private int lineOf(String id) {
    Pattern key = Pattern.compile("\"(?:id|port)\"\\s*:\\s*\"" + Pattern.quote(id) + "\"");
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (key.matcher(lines.get(i)).find()) {
        return i + 1;
      }
    }
    return 1;
  }
}
