package org.tsumiki.simulator;

import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Wall;

/** Walls and the sides of boxes, as straight pieces in the order of the course file. */
final class Obstacles {
  private static final int FIELDS = 5;

  /** From x, from y, along x, along y, 1 / length squared for each piece. */
  private final double[] pieces;

  private Obstacles(double[] pieces) {
    this.pieces = pieces;
  }

  static Obstacles of(CoursePlan plan) {
    double[] pieces = new double[FIELDS * (plan.walls().size() + 4 * plan.boxes().size())];
    int at = 0;
    for (Wall wall : plan.walls()) {
      at = put(pieces, at, wall.from().xMm(), wall.from().yMm(), wall.to().xMm(), wall.to().yMm());
    }
    for (Box box : plan.boxes()) {
      at = putSides(pieces, at, box);
    }
    return new Obstacles(pieces);
  }

  private static int putSides(double[] pieces, int start, Box box) {
    Direction ahead = Direction.ofDegrees(box.headingDeg());
    double[] x = new double[4];
    double[] y = new double[4];
    for (int i = 0; i < 4; i++) {
      double along = (i == 0 || i == 3 ? -0.5 : 0.5) * box.widthMm();
      double across = (i < 2 ? -0.5 : 0.5) * box.heightMm();
      x[i] = box.centre().xMm() + along * ahead.x() - across * ahead.y();
      y[i] = box.centre().yMm() + along * ahead.y() + across * ahead.x();
    }
    int at = start;
    for (int i = 0; i < 4; i++) {
      int next = (i + 1) % 4;
      at = put(pieces, at, x[i], y[i], x[next], y[next]);
    }
    return at;
  }

  private static int put(double[] pieces, int at, double x1, double y1, double x2, double y2) {
    pieces[at] = x1;
    pieces[at + 1] = y1;
    pieces[at + 2] = x2 - x1;
    pieces[at + 3] = y2 - y1;
    double squared = (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
    pieces[at + 4] = squared == 0 ? 0 : 1 / squared;
    return at + FIELDS;
  }

  int count() {
    return pieces.length / FIELDS;
  }

  /** How far along the piece, 0 to 1, its point nearest to the place is. */
  double nearest(int piece, double xMm, double yMm) {
    int at = piece * FIELDS;
    double along = (xMm - pieces[at]) * pieces[at + 2] + (yMm - pieces[at + 1]) * pieces[at + 3];
    return Math.min(1, Math.max(0, along * pieces[at + 4]));
  }

  /** From the point that far along the piece to the place: the x part. */
  double awayX(int piece, double along, double xMm) {
    int at = piece * FIELDS;
    return xMm - pieces[at] - along * pieces[at + 2];
  }

  /** From the point that far along the piece to the place: the y part. */
  double awayY(int piece, double along, double yMm) {
    int at = piece * FIELDS;
    return yMm - pieces[at + 1] - along * pieces[at + 3];
  }

  /** Distance along a ray to the first piece, or limit when there is none nearer. */
  double distanceAlong(double xMm, double yMm, double aheadX, double aheadY, double limit) {
    double best = limit;
    for (int at = 0; at < pieces.length; at += FIELDS) {
      double dx = pieces[at + 2];
      double dy = pieces[at + 3];
      double cross = aheadX * dy - aheadY * dx;
      if (cross != 0) {
        double ox = pieces[at] - xMm;
        double oy = pieces[at + 1] - yMm;
        double distance = (ox * dy - oy * dx) / cross;
        double along = (ox * aheadY - oy * aheadX) / cross;
        if (distance >= 0 && distance < best && along >= 0 && along <= 1) {
          best = distance;
        }
      }
    }
    return best;
  }
}
