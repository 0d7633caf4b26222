package org.tsumiki.arena.board;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsumiki.arena.floor.Look;
import org.tsumiki.course.CoursePlan.Avoid;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.program.ReadingLevel;
import org.tsumiki.words.Words;

/** A task's goals and rules in words, as {@code web/src/robot/goals.ts} has them on the page. */
public final class GoalText {
  private static final double PERCENT = 100;

  private final Setting.Floor floor;
  private final ReadingLevel level;

  /** Words for the goals of that floor. */
  public GoalText(Setting.Floor floor, ReadingLevel level) {
    this.floor = floor;
    this.level = level;
  }

  /** What is to be done. */
  public String of(Goal goal) {
    return switch (goal) {
      case Goal.Visit visit -> {
        String zones =
            visit.zones().stream().distinct().map(this::zone).collect(Collectors.joining(" → "));
        yield visit.rounds() == 1
            ? words("arena.goal.visit", Map.of("zones", zones))
            : words(
                "arena.goal.rounds",
                Map.of("zones", zones, "rounds", String.valueOf(visit.rounds())));
      }
      case Goal.Bring bring ->
          words(
              bring.count() == Goal.Bring.ALL ? "world.goal.bringAll" : "arena.goal.bring",
              Map.of(
                  "kind", kind(bring.kind()),
                  "count", String.valueOf(bring.count()),
                  "zone", zone(bring.zone())));
      case Goal.Fill fill ->
          words(
              "arena.goal.fill",
              Map.of(
                  "zone", zone(fill.zone()),
                  "from", percent(fill.from()),
                  "to", percent(fill.to())));
      case Goal.Rest rest -> words("arena.goal.rest", Map.of("zone", zone(rest.zone())));
    };
  }

  /** What must not happen. */
  public String of(Avoid avoid) {
    return switch (avoid) {
      case Avoid.TouchWalls walls -> words("arena.avoid.walls");
      case Avoid.TouchThings things ->
          words("arena.avoid.things", Map.of("kind", kind(things.kind())));
    };
  }

  private String words(String key) {
    return words(key, Map.of());
  }

  private String words(String key, Map<String, String> holes) {
    return Words.text(key, holes).at(level);
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.0f", part * PERCENT);
  }

  private String zone(String id) {
    return floor.zones().stream()
        .filter(zone -> zone.id().equals(id))
        .findFirst()
        .map(zone -> Look.words(zone.title(), level))
        .orElse(id);
  }

  /** The catalogue's word; a kind that only this course knows goes by its own name. */
  private String kind(String kind) {
    for (Card card : floor.cards()) {
      for (CardColour colour : card.colours()) {
        String ending = "-" + colour.name();
        if (kind.endsWith(ending) && Words.has("arena.colour." + colour.name())) {
          String plain = kind.substring(0, kind.length() - ending.length());
          return words(
              "arena.coloured",
              Map.of("colour", words("arena.colour." + colour.name()), "kind", plain(plain)));
        }
      }
    }
    return plain(kind);
  }

  private String plain(String kind) {
    List<String> keys = List.of("arena.kind." + kind, "world.kind." + kind);
    return keys.stream().filter(Words::has).findFirst().map(this::words).orElse(kind);
  }
}
