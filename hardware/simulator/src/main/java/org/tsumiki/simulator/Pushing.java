package org.tsumiki.simulator;

import java.util.Arrays;

/**
 * Robots and things push each other. Only what moves is looked at, and what it comes near: a thing
 * that nobody touches costs nothing. Pairs are parted again and again, from the pusher outwards and
 * back in turns, until nothing overlaps or a number of rounds is over; walls have the last word in
 * each.
 */
final class Pushing {
  private static final int ROUNDS = 12;

  /** While something is deep in something else, it goes on. */
  private static final int ROUNDS_WHILE_DEEP = 60;

  /** Pairs nearer than this are looked at in this step's rounds. */
  private static final double NEAR_MM = 12;

  /** What a plastic ball on a mat loses of its speed in a second. */
  private static final double ROLLING_LOSS_MM_PER_S2 = 300;

  /** Three millimetres in a step: less than any ball could jump over something. */
  private static final double MAX_BALL_MM_PER_S = 3000;

  private final RobotBody[] robots;

  /** Robots, things, then boxes, which never move. */
  private final Solid[] solids;

  private final int movable;
  private final Obstacles obstacles;
  private final ThingWalls walls;
  private final Overlap overlap = new Overlap();
  private final boolean[] active;

  /** Two numbers a pair. */
  private int[] pairs = new int[64];

  private int pairCount;

  /** Which pairs have pressed each other in this step. */
  private boolean[] pressed = new boolean[32];

  private final Jam jam;
  private double deepestMm;

  /** Robots may go so far, all together, before one of them can touch anything. */
  private double freeWayMm;

  private boolean ballsRoll;

  Pushing(RobotBody[] robots, Cast cast, Solid[] boxes, Obstacles obstacles) {
    this.robots = robots;
    this.obstacles = obstacles;
    movable = cast.size();
    solids = Arrays.copyOf(cast.solids(), movable + boxes.length);
    System.arraycopy(boxes, 0, solids, movable, boxes.length);
    walls = new ThingWalls(obstacles, movable);
    active = new boolean[movable];
    jam = new Jam(solids, movable);
    for (Solid solid : solids) {
      solid.begin();
    }
  }

  /** Before robots drive: where everybody is now. */
  void begin() {
    for (int i = 0; i < robots.length; i++) {
      solids[i].begin();
    }
  }

  /** After robots have driven. */
  void step() {
    double way = 0;
    for (int i = 0; i < robots.length; i++) {
      double dx = solids[i].xMm - solids[i].oldX;
      double dy = solids[i].yMm - solids[i].oldY;
      if (dx != 0 || dy != 0) {
        way += Math.sqrt(dx * dx + dy * dy);
      }
    }
    freeWayMm -= way;
    if (ballsRoll || (freeWayMm <= 0 && way > 0)) {
      for (int i = robots.length; i < movable; i++) {
        if (active[i]) {
          active[i] = false;
          solids[i].begin();
        }
      }
      meetNobody();
      ballsRoll = rollBalls();
      part();
      holdJams();
      lookAround();
    } else if (way > 0) {
      meetNobody();
    }
  }

  private void meetNobody() {
    for (RobotBody robot : robots) {
      robot.meetNobody();
    }
  }

