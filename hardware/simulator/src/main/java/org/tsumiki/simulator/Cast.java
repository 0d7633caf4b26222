package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Zone;

/**
 * Everybody on the floor, robots first, then things, each in the file's order. Whoever speaks of a
 * body by number means this order.
 *
 * @param kinds what zones and goals call each: {@code robot}, or the thing's kind with the colour
 *     of its card
 */
record Cast(int robots, List<String> ids, List<String> kinds, Solid[] solids) {
  static Cast of(Setting.Floor floor, RobotBody[] bodies, Solid[] things, List<Integer> cards) {
    List<String> ids = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<Solid> solids = new ArrayList<>();
    for (Robot robot : floor.robots()) {
      ids.add(robot.id());
      kinds.add(Zone.ROBOTS);
    }
    for (RobotBody body : bodies) {
      solids.add(body.solid());
    }
    for (Thing thing : floor.things()) {
      ids.add(thing.id());
      kinds.add(kind(thing, floor.cards(), cards));
    }
    solids.addAll(List.of(things));
    return new Cast(bodies.length, ids, kinds, solids.toArray(Solid[]::new));
  }

  private static String kind(Thing thing, List<Card> cards, List<Integer> drawn) {
    for (int i = 0; i < cards.size(); i++) {
      if (thing.card().isPresent() && thing.card().get().equals(cards.get(i).id())) {
        return thing.kind() + "-" + cards.get(i).colours().get(drawn.get(i)).name();
      }
    }
    return thing.kind();
  }

  int size() {
    return solids.length;
  }

  /** The numbers of those of one of the kinds. */
  int[] ofKinds(List<String> wanted) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      if (wanted.contains(kinds.get(i))) {
        found.add(i);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }
}
