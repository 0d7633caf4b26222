package org.tsumiki.narration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Zone;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.WorldEvent.Obstacle;
import org.tsumiki.words.Words;

/** What everything on a course is called. */
final class CourseNames {
  private static final double PERCENT = 100;
  private static final List<String> COLOURS = List.of("red", "blue", "yellow", "green");

  private final Optional<Setting.Floor> floor;

  CourseNames(CoursePlan course) {
    floor =
        switch (course.setting()) {
          case Setting.Floor here -> Optional.of(here);
          case Setting.Scene scene -> Optional.empty();
        };
  }

  boolean hasSeveralRobots() {
    return floor.filter(here -> here.robots().size() > 1).isPresent();
  }

  /** True for the only robot. */
  boolean isOnly(String id) {
    return floor
        .filter(here -> here.robots().size() == 1 && here.robots().getFirst().id().equals(id))
        .isPresent();
  }

  /** By its title when there are several. */
  LevelledText robot(int number) {
    return hasSeveralRobots()
        ? Sentence.of(
            "world.robot", "robot", Sentence.of(floor.orElseThrow().robots().get(number).title()))
        : Sentence.of("arena.kind.robot");
  }

  /** With a number when there are several of its kind. */
  LevelledText thing(int index, Snapshot world) {
    List<Thing> things = floor.map(Setting.Floor::things).orElse(List.of());
    Thing thing = things.get(index);
    LevelledText name = kind(world.thingKinds().get(index), shape(thing));
    List<Integer> alike =
        IntStream.range(0, things.size())
            .filter(i -> things.get(i).kind().equals(thing.kind()))
            .boxed()
            .toList();
    if (alike.size() < 2) {
      return name;
    }
    return Sentence.of(
        "world.numbered", Map.of("name", name, "number", Sentence.word(alike.indexOf(index) + 1L)));
  }

  /** A robot or thing by its id. */
  LevelledText who(String id, Snapshot world) {
    if (floor.isPresent()) {
      for (int i = 0; i < floor.get().robots().size(); i++) {
        if (floor.get().robots().get(i).id().equals(id)) {
          return robot(i);
        }
      }
      for (int i = 0; i < floor.get().things().size(); i++) {
        if (floor.get().things().get(i).id().equals(id)) {
          return thing(i, world);
        }
      }
    }
    return LevelledText.verbatim(id);
  }

  LevelledText zone(String id) {
    return floor.stream()
        .flatMap(here -> here.zones().stream())
        .filter(zone -> zone.id().equals(id))
        .map(Zone::title)
        .map(Sentence::of)
        .findFirst()
        .orElse(LevelledText.verbatim(id));
  }

  LevelledText gate(String id) {
    return floor.stream()
        .flatMap(here -> here.gates().stream())
        .filter(gate -> gate.id().equals(id))
        .map(Gate::title)
        .map(Sentence::of)
        .findFirst()
        .orElse(LevelledText.verbatim(id));
  }

  /** What can be run into, as the object of a sentence. */
  LevelledText obstacle(Obstacle what, String id, Snapshot world) {
    return switch (what) {
      case WALL -> Sentence.of("tell.what.wall");
      case BOX -> Sentence.of("tell.what.box");
      case THING, ROBOT -> Sentence.of("tell.what.named", "name", who(id, world));
      case GATE -> Sentence.of("tell.what.named", "name", gate(id));
    };
  }

  LevelledText goal(int number) {
    return floor
        .filter(here -> number < here.task().goals().size())
        .map(here -> goal(here.task().goals().get(number)))
        .orElse(Sentence.NOTHING);
  }

  LevelledText goal(Goal goal) {
    return switch (goal) {
      case Goal.Visit(List<String> zones, int rounds) -> {
        LevelledText names = Sentence.listed(zones.stream().map(this::zone).toList());
        yield rounds > 1
            ? Sentence.of(
                "arena.goal.rounds", Map.of("zones", names, "rounds", Sentence.word(rounds)))
            : Sentence.of("arena.goal.visit", "zones", names);
      }
      case Goal.Bring(String kind, int count, String zone) -> {
        Map<String, LevelledText> parts =
            Map.of("kind", kind(kind, ""), "count", Sentence.word(count), "zone", zone(zone));
        yield Sentence.of(
            count == Goal.Bring.ALL ? "world.goal.bringAll" : "arena.goal.bring", parts);
      }
      case Goal.Fill(String zone, double from, double to) ->
          Sentence.of(
              "arena.goal.fill",
              Map.of(
                  "zone", zone(zone),
                  "from", Sentence.word(Math.round(from * PERCENT)),
                  "to", Sentence.word(Math.round(to * PERCENT))));
      case Goal.Rest(String zone) -> Sentence.of("arena.goal.rest", "zone", zone(zone));
    };
  }

  /** {@code can-red} is a red can; a kind without a word keeps its name. */
  static LevelledText kind(String kind, String shape) {
    Optional<LevelledText> whole = word(kind);
    if (whole.isPresent()) {
      return whole.get();
    }
    for (String colour : COLOURS) {
      if (kind.endsWith("-" + colour)) {
        String plain = kind.substring(0, kind.length() - colour.length() - 1);
        return Sentence.of(
            "arena.coloured",
            Map.of(
                "colour", Sentence.of("arena.colour." + colour),
                "kind", word(plain).or(() -> word(shape)).orElse(LevelledText.verbatim(plain))));
      }
    }
    return word(shape).orElse(LevelledText.verbatim(kind));
  }

  private static Optional<LevelledText> word(String kind) {
    return Stream.of("arena.kind." + kind, "world.kind." + kind)
        .filter(Words::has)
        .map(Sentence::of)
        .findFirst();
  }

  private static String shape(Thing thing) {
    return thing.shape().getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
