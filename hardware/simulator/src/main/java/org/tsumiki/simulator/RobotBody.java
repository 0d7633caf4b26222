package org.tsumiki.simulator;

import org.tsumiki.boards.Body;

/**
 * Where the robot is and how it moves: two wheels push a disc about, walls push it back. The
 * heading is a unit vector that a step turns by a rational rotation (Cayley), so no sine is needed.
 */
final class RobotBody {
  private static final int PUSH_ROUNDS = 2;

  /** What touches within 60 degrees of straight ahead is in front: the cosine of that. */
  private static final double FRONT_COSINE = 0.5;

  private final Obstacles obstacles;
  private final double radiusMm;
  private final double wheelBaseMm;

  /**
   * By how much a step turns it when one wheel is faster than the other; see {@link Solid#turn}.
   */
  private final double halfTurnPerSpeed;

  private final Wheel left;
  private final Wheel right;

  private final Solid solid;
  private double leftTravelMm;
  private double rightTravelMm;
  private boolean pushedInFront;
  private boolean metInFront;

  /** Where it was when the walls had last looked at it. */
  private double heldX;

  private double heldY;

  /** No wall can be touched before the robot has gone this far; spares looking at all walls. */
  private double freeWayMm;

  RobotBody(Body robot, Obstacles obstacles, SimulatedRobot.Draw draw) {
    this.obstacles = obstacles;
    radiusMm = robot.radiusMm();
    wheelBaseMm = robot.wheelBaseMm();
    halfTurnPerSpeed = World.STEP_SECONDS / (2 * wheelBaseMm);
    left = new Wheel(robot, draw.leftGain());
    right = new Wheel(robot, draw.rightGain());
    solid = Solid.robot(radiusMm, draw.xMm(), draw.yMm(), draw.ahead());
    heldX = solid.xMm;
    heldY = solid.yMm;
  }

  void step(double leftPercent, double rightPercent) {
    left.step(leftPercent);
    right.step(rightPercent);
    double speedLeft = left.speedMmPerS();
    double speedRight = right.speedMmPerS();
    if (speedLeft == 0 && speedRight == 0) {
      return;
    }
    leftTravelMm += speedLeft * World.STEP_SECONDS;
    rightTravelMm += speedRight * World.STEP_SECONDS;
    double halfWayMm = (speedLeft + speedRight) * (World.STEP_SECONDS / 4);
    double oldX = solid.aheadX;
    double oldY = solid.aheadY;
    solid.turn((speedRight - speedLeft) * halfTurnPerSpeed);
    solid.xMm += halfWayMm * (oldX + solid.aheadX);
    solid.yMm += halfWayMm * (oldY + solid.aheadY);
    freeWayMm -= 2 * Math.abs(halfWayMm);
    pushedInFront = false;
    if (freeWayMm <= 0) {
      pushBack();
    }
    heldX = solid.xMm;
    heldY = solid.yMm;
  }

  private void pushBack() {
    double nearest = 0;
    for (int round = 0; round < PUSH_ROUNDS && nearest < radiusMm; round++) {
      nearest = Double.MAX_VALUE;
      for (int piece = 0; piece < obstacles.count(); piece++) {
        if (obstacles.isThere(piece)) {
          nearest = Math.min(nearest, pushFrom(piece));
        }
      }
    }
    freeWayMm = nearest - radiusMm;
  }

  /** How far the piece was; nearer than the radius, the robot has been pushed off it. */
  private double pushFrom(int piece) {
    double along = obstacles.nearest(piece, solid.xMm, solid.yMm);
    double awayX = obstacles.awayX(piece, along, solid.xMm);
    double awayY = obstacles.awayY(piece, along, solid.yMm);
    double distance = Math.sqrt(awayX * awayX + awayY * awayY);
    if (distance < radiusMm && distance > 0) {
      double push = (radiusMm - distance) / distance;
      solid.xMm += awayX * push;
      solid.yMm += awayY * push;
      solid.stopAgainst(awayX / distance, awayY / distance);
      feel(-awayX, -awayY, distance);
    }
    return distance;
  }

  /** A robot or a thing in that direction pushes; a unit vector. */
  void meet(double towardsX, double towardsY) {
    metInFront |= towardsX * solid.aheadX + towardsY * solid.aheadY >= FRONT_COSINE;
  }

  /** Nobody is met any more. */
  void meetNobody() {
    metInFront = false;
  }

  /** A wall that far in that direction pushes. */
  private void feel(double towardsX, double towardsY, double distance) {
    pushedInFront |= towardsX * solid.aheadX + towardsY * solid.aheadY >= FRONT_COSINE * distance;
  }

  /** After something has pushed it: true when the walls have pushed it back. */
  boolean heldByWalls() {
    double dx = solid.xMm - heldX;
    double dy = solid.yMm - heldY;
    if (dx == 0 && dy == 0) {
      return false;
    }
    freeWayMm -= Math.sqrt(dx * dx + dy * dy);
    heldX = solid.xMm;
    heldY = solid.yMm;
    if (freeWayMm > 0) {
      return false;
    }
    pushBack();
    boolean moved = heldX != solid.xMm || heldY != solid.yMm;
    heldX = solid.xMm;
    heldY = solid.yMm;
    return moved;
  }

  /** It is jammed: it stands where it stood, and only turns. */
  void takeBack() {
    solid.xMm = solid.oldX;
    solid.yMm = solid.oldY;
    double dx = solid.xMm - heldX;
    double dy = solid.yMm - heldY;
    freeWayMm -= Math.sqrt(dx * dx + dy * dy);
    heldX = solid.xMm;
    heldY = solid.yMm;
  }

  /** A gate has shut: walls may be nearer than it thought. */
  void lookAgain() {
    freeWayMm = 0;
  }

  Solid solid() {
    return solid;
  }

  boolean moves() {
    return left.speedMmPerS() != 0 || right.speedMmPerS() != 0;
  }

  double leftMmPerS() {
    return left.speedMmPerS();
  }

  double rightMmPerS() {
    return right.speedMmPerS();
  }

  /** So far it can go before it needs to look at the walls; 0 or less: it may touch one. */
  double freeWayMm() {
    return freeWayMm;
  }

  /** How far the left wheel has rolled; back counts down. */
  double leftTravelMm() {
    return leftTravelMm;
  }

  /** How far the right wheel has rolled; back counts down. */
  double rightTravelMm() {
    return rightTravelMm;
  }

  double wheelBaseMm() {
    return wheelBaseMm;
  }

  /** True while it drives against something in front. */
  boolean pushedInFront() {
    return pushedInFront || metInFront;
  }

  double xMm() {
    return solid.xMm;
  }

  double yMm() {
    return solid.yMm;
  }

  double aheadX() {
    return solid.aheadX;
  }

  double aheadY() {
    return solid.aheadY;
  }

  Pose pose() {
    return solid.pose();
  }

  void addTo(StateHash hash) {
    solid.addTo(hash);
    hash.add(freeWayMm);
    hash.add(leftTravelMm);
    hash.add(rightTravelMm);
    hash.add(left.speedMmPerS());
    hash.add(right.speedMmPerS());
  }
}
