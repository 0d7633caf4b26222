package org.tsumiki.course;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.course.CoursePlan.Avoid;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Zone;

/** Sees that names on a floor are used once, and that those it refers to are there. */
final class FloorCheck {
  private final Setting.Floor floor;
  private final JsonPlace root;
  private final Set<String> robots = new HashSet<>();
  private final Set<String> zones = new HashSet<>();
  private final Set<String> cards = new HashSet<>();

  /** What things are called once the seed has drawn the cards. */
  private final Set<String> kinds = new HashSet<>();

  private FloorCheck(Setting.Floor floor, JsonPlace root) {
    this.floor = floor;
    this.root = root;
  }

  static void check(CoursePlan plan, JsonPlace root) throws Refusal {
    if (plan.setting() instanceof Setting.Floor floor) {
      FloorCheck check = new FloorCheck(floor, root);
      check.collect();
      check.things();
      check.zones();
      check.gates();
      check.goals();
      check.avoid();
      OverlapCheck.check(plan, floor, root);
    }
  }

  private void collect() throws Refusal {
    floor.robots().stream().map(Robot::id).forEach(robots::add);
    floor.zones().stream().map(Zone::id).forEach(zones::add);
    floor.cards().stream().map(Card::id).forEach(cards::add);
    Set<String> used = new HashSet<>();
    unique(used, "robots", floor.robots().stream().map(Robot::id).toList(), "id");
    unique(used, "things", floor.things().stream().map(Thing::id).toList(), "id");
    unique(used, "zones", floor.zones().stream().map(Zone::id).toList(), "id");
    unique(used, "gates", floor.gates().stream().map(Gate::id).toList(), "id");
    unique(used, "cards", floor.cards().stream().map(Card::id).toList(), "id");
    for (int i = 0; i < floor.cards().size(); i++) {
      List<String> names = floor.cards().get(i).colours().stream().map(CardColour::name).toList();
      unique(new HashSet<>(), "cards[" + i + "].colours", names, "name");
    }
  }

  private void unique(Set<String> used, String list, List<String> names, String key)
      throws Refusal {
    for (int i = 0; i < names.size(); i++) {
      if (!used.add(names.get(i))) {
        throw at(list + "[" + i + "]." + key)
            .refuseInEnglish(
                "duplicate",
                "The name \"" + names.get(i) + "\" is there twice.",
                "Call one of them something else.");
      }
    }
  }

  private void things() throws Refusal {
    for (int i = 0; i < floor.things().size(); i++) {
      Thing thing = floor.things().get(i);
      if (thing.kind().equals(Zone.ROBOTS)) {
        throw at("things[" + i + "].kind")
            .refuseInEnglish(
                "unknown-value",
                "Only robots are of the kind \"robot\".",
                "Call the thing something else.");
      }
      if (thing.card().isEmpty()) {
        kinds.add(thing.kind());
        continue;
      }
      String card = thing.card().get();
      known(cards, card, "things[" + i + "].card", "card");
      floor.cards().stream()
          .filter(candidate -> candidate.id().equals(card))
          .flatMap(found -> found.colours().stream())
          .forEach(colour -> kinds.add(thing.kind() + "-" + colour.name()));
    }
  }

  private void zones() throws Refusal {
    for (int i = 0; i < floor.zones().size(); i++) {
      Zone zone = floor.zones().get(i);
      if (zone.owner().isPresent()) {
        known(robots, zone.owner().get(), "zones[" + i + "].owner", "robot");
      }
      for (String kind : zone.points().keySet()) {
        kindOrRobot(kind, "zones[" + i + "].counts." + kind);
      }
    }
  }

  private void gates() throws Refusal {
    for (int i = 0; i < floor.gates().size(); i++) {
      Gate gate = floor.gates().get(i);
      String where = "gates[" + i + "].";
      known(zones, gate.openZone(), where + "openWhile.zone", "zone");
      for (int k = 0; k < gate.openKinds().size(); k++) {
        kindOrRobot(gate.openKinds().get(k), where + "openWhile.kinds[" + k + "]");
      }
      if (gate.fills().isPresent()) {
        known(zones, gate.fills().get().zone(), where + "fills.zone", "zone");
      }
    }
  }

  private void goals() throws Refusal {
    for (int i = 0; i < floor.task().goals().size(); i++) {
      String where = "task.goals[" + i + "].";
      switch (floor.task().goals().get(i)) {
        case Goal.Visit visit -> {
          for (int k = 0; k < visit.zones().size(); k++) {
            known(zones, visit.zones().get(k), where + "zones[" + k + "]", "zone");
          }
        }
        case Goal.Bring bring -> {
          known(kinds, bring.kind(), where + "kind", "kind of thing");
          known(zones, bring.zone(), where + "zone", "zone");
        }
        case Goal.Fill fill -> {
          known(zones, fill.zone(), where + "zone", "zone");
          filled(fill.zone(), where + "zone");
        }
        case Goal.Rest rest -> known(zones, rest.zone(), where + "zone", "zone");
      }
    }
  }

  private void filled(String zone, String where) throws Refusal {
    boolean flows =
        floor.gates().stream()
            .flatMap(gate -> gate.fills().stream())
            .anyMatch(filling -> filling.zone().equals(zone));
    if (!flows) {
      throw at(where)
          .refuseInEnglish(
              "unknown-name",
              "No gate fills the zone \"" + zone + "\".",
              "Add \"fills\" to a gate, or name a zone that a gate fills.");
    }
  }

  private void avoid() throws Refusal {
    for (int i = 0; i < floor.task().avoid().size(); i++) {
      switch (floor.task().avoid().get(i)) {
        case Avoid.TouchWalls walls -> {}
        case Avoid.TouchThings things ->
            known(kinds, things.kind(), "task.avoid[" + i + "].kind", "kind of thing");
      }
    }
  }

  private void kindOrRobot(String kind, String where) throws Refusal {
    Set<String> allowed = new HashSet<>(kinds);
    allowed.add(Zone.ROBOTS);
    known(allowed, kind, where, "kind of thing");
  }

  private void known(Set<String> names, String name, String where, String noun) throws Refusal {
    if (!names.contains(name)) {
      throw at(where)
          .refuseInEnglish(
              "unknown-name",
              "There is no " + noun + " called \"" + name + "\" on this course.",
              names.isEmpty()
                  ? "Add one to the course first."
                  : "Use one of " + String.join(", ", names.stream().sorted().toList()) + ".");
    }
  }

  private JsonPlace at(String where) {
    return new JsonPlace(root.element(), where);
  }
}
