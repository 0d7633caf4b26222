package org.tsumiki.narration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Zone;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.Region;
import org.tsumiki.simulator.Snapshot;

/** Answers to somebody who cannot see a course: where the robot is, and what is where. */
public final class Answers {
  private static final double HALF_QUARTER_DEG = 45;
  private static final int DIRECTIONS = 8;

  /** What lies so near to the cursor lies under it. */
  private static final double UNDER_CURSOR_MM = 25;

  private static final double START_NEAR_MM = 50;
  private static final int MOST_THINGS = 6;
  private static final int MOST_GOALS = 3;

  private static final List<String> FACING =
      List.of("right", "upRight", "up", "upLeft", "left", "downLeft", "down", "downRight");
  private static final List<String> TOWARDS =
      List.of("ahead", "aheadLeft", "left", "backLeft", "back", "backRight", "right", "aheadRight");

  private final CoursePlan course;
  private final Snapshot world;
  private final CourseNames names;

  /** What is asked for is how a world is now. */
  public Answers(CoursePlan course, Snapshot world) {
    this.course = course;
    this.world = world;
    this.names = new CourseNames(course);
  }

  /** Where the first robot is, where it looks, and where the start and the first goals are. */
  public List<LevelledText> whereAmI() {
    return switch (course.setting()) {
      case Setting.Scene scene -> sceneInWords(scene);
      case Setting.Floor floor -> {
        Place robot = robot();
        List<LevelledText> told = new ArrayList<>();
        told.add(place(robot));
        told.add(Sentence.of("tell.facing", "facing", facing(robot.headingDeg())));
        zonesAt(floor, robot)
            .forEach(
                zone -> told.add(Sentence.of("tell.inside", "zone", Sentence.of(zone.title()))));
        CoursePlan.Start start = floor.robots().getFirst().start();
        Place begin = new Place(start.place().xMm(), start.place().yMm(), 0);
        if (robot.distanceMm(begin) > START_NEAR_MM) {
          told.add(towards(robot, Sentence.of("tell.place.start"), begin));
        }
        goalZones(floor, robot)
            .limit(MOST_GOALS)
            .forEach(zone ->
                told.add(
                    towards(robot, Sentence.of(zone.title()), Surveyor.middle(zone.extent()))));
        yield List.copyOf(told);
      }
    };
  }

  /** What lies ahead, on both sides and behind, and all things by how near they are. */
  public List<LevelledText> whatIsAround() {
    return switch (course.setting()) {
      case Setting.Scene scene -> sceneInWords(scene);
      case Setting.Floor floor -> {
        Place robot = robot();
        Surveyor surveyor = new Surveyor(course, floor, names, world);
        List<LevelledText> told = new ArrayList<>();
        for (int quarter = 0; quarter < DIRECTIONS; quarter += 2) {
          String towards = TOWARDS.get(quarter);
          surveyor
              .look(robot, quarter * HALF_QUARTER_DEG)
              .ifPresent(hit -> told.add(met(towards, hit, surveyor.radiusOf(0))));
        }
        surveyor.rounds().stream()
            .sorted(
                Comparator.comparingDouble(
                    round -> robot.distanceMm(new Place(round.xMm(), round.yMm(), 0))))
            .limit(MOST_THINGS)
            .forEach(round ->
                told.add(towards(robot, round.name(), new Place(round.xMm(), round.yMm(), 0))));
        yield List.copyOf(told);
      }
    };
  }

  /**
   * What is at a place, and which way the nearest goal lies from there: for a cursor on a floor.
   */
  public List<LevelledText> at(double xMm, double yMm) {
    return switch (course.setting()) {
      case Setting.Scene scene -> sceneInWords(scene);
      case Setting.Floor floor -> {
        Place cursor = new Place(xMm, yMm, 0);
        List<LevelledText> told = new ArrayList<>();
        LevelledText colour = PrintedFloor.colour(course, cursor);
        told.add(Sentence.fill(coordinates("tell.cursor", cursor), "{colour}", colour));
        zonesAt(floor, cursor)
            .forEach(
                zone -> told.add(Sentence.of("tell.inside", "zone", Sentence.of(zone.title()))));
        under(floor, cursor).forEach(name -> told.add(Sentence.of("tell.here", "name", name)));
        goalZones(floor, cursor)
            .min(
                Comparator.comparingDouble(
                    zone -> cursor.distanceMm(Surveyor.middle(zone.extent()))))
            .ifPresent(zone -> told.add(beacon(cursor, zone)));
        yield List.copyOf(told);
      }
    };
  }

