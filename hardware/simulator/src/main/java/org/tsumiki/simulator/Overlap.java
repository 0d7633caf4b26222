package org.tsumiki.simulator;

/**
 * Where two bodies overlap, and how deeply: up to eight points with one direction for all of them.
 * One object is filled again and again.
 */
final class Overlap {
  private static final int MAX_POINTS = 8;
  private static final int CORNERS = 4;

  /** Nearer than this is not an overlap: rounding must not move anything. */
  static final double SLACK_MM = 1e-6;

  /** How far inside a rectangle's side its corner counts as lying on it. */
  private static final double CORNER_MARGIN_MM = 1e-3;

  /** From the first body to the second. */
  double towardsX;

  double towardsY;
  int count;
  final double[] depthMm = new double[MAX_POINTS];
  final double[] xMm = new double[MAX_POINTS];
  final double[] yMm = new double[MAX_POINTS];

  private void add(double depth, double x, double y) {
    if (depth > SLACK_MM) {
      depthMm[count] = depth;
      xMm[count] = x;
      yMm[count] = y;
      count++;
    }
  }

  void find(Solid a, Solid b) {
    count = 0;
    double dx = b.xMm - a.xMm;
    double dy = b.yMm - a.yMm;
    double reach = a.radiusMm + b.radiusMm;
    if (dx * dx + dy * dy >= reach * reach) {
      return;
    }
    if (a.round && b.round) {
      discs(a, b, dx, dy);
    } else if (a.round) {
      discOnRectangle(a, b, -1);
    } else if (b.round) {
      discOnRectangle(b, a, 1);
    } else {
      rectangles(a, b, dx, dy);
    }
  }

  /** How deep the deepest point of their overlap is; 0 when there is none. */
  double deepest(Solid a, Solid b) {
    find(a, b);
    double deepest = 0;
    for (int point = 0; point < count; point++) {
      deepest = Math.max(deepest, depthMm[point]);
    }
    return deepest;
  }

  /** How far a disc is from another body; below 0 they overlap. */
  static double gap(Solid disc, Solid other) {
    double dx = disc.xMm - other.xMm;
    double dy = disc.yMm - other.yMm;
    if (other.round) {
      return Math.sqrt(dx * dx + dy * dy) - disc.radiusMm - other.radiusMm;
    }
    double along = Math.abs(dx * other.aheadX + dy * other.aheadY) - other.halfLengthMm;
    double across = Math.abs(dy * other.aheadX - dx * other.aheadY) - other.halfWidthMm;
    double outAlong = Math.max(0, along);
    double outAcross = Math.max(0, across);
    return Math.sqrt(outAlong * outAlong + outAcross * outAcross) - disc.radiusMm;
  }

  private void discs(Solid a, Solid b, double dx, double dy) {
    double distance = Math.sqrt(dx * dx + dy * dy);
    towardsX = distance > 0 ? dx / distance : 1;
    towardsY = distance > 0 ? dy / distance : 0;
    add(
        a.radiusMm + b.radiusMm - distance,
        a.xMm + towardsX * a.radiusMm,
        a.yMm + towardsY * a.radiusMm);
  }

  /** The sign says which way the direction goes: 1 from the rectangle to the disc. */
  private void discOnRectangle(Solid disc, Solid block, double sign) {
    double dx = disc.xMm - block.xMm;
    double dy = disc.yMm - block.yMm;
    double along = dx * block.aheadX + dy * block.aheadY;
    double across = dy * block.aheadX - dx * block.aheadY;
    double nearAlong = Math.min(block.halfLengthMm, Math.max(-block.halfLengthMm, along));
    double nearAcross = Math.min(block.halfWidthMm, Math.max(-block.halfWidthMm, across));
    double outAlong = along - nearAlong;
    double outAcross = across - nearAcross;
    double distance = Math.sqrt(outAlong * outAlong + outAcross * outAcross);
    if (distance == 0) {
      // The middle is inside: out by the nearest side.
      double toEnd = block.halfLengthMm - Math.abs(along);
      double toSide = block.halfWidthMm - Math.abs(across);
      boolean byEnd = toEnd < toSide;
      outAlong = byEnd ? (along < 0 ? -1 : 1) : 0;
      outAcross = byEnd ? 0 : (across < 0 ? -1 : 1);
      distance = -(byEnd ? toEnd : toSide);
    } else {
      outAlong /= distance;
      outAcross /= distance;
    }
    towardsX = sign * (outAlong * block.aheadX - outAcross * block.aheadY);
    towardsY = sign * (outAlong * block.aheadY + outAcross * block.aheadX);
    add(
        disc.radiusMm - distance,
        block.xMm + nearAlong * block.aheadX - nearAcross * block.aheadY,
        block.yMm + nearAlong * block.aheadY + nearAcross * block.aheadX);
  }

  /** The direction in which least is needed to part them, of the four that their sides have. */
  private void rectangles(Solid a, Solid b, double dx, double dy) {
    double least = Double.MAX_VALUE;
    for (int side = 0; side < CORNERS; side++) {
      Solid of = side < 2 ? a : b;
      double x = side % 2 == 0 ? of.aheadX : -of.aheadY;
      double y = side % 2 == 0 ? of.aheadY : of.aheadX;
      double apart = dx * x + dy * y;
      double depth = extent(a, x, y) + extent(b, x, y) - Math.abs(apart);
      if (depth <= SLACK_MM) {
        return;
      }
      if (depth < least) {
        least = depth;
        towardsX = apart < 0 ? -x : x;
        towardsY = apart < 0 ? -y : y;
      }
    }
    double reachOfA = extent(a, towardsX, towardsY);
    double reachOfB = extent(b, towardsX, towardsY);
    corners(b, a, reachOfA, 1);
    corners(a, b, reachOfB, -1);
    if (count == 0) {
      add(least, a.xMm + towardsX * reachOfA, a.yMm + towardsY * reachOfA);
    }
  }

  /** The corners of one rectangle that lie in the other. */
  private void corners(Solid of, Solid in, double reach, double sign) {
    for (int corner = 0; corner < CORNERS; corner++) {
      double x = cornerX(of, corner);
      double y = cornerY(of, corner);
      double dx = x - in.xMm;
      double dy = y - in.yMm;
      double along = Math.abs(dx * in.aheadX + dy * in.aheadY);
      double across = Math.abs(dy * in.aheadX - dx * in.aheadY);
      if (along <= in.halfLengthMm + CORNER_MARGIN_MM
          && across <= in.halfWidthMm + CORNER_MARGIN_MM) {
        add(reach - sign * (dx * towardsX + dy * towardsY), x, y);
      }
    }
  }

  /** How far a rectangle reaches from its middle in a direction. */
  private static double extent(Solid block, double x, double y) {
    return block.halfLengthMm * Math.abs(block.aheadX * x + block.aheadY * y)
        + block.halfWidthMm * Math.abs(block.aheadX * y - block.aheadY * x);
  }

  static double cornerX(Solid block, int corner) {
    double along = (corner == 0 || corner == 3 ? -1 : 1) * block.halfLengthMm;
    double across = (corner < 2 ? -1 : 1) * block.halfWidthMm;
    return block.xMm + along * block.aheadX - across * block.aheadY;
  }

  static double cornerY(Solid block, int corner) {
    double along = (corner == 0 || corner == 3 ? -1 : 1) * block.halfLengthMm;
    double across = (corner < 2 ? -1 : 1) * block.halfWidthMm;
    return block.yMm + along * block.aheadY + across * block.aheadX;
  }
}
