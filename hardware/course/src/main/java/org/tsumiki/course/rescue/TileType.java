package org.tsumiki.course.rescue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of tile, lying as its picture does: its lines, and by which side one leaves that came in
 * by another.
 *
 * @param image the picture's name in the scoring system, e.g. {@code tile-0.png}
 * @param id its key in the scoring system's tables
 * @param drawing strokes and marks in percent of the tile, from its upper left corner: points of a
 *     line, {@code @x,y,radius,start,sweep} for an arc in degrees, counter-clockwise, {@code #x,y}
 *     for a green mark, {@code !} before a red line
 */
record TileType(String image, String id, Map<Side, Side> paths, List<String> drawing) {
  private static final List<TileType> ALL = TileTable.ROWS.lines().map(TileType::row).toList();
  private static final Map<String, TileType> BY_IMAGE =
      ALL.stream().collect(Collectors.toMap(TileType::image, Function.identity()));
  private static final Map<String, TileType> BY_ID =
      ALL.stream().collect(Collectors.toMap(TileType::id, Function.identity()));

  static Optional<TileType> find(String imageOrId) {
    TileType byImage = BY_IMAGE.get(imageOrId);
    return Optional.ofNullable(byImage == null ? BY_ID.get(imageOrId) : byImage);
  }

  private static TileType row(String row) {
    String[] parts = row.split("\\|", -1);
    Map<Side, Side> paths = new EnumMap<>(Side.class);
    for (String path : parts[2].split(" ")) {
      if (!path.isEmpty()) {
        paths.put(Side.of(path.charAt(0)), Side.of(path.charAt(1)));
      }
    }
    List<String> drawing = parts[3].isEmpty() ? List.of() : List.of(parts[3].split(";"));
    return new TileType(parts[0].strip(), parts[1], Map.copyOf(paths), drawing);
  }
}
