package org.tsumiki.course.rescue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.Title;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Print;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Start;
import org.tsumiki.course.CoursePlan.Task;
import org.tsumiki.course.CoursePlan.Tolerances;
import org.tsumiki.course.CoursePlan.Zone;
import org.tsumiki.course.rescue.RescueImport.Finding;
import org.tsumiki.course.rescue.RescueMap.Spot;
import org.tsumiki.course.rescue.RescueMap.Tile;

/** Makes a course of a Rescue Line map: {@code hardware/course/spec/rescue.md}. */
public final class RescueLineImport {
  private static final double TILE_MM = TileDrawing.TILE_MM;
  private static final double MAX_SIDE_MM = 4000;
  private static final double MAX_AREA_MM2 = 6_000_000;
  private static final double MAX_SECONDS = 600;
  private static final int MAX_CHECKPOINTS = 30;
  private static final Tolerances TOLERANCES = new Tolerances(4, 2, 2, 4, 2, 5, 0);

  private final RescueMap map;
  private final BoardProfile board;
  private final List<Finding> findings = new ArrayList<>();

  private RescueLineImport(RescueMap map, BoardProfile board) {
    this.map = map;
    this.board = board;
  }

  /**
   * Reads a map as the scoring system's editor exports it.
   *
   * @param board what the course's robot is; it has a body
   */
  public static RescueImport read(String json, BoardProfile board) {
    try {
      RescueMap map = RescueMap.read(json);
      Optional<Problem> problem = problem(map);
      return problem.isPresent()
          ? new RescueImport.Refused(problem.get())
          : new RescueLineImport(map, board).imported();
    } catch (Refusal refusal) {
      return new RescueImport.Refused(refusal.problem());
    }
  }

  private static Optional<Problem> problem(RescueMap map) {
    double width = map.columns() * TILE_MM;
    double height = map.rows() * TILE_MM;
    if (width > MAX_SIDE_MM || height > MAX_SIDE_MM || width * height > MAX_AREA_MM2) {
      return Optional.of(
          Problem.inEnglish(
              "too-large",
              "width",
              "The map is larger than a course may be (13 tiles a side, 66 in all).",
              "Split the map in the map editor."));
    }
    if (!map.tiles().containsKey(map.start())) {
      return Optional.of(
          Problem.inEnglish(
              "unknown-name",
              "startTile",
              "There is no tile at the start.",
              "Choose a start tile in the map editor and export the map again."));
    }
    return Optional.empty();
  }

  private RescueImport imported() {
    TileDrawing drawing = new TileDrawing();
    int taken = 0;
    for (Map.Entry<Spot, Tile> entry : map.tiles().entrySet()) {
      taken += draw(entry.getKey(), entry.getValue(), drawing) ? 1 : 0;
    }
    tellOfTheMap();
    Route route = Route.of(map);
    List<Zone> zones = zones(route);
    CoursePlan plan =
        new CoursePlan(
            id(map.name()),
            new Title(map.name(), map.name(), map.name()),
            map.columns() * TILE_MM,
            map.rows() * TILE_MM,
            new Print("#ffffff", 95),
            drawing.areas(),
            drawing.strokes(),
            List.of(),
            List.of(),
            new Setting.Floor(
                List.of(robot(route)),
                List.of(),
                zones,
                List.of(),
                List.of(),
                task(zones),
                TOLERANCES));
    return new RescueImport.Imported(plan, taken, findings);
  }

  private boolean draw(Spot spot, Tile tile, TileDrawing drawing) {
    if (spot.x() >= map.columns() || spot.y() >= map.rows()) {
      tell("beside-the-map", spot, "The tile lies beside the map, so it was left out.");
      return false;
    }
    if (spot.z() != map.start().z()) {
      tell("other-floor", spot, "Only the floor with the start was taken; this is another one.");
      return false;
    }
    Optional<TileType> type = TileType.find(tile.type());
    if (type.isEmpty()) {
      tell("unknown-tile", spot, "The tile " + tile.type() + " is not known, so it stays white.");
      return false;
    }
    drawing.add(type.get(), centre(spot), tile.quarters());
    tellOf(spot, tile, type.get());
    return true;
  }

