package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Area;
import org.tsumiki.course.CoursePlan.Avoid;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Wall;
import org.tsumiki.course.CoursePlan.Zone;
import org.tsumiki.drawing.Kinds.Kind;
import org.tsumiki.drawing.Standing.At;
import org.tsumiki.drawing.Wording.Hole;

/** Tells a course in words, so that somebody who cannot see it knows what is where. */
final class CourseInWords {
  private static final int MOST_AREAS = 12;

  /** Areas that look alike are told together. */
  private record AreaLook(String colour, double widthMm, double heightMm) {}

  private final CoursePlan plan;
  private final Standing standing;
  private final Kinds kinds;
  private final Wording words;

  CourseInWords(CoursePlan plan, Standing standing, Wording words) {
    this.plan = plan;
    this.standing = standing;
    this.kinds = new Kinds(plan, standing);
    this.words = words;
  }

  /** All sentences, from what is largest to what is to be done. */
  String told(List<CourseMap.Trail> trails) {
    List<String> told = new ArrayList<>();
    told.add(
        words.say(
            StoryPhrase.SIZE,
            Hole.cm("width", plan.widthMm()),
            Hole.cm("height", plan.heightMm())));
    told.addAll(areas());
    told.addAll(new LinesInWords(words).sentences(plan.strokes()));
    told.addAll(solids());
    switch (plan.setting()) {
      case Setting.Scene scene -> told.addAll(scene(scene));
      case Setting.Floor floor -> told.addAll(floor(floor));
    }
    trails.forEach(trail -> told.add(trail(trail)));
    return told.stream()
        .map(Wording::sentence)
        .collect(Collectors.joining(words.language().equals("en") ? " " : ""));
  }

  private List<String> areas() {
    Map<AreaLook, List<Point>> alike = new LinkedHashMap<>();
    for (Area area : plan.areas()) {
      Rect extent = Extents.of(area.points());
      alike
          .computeIfAbsent(
              new AreaLook(area.print().colour(), extent.widthMm(), extent.heightMm()),
              look -> new ArrayList<>())
          .add(extent.centre());
    }
    List<String> told = new ArrayList<>();
    alike.entrySet().stream()
        .limit(MOST_AREAS)
        .forEach(entry -> told.add(areas(entry.getKey(), entry.getValue())));
    int more = alike.values().stream().skip(MOST_AREAS).mapToInt(List::size).sum();
    if (more > 0) {
      told.add(words.say(StoryPhrase.MORE_AREAS, Hole.of("count", more)));
    }
    return told;
  }

  private String areas(AreaLook look, List<Point> middles) {
    return words.say(
        middles.size() == 1 ? StoryPhrase.AREA : StoryPhrase.AREAS,
        Hole.of("colour", words.of(ColourWords.of(look.colour()))),
        Hole.cm("width", look.widthMm()),
        Hole.cm("height", look.heightMm()),
        Hole.of("count", middles.size()),
        Hole.place(middles.getFirst()),
        Hole.of("places", words.listed(middles.stream().map(Wording::place).toList())));
  }

  private List<String> solids() {
    List<String> told = new ArrayList<>();
    Set<Wall> around = Solids.wallsAround(plan);
    if (!around.isEmpty()) {
      told.add(words.say(StoryPhrase.WALLS_AROUND));
    }
    plan.walls().stream()
        .filter(Predicate.not(around::contains))
        .forEach(wall ->
            told.add(
                words.say(
                    StoryPhrase.WALL,
                    Hole.place("from", wall.from()),
                    Hole.place("to", wall.to()))));
    plan.boxes()
        .forEach(box ->
            told.add(
                words.say(
                    StoryPhrase.BOX,
                    Hole.place(box.centre()),
                    Hole.cm("width", box.widthMm()),
                    Hole.cm("height", box.heightMm()))));
    return told;
  }

  private List<String> scene(Setting.Scene scene) {
    List<String> told = new ArrayList<>();
    scene.signals().forEach(one -> told.add(device(words.of(one.title()), one.place())));
    scene.buttons().forEach(one -> told.add(device(words.of(one.title()), one.place())));
    scene.fixtures().forEach(one -> told.add(device(words.of(one.title()), one.place())));
    return told;
  }

  private String device(String name, Point place) {
    return words.say(StoryPhrase.DEVICE, Hole.of("name", name), Hole.place(place));
  }

  private List<String> floor(Setting.Floor floor) {
    List<String> told = new ArrayList<>();
    boolean planned = standing.robots().equals(Standing.asPlanned(plan).robots());
    for (int i = 0; i < floor.robots().size(); i++) {
      At at = standing.robots().get(i);
      told.add(
          words.say(
              planned ? StoryPhrase.START : StoryPhrase.NOW,
              Hole.of("name", words.of(floor.robots().get(i).title())),
              Hole.place(at.place()),
              Hole.of("direction", words.direction(at.headingDeg()))));
    }
    kinds.all().forEach(kind -> told.add(things(floor, kind)));
    floor.zones().forEach(zone -> told.addAll(zone(zone)));
    floor.gates().forEach(gate -> told.add(gate(floor, gate)));
    IntStream.range(0, floor.cards().size()).forEach(i -> told.add(card(i, floor.cards().get(i))));
    told.addAll(task(floor));
    return told;
  }