  private Stream<LevelledText> under(Setting.Floor floor, Place cursor) {
    Surveyor surveyor = new Surveyor(course, floor, names, world);
    Stream<LevelledText> robots =
        cursor.distanceMm(robot()) <= surveyor.radiusOf(0)
            ? Stream.of(Sentence.capital(names.robot(0)))
            : Stream.empty();
    Stream<LevelledText> things =
        surveyor.rounds().stream()
            .filter(round ->
                cursor.distanceMm(new Place(round.xMm(), round.yMm(), 0))
                    <= round.radiusMm() + UNDER_CURSOR_MM)
            .map(Surveyor.Round::name);
    return Stream.concat(
        Stream.concat(robots, things), surveyor.near(cursor, UNDER_CURSOR_MM).stream());
  }

  private Place robot() {
    Pose pose = world.robots().getFirst().pose();
    return Place.of(pose);
  }

  private List<LevelledText> sceneInWords(Setting.Scene scene) {
    List<LevelledText> titles =
        Stream.of(
                scene.signals().stream().map(CoursePlan.Signal::title),
                scene.buttons().stream().map(CoursePlan.Button::title),
                scene.fixtures().stream().map(CoursePlan.Fixture::title))
            .flatMap(all -> all)
            .map(Sentence::of)
            .toList();
    return List.of(Sentence.of("tell.scene", "devices", Sentence.listed(titles)));
  }

  private static LevelledText place(Place place) {
    return coordinates("tell.where", place);
  }

  private static LevelledText coordinates(String key, Place place) {
    LevelledText text = Sentence.of(key, "left", cm(place.xMm()));
    return Sentence.fill(text, "{below}", cm(place.yMm()));
  }

  private static LevelledText cm(double mm) {
    return Measures.cm(Math.round(mm / Measures.MM_PER_CM));
  }

  private static LevelledText facing(double headingDeg) {
    return Sentence.of("world.facing." + FACING.get(eighth(headingDeg)));
  }

  /** Which of eight directions, counter-clockwise. */
  private static int eighth(double degrees) {
    return Math.floorMod(Math.round(degrees / HALF_QUARTER_DEG), DIRECTIONS);
  }

  private static Stream<Zone> zonesAt(Setting.Floor floor, Place place) {
    return floor.zones().stream()
        .filter(zone -> Region.of(zone.extent()).holds(place.xMm(), place.yMm()));
  }

  /** The zones of goals that do not hold yet, in their order, without those the place is in. */
  private Stream<Zone> goalZones(Setting.Floor floor, Place from) {
    List<Goal> goals = floor.task().goals();
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      boolean holds = i < world.task().goals().size() && world.task().goals().get(i);
      if (!holds) {
        wanted.addAll(zonesOf(goals.get(i)));
      }
    }
    return wanted.stream()
        .distinct()
        .flatMap(id -> floor.zones().stream().filter(zone -> zone.id().equals(id)))
        .filter(zone -> !Region.of(zone.extent()).holds(from.xMm(), from.yMm()));
  }

  private static List<String> zonesOf(Goal goal) {
    return switch (goal) {
      case Goal.Visit(List<String> zones, int rounds) -> zones;
      case Goal.Bring(String kind, int count, String zone) -> List.of(zone);
      case Goal.Fill(String zone, double from, double to) -> List.of(zone);
      case Goal.Rest(String zone) -> List.of(zone);
    };
  }

  /** How far something is, and in which direction as the robot looks. */
  private static LevelledText towards(Place robot, LevelledText name, Place there) {
    double ahead = robot.ahead(there, 0);
    double aside = robot.aside(there, 0);
    String direction = TOWARDS.get(eighth(StrictMath.toDegrees(StrictMath.atan2(aside, ahead))));
    return Sentence.capital(
        Sentence.of(
            "tell.towards",
            Map.of(
                "name", name,
                "distance", cm(robot.distanceMm(there)),
                "direction", Sentence.of("tell.direction." + direction))));
  }

  private static LevelledText met(String direction, Surveyor.Hit hit, double radiusMm) {
    return Sentence.capital(
        Sentence.of(
            "tell.met",
            Map.of(
                "direction", Sentence.of("tell.direction." + direction),
                "distance", cm(Math.max(0, hit.mm() - radiusMm)),
                "name", hit.name())));
  }

  /** From a cursor, which looks nowhere, directions are those of the page. */
  private static LevelledText beacon(Place cursor, Zone zone) {
    Place there = Surveyor.middle(zone.extent());
    double degrees =
        StrictMath.toDegrees(
            StrictMath.atan2(there.yMm() - cursor.yMm(), there.xMm() - cursor.xMm()));
    return Sentence.of(
        "tell.beacon",
        Map.of(
            "name", Sentence.of(zone.title()),
            "distance", cm(cursor.distanceMm(there)),
            "direction", facing(degrees)));
  }
}