  /** Where everything stands at the beginning may overlap a little: nobody moves, all give way. */
  void settle() {
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < movable; i++) {
        solids[i].begin();
        active[i] = true;
      }
      part();
      lookAround();
    }
    for (int i = 0; i < movable; i++) {
      solids[i].speedX = 0;
      solids[i].speedY = 0;
    }
    ballsRoll = false;
    meetNobody();
  }

  /** A gate has shut: it is in the way now. */
  void lookAgain() {
    walls.lookAgain();
    for (RobotBody robot : robots) {
      robot.lookAgain();
    }
  }

  /** So far all robots together can go before one of them can come near anything. */
  double freeWayMm() {
    return freeWayMm;
  }

  boolean ballsRoll() {
    return ballsRoll;
  }

  private boolean rollBalls() {
    boolean rolls = false;
    for (int i = robots.length; i < movable; i++) {
      Solid ball = solids[i];
      if (ball.rolls && (ball.speedX != 0 || ball.speedY != 0)) {
        double speed = Math.sqrt(ball.speedX * ball.speedX + ball.speedY * ball.speedY);
        double left =
            Math.min(MAX_BALL_MM_PER_S, speed - ROLLING_LOSS_MM_PER_S2 * World.STEP_SECONDS);
        double part = left > 0 ? left / speed : 0;
        ball.speedX *= part;
        ball.speedY *= part;
        ball.xMm += ball.speedX * World.STEP_SECONDS;
        ball.yMm += ball.speedY * World.STEP_SECONDS;
        active[i] = true;
        rolls |= part > 0;
      }
    }
    return rolls;
  }

  private void part() {
    pairCount = 0;
    for (int i = 0; i < movable; i++) {
      if (i < robots.length || active[i]) {
        active[i] = true;
        addPairsOf(i);
      }
    }
    boolean moved = true;
    for (int round = 0; moved && goesOn(round); round++) {
      boolean parted = partPairs(round % 2 == 1);
      moved = holdByWalls() || parted;
    }
    for (int i = 0; i < movable; i++) {
      if (active[i]) {
        keepOnItsSide(solids[i]);
      }
    }
  }

  private boolean goesOn(int round) {
    return round < ROUNDS || (round < ROUNDS_WHILE_DEEP && deepestMm > Jam.DEEP_MM);
  }

  private void holdJams() {
    if (!jam.look(pairs, pairCount, pressed)) {
      return;
    }
    for (int i = 0; i < movable; i++) {
      if (jam.holds(i)) {
        if (i < robots.length) {
          robots[i].takeBack();
        } else {
          solids[i].takeBack();
        }
      }
    }
  }

  /** How everything stands after a step. */
  private void lookAround() {
    for (int i = 0; i < movable; i++) {
      ballsRoll |= active[i] && (solids[i].speedX != 0 || solids[i].speedY != 0);
    }
    freeWayMm = freeWay();
  }

  /** With all that are near; with active ones of lower numbers the pair is there already. */
  private void addPairsOf(int i) {
    Solid one = solids[i];
    for (int j = i < robots.length ? i + 1 : 0; j < solids.length; j++) {
      boolean known = j == i || (j < i && active[j]) || (i < robots.length && j >= movable);
      if (!known) {
        Solid other = solids[j];
        double reach = one.radiusMm + other.radiusMm + NEAR_MM;
        double dx = one.xMm - other.xMm;
        double dy = one.yMm - other.yMm;
        if (dx * dx + dy * dy < reach * reach) {
          addPair(i, j);
        }
      }
    }
  }

  private void addPair(int i, int j) {
    if (2 * pairCount == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * pairs.length);
      pressed = Arrays.copyOf(pressed, pairs.length / 2);
    }
    pressed[pairCount] = false;
    pairs[2 * pairCount] = i;
    pairs[2 * pairCount + 1] = j;
    pairCount++;
  }

  private boolean partPairs(boolean backwards) {
    boolean moved = false;
    deepestMm = 0;
    // The list may grow on the way, by things that are pushed for the first time.
    for (int k = 0; k < pairCount; k++) {
      int pair = backwards ? pairCount - 1 - k : k;
      boolean parted = part(pairs[2 * pair], pairs[2 * pair + 1]);
      pressed[pair] |= parted;
      moved |= parted;
    }
    return moved;
  }

  private boolean part(int i, int j) {
    Solid a = solids[i];
    Solid b = solids[j];
    overlap.find(a, b);
    if (overlap.count == 0) {
      return false;
    }
    double x = overlap.towardsX;
    double y = overlap.towardsY;
    if (i < robots.length) {
      robots[i].meet(x, y);
    }
    if (j < robots.length) {
      robots[j].meet(-x, -y);
    }
    for (int point = 0; point < overlap.count; point++) {
      deepestMm = Math.max(deepestMm, overlap.depthMm[point]);
      Push.apart(
          a,
          b,
          x,
          y,
          overlap.depthMm[point] / overlap.count,
          overlap.xMm[point],
          overlap.yMm[point]);
    }
    wake(i);
    wake(j);
    return true;
  }

  private void wake(int i) {
    if (i < movable && !active[i]) {
      active[i] = true;
      addPairsOf(i);
    }
  }

  private boolean holdByWalls() {
    boolean moved = false;
    for (int i = 0; i < robots.length; i++) {
      moved |= robots[i].heldByWalls();
    }
    for (int i = robots.length; i < movable; i++) {
      if (active[i] && solids[i].mobility > 0) {
        moved |= walls.hold(i, solids[i]);
      }
    }
    return moved;
  }

  /** Whatever was squeezed through a wall in spite of all goes back to where it was. */
  private void keepOnItsSide(Solid solid) {
    double dx = solid.xMm - solid.oldX;
    double dy = solid.yMm - solid.oldY;
    if (4 * (dx * dx + dy * dy) < solid.radiusMm * solid.radiusMm) {
      return;
    }
    for (int piece = 0; piece < obstacles.count(); piece++) {
      if (obstacles.isThere(piece)
          && obstacles.isBetween(piece, solid.oldX, solid.oldY, solid.xMm, solid.yMm)) {
        solid.xMm = solid.oldX;
        solid.yMm = solid.oldY;
        solid.speedX = 0;
        solid.speedY = 0;
        return;
      }
    }
  }

  private double freeWay() {
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < robots.length; i++) {
      for (int j = i + 1; j < movable; j++) {
        double dx = solids[i].xMm - solids[j].xMm;
        double dy = solids[i].yMm - solids[j].yMm;
        double gap = Math.sqrt(dx * dx + dy * dy) - solids[i].radiusMm - solids[j].radiusMm;
        nearest = Math.min(nearest, gap);
      }
    }
    return nearest;
  }

  void addTo(StateHash hash) {
    hash.add(freeWayMm);
  }
}