  private String things(Setting.Floor floor, Kind kind) {
    List<Thing> things = kinds.things(kind);
    List<String> places =
        things.stream()
            .map(thing -> standing.things().get(floor.things().indexOf(thing)))
            .map(at -> Wording.place(at.place()))
            .toList();
    return words.say(
        things.size() == 1 ? StoryPhrase.THING : StoryPhrase.THINGS,
        Hole.of("what", kinds.name(kind.first(), words)),
        Hole.of("count", Kinds.counted(kind.first(), things.size(), words)),
        Hole.of("places", words.listed(places)));
  }

  private List<String> zone(Zone zone) {
    Rect extent = Extents.of(zone.extent());
    List<String> told = new ArrayList<>();
    told.add(
        words.say(
            StoryPhrase.ZONE,
            Hole.of("name", words.of(zone.title())),
            Hole.place(extent.centre()),
            Hole.cm("width", extent.widthMm()),
            Hole.cm("height", extent.heightMm())));
    if (!zone.points().isEmpty()) {
      List<String> points =
          zone.points().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(entry ->
                  words.say(
                      MapPhrase.POINTS,
                      Hole.of("kind", kinds.name(entry.getKey(), words)),
                      Hole.of("points", entry.getValue())))
              .toList();
      told.add(words.say(StoryPhrase.ZONE_POINTS, Hole.of("points", words.listed(points))));
    }
    return told;
  }

  private String gate(Setting.Floor floor, Gate gate) {
    return words.say(
        StoryPhrase.GATE,
        Hole.place("from", gate.wall().from()),
        Hole.place("to", gate.wall().to()),
        Hole.of("name", words.of(gate.title())),
        Hole.of("zone", zoneName(floor, gate.openZone())));
  }

  private String card(int index, Card card) {
    return words.say(
        StoryPhrase.CARD,
        Hole.place(card.place()),
        Hole.of("colours", colours(card, standing.colourOf(index, card), words)));
  }

  /** The colour that is drawn, or all that may be. */
  static String colours(Card card, Optional<CoursePlan.CardColour> drawn, Wording words) {
    return drawn.map(List::of).orElse(card.colours()).stream()
        .map(colour -> words.of(ColourWords.noun(colour.print().colour())))
        .collect(Collectors.joining(words.say(MapPhrase.OR)));
  }

  private static Zone zone(Setting.Floor floor, String id) {
    return floor.zones().stream()
        .filter(zone -> zone.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The reader lets no unknown zone in: " + id));
  }

  private String zoneName(Setting.Floor floor, String id) {
    return words.of(zone(floor, id).title());
  }

  private List<String> task(Setting.Floor floor) {
    List<String> told = new ArrayList<>();
    told.add(
        words.say(
            StoryPhrase.SECONDS, Hole.of("seconds", SvgWriter.number(floor.task().seconds()))));
    floor.task().goals().forEach(goal -> told.add(goal(floor, goal)));
    for (Avoid avoid : floor.task().avoid()) {
      told.add(
          switch (avoid) {
            case Avoid.TouchWalls walls -> words.say(StoryPhrase.NO_WALLS);
            case Avoid.TouchThings(String kind) ->
                words.say(StoryPhrase.NO_THINGS, Hole.of("what", kinds.name(kind, words)));
          });
    }
    return told;
  }

  private String goal(Setting.Floor floor, Goal goal) {
    return switch (goal) {
      case Goal.Visit(List<String> zones, int rounds) ->
          words.say(
              rounds == 1 ? StoryPhrase.VISIT_ONCE : StoryPhrase.VISIT,
              Hole.of(
                  "zones", words.listed(zones.stream().map(id -> zoneName(floor, id)).toList())),
              Hole.of("rounds", rounds));
      case Goal.Bring(String kind, int count, String zone) ->
          words.say(
              count == Goal.Bring.ALL ? StoryPhrase.BRING_ALL : StoryPhrase.BRING,
              Hole.of("what", kinds.name(kind, words)),
              Hole.of("count", kinds.counted(kind, count, words)),
              Hole.of("zone", zoneName(floor, zone)));
      case Goal.Fill(String zone, double from, double to) ->
          words.say(
              StoryPhrase.FILL,
              Hole.of("zone", zoneName(floor, zone)),
              Hole.of("from", Math.round(100 * from)),
              Hole.of("to", Math.round(100 * to)));
      case Goal.Rest(String zone) ->
          words.say(StoryPhrase.REST, Hole.of("zone", zoneName(floor, zone)));
    };
  }

  private String trail(CourseMap.Trail trail) {
    double length = 0;
    for (int i = 1; i < trail.points().size(); i++) {
      length += LinesInWords.distanceMm(trail.points().get(i - 1), trail.points().get(i));
    }
    return words.say(
        StoryPhrase.TRAIL,
        Hole.of("name", CourseMap.robotName(plan, trail.robot(), words)),
        Hole.place("from", trail.points().getFirst()),
        Hole.place("to", trail.points().getLast()),
        Hole.cm("length", length));
  }
}
