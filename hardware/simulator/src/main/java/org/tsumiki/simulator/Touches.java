package org.tsumiki.simulator;

import java.util.Arrays;
import org.tsumiki.simulator.WorldEvent.Obstacle;

/**
 * What each robot touches: told once when it begins, and once when the robot has come clear of it.
 * All walls are one, and so are all boxes.
 */
final class Touches {
  /** Nearer than this is touching. */
  static final double NEAR_MM = 0.5;

  /** Farther than this, for so long, is not touching any more. */
  private static final double CLEAR_MM = 3;

  private static final long CLEAR_TICKS = 200;
  private static final long NOT_TOUCHED = -1;
  private static final int WALLS = 0;
  private static final int BOXES = 1;
  private static final int FIRST_GATE = 2;

  private final Cast cast;
  private final RobotBody[] robots;
  private final Obstacles obstacles;
  private final String[] gateIds;

  /** The last tick of touch for each robot and target: walls, boxes, gates, then the cast. */
  private final long[][] lastTouch;

  private final int[] touching;
  private final double[] gapsMm;

  Touches(Cast cast, RobotBody[] robots, Obstacles obstacles, String[] gateIds) {
    this.cast = cast;
    this.robots = robots;
    this.obstacles = obstacles;
    this.gateIds = gateIds;
    int targets = FIRST_GATE + gateIds.length + cast.size();
    lastTouch = new long[robots.length][targets];
    for (long[] ticks : lastTouch) {
      Arrays.fill(ticks, NOT_TOUCHED);
    }
    touching = new int[robots.length];
    gapsMm = new double[targets];
  }

  /**
   * Looks again.
   *
   * @param othersMayBeNear false when robots and things are certainly apart
   */
  void look(long tick, boolean othersMayBeNear, Events events) {
    for (int robot = 0; robot < robots.length; robot++) {
      if (touching[robot] > 0 || othersMayBeNear || robots[robot].freeWayMm() <= NEAR_MM) {
        measure(robot);
        for (int target = 0; target < gapsMm.length; target++) {
          look(robot, target, tick, events);
        }
      }
    }
  }

  private void look(int robot, int target, long tick, Events events) {
    long last = lastTouch[robot][target];
    if (last == NOT_TOUCHED) {
      if (gapsMm[target] <= NEAR_MM) {
        lastTouch[robot][target] = tick;
        touching[robot]++;
        if (events.wanted()) {
          events.tell(new WorldEvent.Touched(tick, robot, kind(target), id(target)));
        }
      }
    } else if (gapsMm[target] <= CLEAR_MM) {
      lastTouch[robot][target] = tick;
    } else if (tick - last >= CLEAR_TICKS) {
      lastTouch[robot][target] = NOT_TOUCHED;
      touching[robot]--;
      if (events.wanted()) {
        events.tell(new WorldEvent.LetGo(tick, robot, kind(target), id(target)));
      }
    }
  }

  private void measure(int robot) {
    Solid self = cast.solids()[robot];
    gapsMm[WALLS] = Double.MAX_VALUE;
    gapsMm[BOXES] = Double.MAX_VALUE;
    for (int piece = 0; piece < obstacles.count(); piece++) {
      double gap =
          obstacles.isThere(piece)
              ? obstacles.distance(piece, self.xMm, self.yMm) - self.radiusMm
              : Double.MAX_VALUE;
      if (obstacles.isGate(piece)) {
        gapsMm[FIRST_GATE + obstacles.gateOfPiece(piece)] = gap;
      } else {
        int target = obstacles.isSideOfBox(piece) ? BOXES : WALLS;
        gapsMm[target] = Math.min(gapsMm[target], gap);
      }
    }
    for (int who = 0; who < cast.size(); who++) {
      gapsMm[FIRST_GATE + gateIds.length + who] =
          who == robot ? Double.MAX_VALUE : Overlap.gap(self, cast.solids()[who]);
    }
  }

  private Obstacle kind(int target) {
    if (target == WALLS) {
      return Obstacle.WALL;
    }
    if (target == BOXES) {
      return Obstacle.BOX;
    }
    if (target < FIRST_GATE + gateIds.length) {
      return Obstacle.GATE;
    }
    return target - FIRST_GATE - gateIds.length < robots.length ? Obstacle.ROBOT : Obstacle.THING;
  }

  private String id(int target) {
    if (target < FIRST_GATE) {
      return "";
    }
    int number = target - FIRST_GATE;
    return number < gateIds.length ? gateIds[number] : cast.ids().get(number - gateIds.length);
  }

  /** True while the robot touches a wall, a box or a shut gate. */
  boolean touchesWalls(int robot) {
    for (int target = 0; target < FIRST_GATE + gateIds.length; target++) {
      if (lastTouch[robot][target] != NOT_TOUCHED) {
        return true;
      }
    }
    return false;
  }

  /** True while the robot touches one of the cast. */
  boolean touches(int robot, int who) {
    return lastTouch[robot][FIRST_GATE + gateIds.length + who] != NOT_TOUCHED;
  }
}