  private void tellOf(Spot spot, Tile tile, TileType type) {
    if (tile.obstacles() > 0) {
      tell(
          "obstacle",
          spot,
          "Obstacles: "
              + tile.obstacles()
              + ". The map does not say where on the tile, so none was placed;"
              + " add boxes to the course.");
    }
    if (tile.speedBumps() > 0) {
      tell("speed-bump", spot, "Speed bumps: " + tile.speedBumps() + ". A course is flat.");
    }
    if (tile.ramp() || tile.rampPoints()) {
      tell("ramp", spot, "The ramp is flat here, and the way to another floor ends.");
    }
    if (type.image().equals("seesaw.png")) {
      tell("seesaw", spot, "The seesaw is a straight line here.");
    }
    if (type.image().startsWith("ev")) {
      tell("evacuation-zone", spot, "The evacuation zone is white here, without walls.");
    }
  }

  private void tellOfTheMap() {
    if (map.victims() > 0) {
      findings.add(
          new Finding(
              "victims", "the map", "Victims: " + map.victims() + ". None was placed; add balls."));
    }
    if (map.secondStart().isPresent()) {
      tell(
          "second-start",
          map.secondStart().get(),
          "The way behind the evacuation zone is drawn, but it is no part of the task.");
    }
    if (map.seconds() > MAX_SECONDS) {
      findings.add(
          new Finding(
              "time",
              "the map",
              "A try lasts at most 600 seconds here; the map says " + map.seconds() + "."));
    }
  }

  private void tell(String code, Spot spot, String message) {
    findings.add(new Finding(code, spot.where(), message));
  }

  /** A zone for each checkpoint in the order of the way, and one for its end. */
  private List<Zone> zones(Route route) {
    List<Zone> zones = new ArrayList<>();
    List<Spot> seen = new ArrayList<>();
    Spot end = route.spots().getLast();
    for (Spot spot : route.spots()) {
      if (map.isCheckPoint(spot) && !spot.equals(end) && !seen.contains(spot)) {
        seen.add(spot);
        if (seen.size() <= MAX_CHECKPOINTS) {
          String number = Integer.toString(seen.size());
          zones.add(
              zone(
                  "checkpoint-" + number,
                  new Title("チェックポイント " + number, "チェックポイント" + number, "Checkpoint " + number),
                  spot));
        }
      }
    }
    map.tiles().forEach((spot, tile) -> tellIfNotOnTheWay(spot, tile, route));
    if (seen.size() > MAX_CHECKPOINTS) {
      findings.add(
          new Finding(
              "checkpoints",
              "the map",
              "Only the first " + MAX_CHECKPOINTS + " checkpoints count."));
    }
    if (route.spots().size() == 1) {
      tell("no-way", map.start(), "No line leads on from the start, so there is nothing to do.");
    } else {
      zones.add(zone("goal", new Title("ゴール", "ゴール", "Goal"), end));
    }
    return zones;
  }

  private void tellIfNotOnTheWay(Spot spot, Tile tile, Route route) {
    if (tile.checkPoint() && spot.z() == map.start().z() && !route.spots().contains(spot)) {
      tell("checkpoint", spot, "The line from the start does not come here, so it does not count.");
    }
  }

  private Zone zone(String id, Title title, Spot spot) {
    Point centre = centre(spot);
    double half = TILE_MM / 2;
    return new Zone(
        id,
        title,
        new Extent.Polygon(
            List.of(
                new Point(centre.xMm() - half, centre.yMm() - half),
                new Point(centre.xMm() + half, centre.yMm() - half),
                new Point(centre.xMm() + half, centre.yMm() + half),
                new Point(centre.xMm() - half, centre.yMm() + half))),
        Optional.empty(),
        Map.of());
  }

  private Robot robot(Route route) {
    double heading = route.firstExit().map(exit -> exit.headingDeg).orElse(0.0);
    return new Robot(
        "robot",
        new Title("ロボット", "ロボット", "Robot"),
        "#1d4ed8",
        board,
        new Start(centre(map.start()), heading));
  }

  private Task task(List<Zone> zones) {
    List<Goal> goals =
        zones.isEmpty()
            ? List.of()
            : List.of(new Goal.Visit(zones.stream().map(Zone::id).toList(), 1));
    return new Task(Math.max(1, Math.min(MAX_SECONDS, map.seconds())), goals, List.of());
  }

  private Point centre(Spot spot) {
    return new Point((spot.x() + 0.5) * TILE_MM, (map.rows() - spot.y() - 0.5) * TILE_MM);
  }

  private static String id(String name) {
    String spelt =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = spelt.substring(0, Math.min(40, spelt.length()));
    return cut.isEmpty() ? "rescue-line" : cut;
  }
}
