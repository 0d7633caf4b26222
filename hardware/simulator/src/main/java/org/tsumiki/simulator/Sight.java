package org.tsumiki.simulator;

/** What distance sensors can see in a world: walls, boxes, shut gates, things and other robots. */
final class Sight {
  private final Obstacles obstacles;
  private final Solid[] solids;

  Sight(Obstacles obstacles, Solid[] solids) {
    this.obstacles = obstacles;
    this.solids = solids;
  }

  /**
   * Distance along a ray that looks where the viewer does, to the first thing that is not the
   * viewer itself, or limit when there is none nearer.
   */
  double distanceAlong(double xMm, double yMm, Solid viewer, double limit) {
    double best = obstacles.distanceAlong(xMm, yMm, viewer.aheadX, viewer.aheadY, limit);
    for (Solid solid : solids) {
      if (solid != viewer) {
        best = nearer(solid, xMm, yMm, viewer.aheadX, viewer.aheadY, best);
      }
    }
    return best;
  }

  private static double nearer(
      Solid solid, double xMm, double yMm, double aheadX, double aheadY, double best) {
    double dx = solid.xMm - xMm;
    double dy = solid.yMm - yMm;
    double ahead = dx * aheadX + dy * aheadY;
    double aside = dx * aheadY - dy * aheadX;
    double squared = solid.radiusMm * solid.radiusMm - aside * aside;
    if (squared <= 0 || ahead + solid.radiusMm <= 0 || ahead - solid.radiusMm >= best) {
      return best;
    }
    if (!solid.round) {
      return Math.min(best, intoRectangle(solid, -dx, -dy, aheadX, aheadY, best));
    }
    double near = ahead - Math.sqrt(squared);
    return ahead > 0 && near < best ? Math.max(0, near) : best;
  }

  /** Where the ray enters the rectangle, by the slabs between its opposite sides. */
  private static double intoRectangle(
      Solid solid, double fromX, double fromY, double aheadX, double aheadY, double best) {
    double alongFrom = fromX * solid.aheadX + fromY * solid.aheadY;
    double acrossFrom = fromY * solid.aheadX - fromX * solid.aheadY;
    double along = aheadX * solid.aheadX + aheadY * solid.aheadY;
    double across = aheadY * solid.aheadX - aheadX * solid.aheadY;
    double enter =
        Math.max(
            enter(alongFrom, along, solid.halfLengthMm),
            enter(acrossFrom, across, solid.halfWidthMm));
    double leave =
        Math.min(
            leave(alongFrom, along, solid.halfLengthMm),
            leave(acrossFrom, across, solid.halfWidthMm));
    return leave >= 0 && enter <= leave ? Math.max(0, enter) : best;
  }

  private static double enter(double from, double speed, double half) {
    if (speed == 0) {
      return Math.abs(from) <= half ? -Double.MAX_VALUE : Double.MAX_VALUE;
    }
    return ((speed > 0 ? -half : half) - from) / speed;
  }

  private static double leave(double from, double speed, double half) {
    if (speed == 0) {
      return Math.abs(from) <= half ? Double.MAX_VALUE : -Double.MAX_VALUE;
    }
    return ((speed > 0 ? half : -half) - from) / speed;
  }
}
