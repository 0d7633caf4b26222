package org.tsumiki.grader;

import java.util.List;
import org.tsumiki.format.StateName.Motion;
import org.tsumiki.simulator.WorldEvent;

/** When the first robot moved in which way. */
final class Movements {
  private static final int FIRST = 0;

  private Movements() {}

  static Toggles of(Motion motion, Way way, List<WorldEvent> happened) {
    return switch (motion) {
      case MOVING -> moving(way, true);
      case STILL -> moving(way, false);
      case FORWARD -> told(happened, List.of(WorldEvent.Motion.FORWARD));
      case BACK -> told(happened, List.of(WorldEvent.Motion.BACKWARD));
      case TURNING ->
          told(happened, List.of(WorldEvent.Motion.TURN_LEFT, WorldEvent.Motion.TURN_RIGHT));
      case TURNING_LEFT -> told(happened, List.of(WorldEvent.Motion.TURN_LEFT));
      case TURNING_RIGHT -> told(happened, List.of(WorldEvent.Motion.TURN_RIGHT));
    };
  }

  private static Toggles moving(Way way, boolean wanted) {
    Toggles.Builder toggles = new Toggles.Builder();
    boolean hasMoved = false;
    for (int i = 1; i < way.size(); i++) {
      boolean moves = way.moves(i);
      hasMoved |= moves;
      // What a sample shows has gone on since the one before.
      toggles.set(way.tick(i - 1), moves == wanted && hasMoved);
    }
    if (way.size() > 0 && hasMoved) {
      toggles.set(way.tick(way.size() - 1), !wanted);
    }
    return toggles.build();
  }

  /** A motion is told late, when it is clear; it began before. */
  private static Toggles told(List<WorldEvent> happened, List<WorldEvent.Motion> wanted) {
    Toggles.Builder toggles = new Toggles.Builder();
    long last = 0;
    for (WorldEvent event : happened) {
      if (event instanceof WorldEvent.Drove(long tick, int robot, WorldEvent.Motion motion)
          && robot == FIRST) {
        long began =
            motion == WorldEvent.Motion.STANDS ? tick : tick - WorldEvent.Drove.CLEAR_TICKS;
        last = Math.max(last, began);
        toggles.set(last, wanted.contains(motion));
      }
    }
    return toggles.build();
  }
}
