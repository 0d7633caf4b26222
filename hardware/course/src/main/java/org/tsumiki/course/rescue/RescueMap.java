package org.tsumiki.course.rescue;

import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.json.JsonFile;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.json.Said;

/**
 * What a map file says. Spots are counted from the upper left corner, x to the right and y down.
 *
 * @param columns the map's {@code width}
 * @param rows the map's {@code length}
 * @param floors the map's {@code height}
 * @param start where runs begin
 * @param secondStart where a run goes on behind the evacuation zone
 * @param victims balls of the evacuation zone
 */
record RescueMap(
    String name,
    int columns,
    int rows,
    int floors,
    double seconds,
    Spot start,
    Optional<Spot> secondStart,
    int victims,
    Map<Spot, Tile> tiles) {
  private static final JsonFile FILE = new JsonFile("", new Said("map", "地図"), 1, 4 * 1024 * 1024);
  private static final int MAX_SIDE = 30;
  private static final int MAX_TILES = 500;
  private static final double USUAL_SECONDS = 480;
  private static final int QUARTER_DEG = 90;

  /** A tile's place: column, row and floor. */
  record Spot(int x, int y, int z) {
    Spot beside(Side side) {
      return new Spot(x + side.dx, y + side.dy, z);
    }

    String where() {
      return "tile " + x + "," + y + "," + z;
    }
  }

  /**
   * A tile in its place.
   *
   * @param type its picture's name, or its id where the file has no name
   * @param quarters how often it is turned clockwise
   * @param ramp true when a ramp to another floor leaves it
   */
  record Tile(
      String type,
      int quarters,
      int obstacles,
      int speedBumps,
      boolean rampPoints,
      boolean checkPoint,
      boolean ramp) {}

  boolean isCheckPoint(Spot spot) {
    Tile tile = tiles.get(spot);
    return tile != null && tile.checkPoint();
  }

  static RescueMap read(String json) throws Refusal {
    JsonPlace root = FILE.object(json);
    if (root.find("tiles").isEmpty() || root.find("startTile").isEmpty()) {
      throw root.refuseInEnglish(
          "not-a-map",
          "The file does not look like a map of Rescue Line: it has no tiles or no start tile.",
          "Export the map from the map editor of the scoring system, and take that file.");
    }
    Map<Spot, Tile> tiles = tiles(root.get("tiles"));
    return new RescueMap(
        textOr(root, "name", "Rescue Line"),
        root.get("width").whole(1, MAX_SIDE),
        root.get("length").whole(1, MAX_SIDE),
        root.find("height").isPresent() ? root.get("height").whole(1, MAX_SIDE) : 1,
        root.find("duration").isPresent()
            ? root.number("duration", 0, Integer.MAX_VALUE)
            : USUAL_SECONDS,
        spot(root.get("startTile")),
        secondStart(root),
        victims(root),
        tiles);
  }

  private static String textOr(JsonPlace place, String key, String other) throws Refusal {
    Optional<JsonPlace> found = place.find(key);
    return found.isPresent() ? found.get().text() : other;
  }

  private static Optional<Spot> secondStart(JsonPlace root) throws Refusal {
    Optional<JsonPlace> found = root.find("startTile2");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Spot spot = spot(found.get());
    return spot.x() < 0 ? Optional.empty() : Optional.of(spot);
  }

  private static int victims(JsonPlace root) throws Refusal {
    Optional<JsonPlace> found = root.find("victims");
    if (found.isEmpty()) {
      return 0;
    }
    return count(found.get(), "live") + count(found.get(), "dead");
  }

  private static Spot spot(JsonPlace place) throws Refusal {
    return new Spot(
        place.get("x").whole(-1, MAX_SIDE),
        place.get("y").whole(-1, MAX_SIDE),
        place.get("z").whole(-1, MAX_SIDE));
  }

  /** The editor writes an object with keys {@code x,y,z}; the system's interface a list. */
  private static Map<Spot, Tile> tiles(JsonPlace place) throws Refusal {
    Map<Spot, Tile> tiles = new LinkedHashMap<>();
    if (place.element().isJsonArray()) {
      for (JsonPlace tile : place.items(1, MAX_TILES)) {
        tiles.put(spot(tile), tile(tile));
      }
      return tiles;
    }
    for (String key : place.keys()) {
      String[] parts = key.split(",", -1);
      JsonPlace tile = place.get(key);
      if (parts.length != 3 || !key.matches("\\d{1,2},\\d{1,2},\\d{1,2}")) {
        throw tile.refuseInEnglish(
            "unknown-value",
            "\"" + key + "\" is not a tile's place.",
            "Write it like \"3,1,0\": column, row, floor.");
      }
      tiles.put(
          new Spot(
              Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])),
          tile(tile));
    }
    return tiles;
  }

  private static Tile tile(JsonPlace tile) throws Refusal {
    JsonPlace rot = tile.get("rot");
    int degrees = rot.whole(0, 3 * QUARTER_DEG);
    if (degrees % QUARTER_DEG != 0) {
      throw rot.refuseInEnglish(
          "out-of-range", "A tile is turned by quarters only.", "Write 0, 90, 180 or 270.");
    }
    Optional<JsonPlace> found = tile.find("items");
    JsonPlace items = found.isPresent() ? found.get() : tile;
    return new Tile(
        type(tile.get("tileType")),
        degrees / QUARTER_DEG,
        count(items, "obstacles"),
        count(items, "speedbumps"),
        flag(items, "rampPoints"),
        flag(tile, "checkPoint"),
        tile.find("levelUp").isPresent() || tile.find("levelDown").isPresent());
  }

  private static String type(JsonPlace type) throws Refusal {
    if (!type.element().isJsonObject()) {
      return type.text();
    }
    Optional<JsonPlace> image = type.find("image");
    return image.isPresent() ? image.get().text() : type.get("_id").text();
  }

  private static int count(JsonPlace place, String key) throws Refusal {
    Optional<JsonPlace> found = place.find(key);
    return found.isEmpty() || isEmptyText(found.get()) ? 0 : found.get().whole(0, 1000);
  }

  private static boolean flag(JsonPlace place, String key) throws Refusal {
    Optional<JsonPlace> found = place.find(key);
    return found.isPresent() && !isEmptyText(found.get()) && found.get().flag();
  }

  /** The editor leaves an emptied field behind as an empty text. */
  private static boolean isEmptyText(JsonPlace place) {
    return place.element() instanceof JsonPrimitive primitive
        && primitive.isString()
        && primitive.getAsString().isEmpty();
  }
}
