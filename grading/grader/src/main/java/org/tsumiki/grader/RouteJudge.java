package org.tsumiki.grader;

import static org.tsumiki.format.Outcome.NEVER;
import static org.tsumiki.format.Outcome.STOPPED;
import static org.tsumiki.format.Outcome.WRONG;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.tsumiki.format.Rule;
import org.tsumiki.program.LevelledText;

/** Follows the robot from place to place. */
final class RouteJudge {
  private static final LevelledText START = new LevelledText("スタート", "スタート", "the start");

  private final Way way;
  private final List<NamedArea> order = new ArrayList<>();
  private final Map<String, NamedArea> places = new LinkedHashMap<>();

  /** How many places of the order have been visited. */
  private int visited;

  private int nearestAt;
  private double nearestMm = Double.MAX_VALUE;

  private RouteJudge(Rule.Route rule, RunTimeline run) {
    way = run.way();
    rule.places().forEach(id -> places.put(id, run.stage().place(id)));
    for (int round = 0; round < rule.rounds(); round++) {
      rule.places().forEach(id -> order.add(run.stage().place(id)));
    }
  }

  static Verdict judge(Rule.Route rule, RunTimeline run) {
    return new RouteJudge(rule, run).judge();
  }

  private Verdict judge() {
    List<NamedArea> before = places.values().stream().toList();
    for (int i = 0; i < way.size() && visited < order.size(); i++) {
      List<NamedArea> now = in(i);
      if (now.contains(order.get(visited))) {
        visited++;
        nearestMm = Double.MAX_VALUE;
      } else {
        for (NamedArea place : now) {
          // Where it starts, or goes in and out of the place where it is, says nothing.
          if (i > 0 && !before.contains(place) && !isLast(place)) {
            return wrong(place, i);
          }
        }
      }
      look(i);
      before = now;
    }
    return visited == order.size() ? Verdicts.PASSED : notThere();
  }

  private List<NamedArea> in(int i) {
    return places.values().stream().filter(place -> way.isIn(place.area(), i)).toList();
  }

  private boolean isLast(NamedArea place) {
    return visited > 0 && order.get(visited - 1).equals(place);
  }

  private void look(int i) {
    if (visited < order.size()) {
      double distance = order.get(visited).area().edgeMm(way.x(i), way.y(i));
      if (distance < nearestMm) {
        nearestMm = distance;
        nearestAt = i;
      }
    }
  }

  private Verdict wrong(NamedArea came, int i) {
    return Verdicts.failedAt(
        WRONG,
        way.tick(i),
        Map.of("after", after(), "came", came.words(), "expected", order.get(visited).words()));
  }

  private Verdict notThere() {
    Map<String, LevelledText> arguments =
        Map.of(
            "after", after(),
            "expected", order.get(visited).words(),
            "distance", Figures.missingCm(nearestMm));
    return visited == 0
        ? new Verdict.Failed(NEVER, OptionalLong.empty(), arguments)
        : Verdicts.failedAt(STOPPED, way.tick(nearestAt), arguments);
  }

  private LevelledText after() {
    return visited == 0 ? START : order.get(visited - 1).words();
  }
}
