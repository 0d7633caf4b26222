package org.tsumiki.course.rescue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.course.rescue.RescueMap.Spot;
import org.tsumiki.course.rescue.RescueMap.Tile;

/**
 * The way that the line takes from the start tile on, as far as it stays on that floor.
 *
 * @param spots in the order of the way, the start first; where it crosses itself, twice
 * @param firstExit by which side it leaves the start; empty when no neighbour is joined to it
 */
record Route(List<Spot> spots, Optional<Side> firstExit) {
  private record Step(Spot spot, Side entry) {}

  static Route of(RescueMap map) {
    List<Spot> spots = new ArrayList<>();
    spots.add(map.start());
    Optional<Side> exit = firstExit(map);
    Set<Step> seen = new HashSet<>();
    Optional<Side> next = exit;
    Spot at = map.start();
    while (next.isPresent()) {
      Side entry = next.get().opposite();
      at = at.beside(next.get());
      if (!seen.add(new Step(at, entry))) {
        break;
      }
      next = leave(map, at, entry);
      if (map.tiles().containsKey(at)) {
        spots.add(at);
      }
    }
    return new Route(spots, exit);
  }

  /**
   * Of the sides by which the start can be left, the last one whose neighbour takes the line on.
   */
  private static Optional<Side> firstExit(RescueMap map) {
    Optional<Side> best = Optional.empty();
    for (Side entry : Side.values()) {
      Optional<Side> exit = leave(map, map.start(), entry);
      if (exit.isPresent()) {
        Spot neighbour = map.start().beside(exit.get());
        if (leave(map, neighbour, exit.get().opposite()).isPresent()) {
          best = exit;
        }
      }
    }
    return best;
  }

  private static Optional<Side> leave(RescueMap map, Spot spot, Side entry) {
    Tile tile = map.tiles().get(spot);
    if (tile == null) {
      return Optional.empty();
    }
    return TileType.find(tile.type())
        .map(type -> type.paths().get(entry.turned(-tile.quarters())))
        .map(side -> side.turned(tile.quarters()));
  }
}
