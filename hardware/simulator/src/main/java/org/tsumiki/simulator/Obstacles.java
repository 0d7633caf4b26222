package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Wall;

/**
 * Walls, the sides of boxes, and gates, as straight pieces in that order, each in the order of the
 * course file. Gates are there or away.
 */
final class Obstacles {
  private static final int FIELDS = 5;
  private static final int SIDES = 4;

  /** Where two walls meet nothing slips out between them by rounding; a part of their length. */
  private static final double END_MARGIN = 1e-3;

  /** From x, from y, along x, along y, 1 / length squared for each piece. */
  private final double[] pieces;

  private final boolean[] away;
  private final int firstSide;
  private final int firstGate;

  private Obstacles(double[] pieces, int walls, int gates) {
    this.pieces = pieces;
    this.away = new boolean[pieces.length / FIELDS];
    this.firstSide = walls;
    this.firstGate = away.length - gates;
  }

  static Obstacles of(Placement placement) {
    List<double[]> pieces = new ArrayList<>();
    for (Wall wall : placement.walls()) {
      pieces.add(piece(wall.from().xMm(), wall.from().yMm(), wall.to().xMm(), wall.to().yMm()));
    }
    for (Box box : placement.boxes()) {
      addSides(pieces, box);
    }
    for (Wall wall : placement.gates()) {
      pieces.add(piece(wall.from().xMm(), wall.from().yMm(), wall.to().xMm(), wall.to().yMm()));
    }
    double[] all = new double[FIELDS * pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      System.arraycopy(pieces.get(i), 0, all, FIELDS * i, FIELDS);
    }
    return new Obstacles(all, placement.walls().size(), placement.gates().size());
  }

  private static void addSides(List<double[]> pieces, Box box) {
    Direction ahead = Direction.ofDegrees(box.headingDeg());
    double[] x = new double[SIDES];
    double[] y = new double[SIDES];
    for (int i = 0; i < SIDES; i++) {
      double along = (i == 0 || i == 3 ? -0.5 : 0.5) * box.widthMm();
      double across = (i < 2 ? -0.5 : 0.5) * box.heightMm();
      x[i] = box.centre().xMm() + along * ahead.x() - across * ahead.y();
      y[i] = box.centre().yMm() + along * ahead.y() + across * ahead.x();
    }
    for (int i = 0; i < SIDES; i++) {
      int next = (i + 1) % SIDES;
      pieces.add(piece(x[i], y[i], x[next], y[next]));
    }
  }

  private static double[] piece(double x1, double y1, double x2, double y2) {
    double squared = (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
    return new double[] {x1, y1, x2 - x1, y2 - y1, squared == 0 ? 0 : 1 / squared};
  }

  int count() {
    return away.length;
  }

  /** False for a gate that is open. */
  boolean isThere(int piece) {
    return !away[piece];
  }

  boolean isSideOfBox(int piece) {
    return piece >= firstSide && piece < firstGate;
  }

  boolean isGate(int piece) {
    return piece >= firstGate;
  }

  int pieceOfGate(int gate) {
    return firstGate + gate;
  }

  int gateOfPiece(int piece) {
    return piece - firstGate;
  }

  void openGate(int gate, boolean open) {
    away[firstGate + gate] = open;
  }

  /** How far along the piece, 0 to 1, its point nearest to the place is. */
  double nearest(int piece, double xMm, double yMm) {
    int at = piece * FIELDS;
    double along = (xMm - pieces[at]) * pieces[at + 2] + (yMm - pieces[at + 1]) * pieces[at + 3];
    return Math.min(1, Math.max(0, along * pieces[at + 4]));
  }

  /** The same for the straight line through the piece: below 0 and above 1 too. */
  double along(int piece, double xMm, double yMm) {
    int at = piece * FIELDS;
    double along = (xMm - pieces[at]) * pieces[at + 2] + (yMm - pieces[at + 1]) * pieces[at + 3];
    return along * pieces[at + 4];
  }

  /** How far left of the piece a place is, as seen along it. */
  double leftOf(int piece, double xMm, double yMm) {
    int at = piece * FIELDS;
    double across = (yMm - pieces[at + 1]) * pieces[at + 2] - (xMm - pieces[at]) * pieces[at + 3];
    return across * Math.sqrt(pieces[at + 4]);
  }

  /** The unit vector to the left of the piece: its x part. */
  double leftX(int piece) {
    return -pieces[piece * FIELDS + 3] * Math.sqrt(pieces[piece * FIELDS + 4]);
  }

  /** The unit vector to the left of the piece: its y part. */
  double leftY(int piece) {
    return pieces[piece * FIELDS + 2] * Math.sqrt(pieces[piece * FIELDS + 4]);
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

  double distance(int piece, double xMm, double yMm) {
    double along = nearest(piece, xMm, yMm);
    double x = awayX(piece, along, xMm);
    double y = awayY(piece, along, yMm);
    return Math.sqrt(x * x + y * y);
  }

  /** Whether the straight way from one place to the other goes through the piece. */
  boolean isBetween(int piece, double x1, double y1, double x2, double y2) {
    double before = leftOf(piece, x1, y1);
    double after = leftOf(piece, x2, y2);
    if (before * after >= 0) {
      return false;
    }
    double part = before / (before - after);
    double along = along(piece, x1 + part * (x2 - x1), y1 + part * (y2 - y1));
    return along >= -END_MARGIN && along <= 1 + END_MARGIN;
  }

  /** Distance along a ray to the first piece, or limit when there is none nearer. */
  double distanceAlong(double xMm, double yMm, double aheadX, double aheadY, double limit) {
    double best = limit;
    for (int piece = 0, at = 0; piece < away.length; piece++, at += FIELDS) {
      double dx = pieces[at + 2];
      double dy = pieces[at + 3];
      double cross = aheadX * dy - aheadY * dx;
      double ox = pieces[at] - xMm;
      double oy = pieces[at + 1] - yMm;
      double distance = ox * dy - oy * dx;
      double along = ox * aheadY - oy * aheadX;
      if (cross < 0) {
        cross = -cross;
        distance = -distance;
        along = -along;
      }
      // Both are still multiplied by cross: dividing takes longer than all the rest.
      if (along >= 0
          && along <= cross
          && distance >= 0
          && distance < best * cross
          && !away[piece]) {
        best = distance / cross;
      }
    }
    return best;
  }
}
