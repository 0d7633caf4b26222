package org.tsumiki.simulator;

/**
 * Moves bodies apart. Each gives way by its mobility, less what it stands against; what gives no
 * way at all stops whoever leans on it, so that a row of things at a wall holds at once.
 */
final class Push {
  /** Plastic and wood on each other. */
  private static final double FRICTION = 0.3;

  /** What a ball keeps of its speed when it bounces: a soft ball on a thin wall. */
  static final double BOUNCE = 0.3;

  /** A body that gives way less than this in a direction stands against something there. */
  private static final double GIVES_NO_WAY = 0.05;

  private Push() {}

  /** Parts two bodies at a point where they overlap; the direction goes from the first on. */
  static void apart(Solid a, Solid b, double x, double y, double depthMm, double px, double py) {
    double giveOfA = give(a, -x, -y, px, py);
    double giveOfB = give(b, x, y, px, py);
    if (isStopped(b, x, y)) {
      a.stopAgainst(-x, -y);
    }
    if (isStopped(a, -x, -y)) {
      b.stopAgainst(x, y);
    }
    if (a.rolls || b.rolls) {
      bounce(a, b, x, y);
    }
    double total = giveOfA + giveOfB;
    if (total <= 0) {
      return;
    }
    double push = depthMm / total;
    move(a, -x, -y, px, py, push);
    move(b, x, y, px, py, push);
    if (!a.rolls && !b.rolls) {
      rub(a, b, -y, x, push, px, py);
    }
  }

  private static boolean isStopped(Solid solid, double x, double y) {
    return solid.mobility == 0 || way(solid, x, y) == 0;
  }

  /**
   * The part of its way in a direction that what it stands against leaves it: at a wall askew it
   * slides along; 0 when it would have to slide far for a little way.
   */
  private static double way(Solid solid, double x, double y) {
    double way = solid.freeX(x, y) * x + solid.freeY(x, y) * y;
    return way < GIVES_NO_WAY ? 0 : way;
  }

  private static double give(Solid solid, double x, double y, double px, double py) {
    if (solid.mobility == 0) {
      return 0;
    }
    double lever = lever(solid, x, y, px, py);
    return solid.mobility * way(solid, x, y) + solid.turnability() * lever * lever;
  }

  /** How far from its middle a push at a point in a direction passes. */
  private static double lever(Solid solid, double x, double y, double px, double py) {
    return (px - solid.xMm) * y - (py - solid.yMm) * x;
  }

  private static void move(Solid solid, double x, double y, double px, double py, double push) {
    if (solid.mobility == 0) {
      return;
    }
    double lever = lever(solid, x, y, px, py);
    if (way(solid, x, y) > 0) {
      double freeX = solid.freeX(x, y);
      double freeY = solid.freeY(x, y);
      solid.xMm += freeX * push * solid.mobility;
      solid.yMm += freeY * push * solid.mobility;
    }
    turn(solid, push, lever);
  }

  private static void turn(Solid solid, double push, double lever) {
    if (solid.turnability() > 0) {
      double angle = push * solid.turnability() * lever;
      solid.turn(angle / 2);
      solid.turned += angle;
    }
  }

  /** Friction holds the two against sliding along each other, as far as they are pressed. */
  private static void rub(Solid a, Solid b, double x, double y, double push, double px, double py) {
    double slid = slid(b, x, y, px, py) - slid(a, x, y, px, py);
    double holdX = slid < 0 ? -x : x;
    double holdY = slid < 0 ? -y : y;
    double total = give(a, holdX, holdY, px, py) + give(b, -holdX, -holdY, px, py);
    if (total <= 0) {
      return;
    }
    double hold = Math.min(FRICTION * push, Math.abs(slid) / total);
    move(a, holdX, holdY, px, py, hold);
    move(b, -holdX, -holdY, px, py, hold);
  }

  /** How far the body's point there has gone along a direction in this step. */
  private static double slid(Solid solid, double x, double y, double px, double py) {
    double lever = lever(solid, x, y, px, py);
    return (solid.xMm - solid.oldX) * x + (solid.yMm - solid.oldY) * y + solid.turned * lever;
  }

  private static void bounce(Solid a, Solid b, double x, double y) {
    double closing = speed(a, x, y) - speed(b, x, y);
    if (closing <= 0) {
      return;
    }
    double giveOfA = a.rolls ? a.mobility : 0;
    double giveOfB = b.rolls ? b.mobility : 0;
    double impulse = (1 + BOUNCE) * closing / (giveOfA + giveOfB);
    a.speedX -= x * impulse * giveOfA;
    a.speedY -= y * impulse * giveOfA;
    b.speedX += x * impulse * giveOfB;
    b.speedY += y * impulse * giveOfB;
  }

  private static double speed(Solid solid, double x, double y) {
    return solid.rolls
        ? solid.speedX * x + solid.speedY * y
        : ((solid.xMm - solid.oldX) * x + (solid.yMm - solid.oldY) * y) / World.STEP_SECONDS;
  }

  /** Moves a body off something that gives no way; the direction is away from it. */
  static void off(Solid solid, double x, double y, double depthMm, double px, double py) {
    double lever = lever(solid, x, y, px, py);
    double give = solid.mobility + solid.turnability() * lever * lever;
    double push = depthMm / give;
    solid.xMm += x * push * solid.mobility;
    solid.yMm += y * push * solid.mobility;
    turn(solid, push, lever);
    solid.stopAgainst(x, y);
    if (solid.rolls) {
      double against = solid.speedX * x + solid.speedY * y;
      if (against < 0) {
        solid.speedX -= (1 + BOUNCE) * against * x;
        solid.speedY -= (1 + BOUNCE) * against * y;
      }
    }
  }
}
