package org.tsumiki.simulator;

/** Walls and shut gates against things: what is pushed into them comes out on its own side. */
final class ThingWalls {
  private static final int CORNERS = 4;

  /** So many corners at one wall, and the block lies flat. */
  private static final int FLAT = 2;

  private final Obstacles obstacles;

  /** How far each thing can go before it needs to look at the walls again. */
  private final double[] freeWayMm;

  private final double[] lastX;
  private final double[] lastY;

  ThingWalls(Obstacles obstacles, int solids) {
    this.obstacles = obstacles;
    freeWayMm = new double[solids];
    lastX = new double[solids];
    lastY = new double[solids];
  }

  /** A gate has shut. */
  void lookAgain() {
    for (int i = 0; i < freeWayMm.length; i++) {
      freeWayMm[i] = 0;
    }
  }

  /** True when the walls moved it. */
  boolean hold(int number, Solid solid) {
    double dx = solid.xMm - lastX[number];
    double dy = solid.yMm - lastY[number];
    double free = freeWayMm[number];
    if (free > 0 && dx * dx + dy * dy < free * free) {
      return false;
    }
    boolean moved = false;
    double nearest = Double.MAX_VALUE;
    for (int piece = 0; piece < obstacles.count(); piece++) {
      if (obstacles.isThere(piece) && !obstacles.isSideOfBox(piece)) {
        double distance = obstacles.distance(piece, solid.xMm, solid.yMm);
        nearest = Math.min(nearest, distance);
        if (distance
            < solid.radiusMm
                + Math.abs(solid.xMm - solid.oldX)
                + Math.abs(solid.yMm - solid.oldY)) {
          moved |= solid.round ? holdDisc(piece, solid) : holdBlock(piece, solid);
        }
      }
    }
    lastX[number] = solid.xMm;
    lastY[number] = solid.yMm;
    freeWayMm[number] = moved ? 0 : nearest - solid.radiusMm;
    return moved;
  }

  private boolean holdDisc(int piece, Solid disc) {
    double along = obstacles.nearest(piece, disc.xMm, disc.yMm);
    double awayX = obstacles.awayX(piece, along, disc.xMm);
    double awayY = obstacles.awayY(piece, along, disc.yMm);
    double distance = Math.sqrt(awayX * awayX + awayY * awayY);
    boolean through = obstacles.isBetween(piece, disc.oldX, disc.oldY, disc.xMm, disc.yMm);
    if (!through && (distance == 0 || disc.radiusMm - distance <= Overlap.SLACK_MM)) {
      return false;
    }
    double side = obstacles.leftOf(piece, disc.oldX, disc.oldY) < 0 ? -1 : 1;
    double x = through ? side * obstacles.leftX(piece) : awayX / distance;
    double y = through ? side * obstacles.leftY(piece) : awayY / distance;
    double depth = through ? disc.radiusMm + distance : disc.radiusMm - distance;
    Push.off(disc, x, y, depth, disc.xMm, disc.yMm);
    return true;
  }

  private boolean holdBlock(int piece, Solid block) {
    double side = obstacles.leftOf(piece, block.oldX, block.oldY) < 0 ? -1 : 1;
    double x = side * obstacles.leftX(piece);
    double y = side * obstacles.leftY(piece);
    int touching = 0;
    boolean moved = false;
    for (int corner = 0; corner < CORNERS; corner++) {
      double px = Overlap.cornerX(block, corner);
      double py = Overlap.cornerY(block, corner);
      double along = obstacles.along(piece, px, py);
      double inside = -side * obstacles.leftOf(piece, px, py);
      if (along >= 0 && along <= 1 && inside > -Overlap.SLACK_MM) {
        touching++;
        if (inside > Overlap.SLACK_MM) {
          Push.off(block, x, y, inside, px, py);
          moved = true;
        }
      }
    }
    if (touching >= FLAT) {
      block.cannotTurn();
    }
    if (touching > 0) {
      return moved;
    }
    boolean from = holdFromEnd(piece, 0, block);
    return holdFromEnd(piece, 1, block) || from;
  }

  /** The end of a wall that sticks into a block leaves it by the nearest side. */
  private boolean holdFromEnd(int piece, int end, Solid block) {
    double dx = -obstacles.awayX(piece, end, block.xMm);
    double dy = -obstacles.awayY(piece, end, block.yMm);
    double along = dx * block.aheadX + dy * block.aheadY;
    double across = dy * block.aheadX - dx * block.aheadY;
    double toEnd = block.halfLengthMm - Math.abs(along);
    double toSide = block.halfWidthMm - Math.abs(across);
    if (toEnd <= Overlap.SLACK_MM || toSide <= Overlap.SLACK_MM) {
      return false;
    }
    boolean byEnd = toEnd < toSide;
    double outAlong = byEnd ? (along < 0 ? 1 : -1) : 0;
    double outAcross = byEnd ? 0 : (across < 0 ? 1 : -1);
    Push.off(
        block,
        outAlong * block.aheadX - outAcross * block.aheadY,
        outAlong * block.aheadY + outAcross * block.aheadX,
        byEnd ? toEnd : toSide,
        block.xMm + dx,
        block.yMm + dy);
    return true;
  }
}
