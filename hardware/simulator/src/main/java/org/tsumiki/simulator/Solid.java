package org.tsumiki.simulator;

import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Thing;

/**
 * A body on the floor, seen from above: a disc or a rectangle, where it is and how easily it is
 * pushed. {@code hardware/simulator/spec/world.md} says how bodies push each other.
 */
final class Solid {
  /** What a robot weighs: two motors, four cells, wheels and a computer. */
  private static final double ROBOT_MASS_G = 800;

  /** Two directions less than 26 degrees apart are one stop: the cosine. */
  private static final double SAME_DIRECTION = 0.9;

  /** A rectangle's squared radius of gyration is the sum of its squared sides by this. */
  private static final double GYRATION_DIVISOR = 12;

  final boolean round;

  /** True for balls: they go on by themselves. */
  final boolean rolls;

  /** Of the disc, or of the circle around the rectangle. */
  final double radiusMm;

  /** Half a rectangle's side along its heading; 0 for a disc. */
  final double halfLengthMm;

  /** Half a rectangle's other side; 0 for a disc. */
  final double halfWidthMm;

  /** How far it gives way: 1 by its mass in grams, 0 when it stays in its place. */
  final double mobility;

  /** How far it turns: mobility by its squared radius of gyration; 0 for discs. */
  final double turnability;

  double xMm;
  double yMm;
  double aheadX;
  double aheadY;

  /** A ball's speed; others stop when nothing pushes them. */
  double speedX;

  double speedY;

  /** Where it was before this step, and how far it has turned since, in radians. */
  double oldX;

  double oldY;
  double turned;
  private double oldAheadX;
  private double oldAheadY;

  /** Against how many things that give no way it stands in this step: 0, 1 or 2. */
  private int stops;

  private double stop1X;
  private double stop1Y;
  private double stop2X;
  private double stop2Y;
  private boolean cannotTurn;

  private Solid(
      Form form, double mobility, boolean rolls, double xMm, double yMm, Direction ahead) {
    this.round = form.halfLengthMm == 0;
    this.rolls = rolls;
    this.radiusMm = form.radiusMm;
    this.halfLengthMm = form.halfLengthMm;
    this.halfWidthMm = form.halfWidthMm;
    this.mobility = mobility;
    double squaredSides =
        4 * (halfLengthMm * halfLengthMm + halfWidthMm * halfWidthMm) / GYRATION_DIVISOR;
    this.turnability = round ? 0 : mobility / squaredSides;
    this.xMm = xMm;
    this.yMm = yMm;
    this.aheadX = ahead.x();
    this.aheadY = ahead.y();
  }

  private record Form(double radiusMm, double halfLengthMm, double halfWidthMm) {
    static Form of(Shape shape) {
      return switch (shape) {
        case Shape.Block block -> rectangle(block.widthMm() / 2, block.heightMm() / 2);
        case Shape.Can can -> new Form(can.radiusMm(), 0, 0);
        case Shape.Ball ball -> new Form(ball.radiusMm(), 0, 0);
      };
    }

    static Form rectangle(double halfLengthMm, double halfWidthMm) {
      double radiusMm = Math.sqrt(halfLengthMm * halfLengthMm + halfWidthMm * halfWidthMm);
      return new Form(radiusMm, halfLengthMm, halfWidthMm);
    }
  }

  static Solid robot(double radiusMm, double xMm, double yMm, Direction ahead) {
    return new Solid(new Form(radiusMm, 0, 0), 1 / ROBOT_MASS_G, false, xMm, yMm, ahead);
  }

  static Solid thing(Thing thing) {
    return new Solid(
        Form.of(thing.shape()),
        thing.fixed() ? 0 : 1 / thing.massG(),
        thing.shape() instanceof Shape.Ball && !thing.fixed(),
        thing.place().xMm(),
        thing.place().yMm(),
        Direction.ofDegrees(thing.headingDeg()));
  }

  static Solid box(Box box) {
    return new Solid(
        Form.rectangle(box.widthMm() / 2, box.heightMm() / 2),
        0,
        false,
        box.centre().xMm(),
        box.centre().yMm(),
        Direction.ofDegrees(box.headingDeg()));
  }

  /** A step begins here. */
  void begin() {
    oldX = xMm;
    oldY = yMm;
    oldAheadX = aheadX;
    oldAheadY = aheadY;
    turned = 0;
    stops = 0;
    cannotTurn = false;
  }

  /**
   * It stands against something that gives no way, and cannot move against this direction until the
   * step is over. The first and the last of several count.
   */
  void stopAgainst(double awayX, double awayY) {
    if (stops == 0) {
      stop1X = awayX;
      stop1Y = awayY;
      stops = 1;
    } else if (stop1X * awayX + stop1Y * awayY < SAME_DIRECTION) {
      stop2X = awayX;
      stop2Y = awayY;
      stops = 2;
    }
  }

  /** It lies flat against something that gives no way. */
  void cannotTurn() {
    cannotTurn = true;
  }

  double turnability() {
    return cannotTurn ? 0 : turnability;
  }

  /**
   * The x part of the way that is left of a direction when what it stands against takes its part
   * away; with {@link #freeY}. Both 0: it cannot move there at all.
   */
  double freeX(double x, double y) {
    return free(x, y, true);
  }

  double freeY(double x, double y) {
    return free(x, y, false);
  }

  private double free(double wantedX, double wantedY, boolean first) {
    double x = wantedX;
    double y = wantedY;
    if (stops > 0) {
      double against = x * stop1X + y * stop1Y;
      if (against < 0) {
        x -= against * stop1X;
        y -= against * stop1Y;
      }
    }
    if (stops > 1) {
      double against = x * stop2X + y * stop2Y;
      if (against < 0) {
        x -= against * stop2X;
        y -= against * stop2Y;
      }
      if (x * stop1X + y * stop1Y < 0) {
        return 0;
      }
    }
    return first ? x : y;
  }

  /** Where it was before this step becomes where it is, and the other way round. */
  void swapWithOld() {
    double x = xMm;
    double y = yMm;
    double lookX = aheadX;
    double lookY = aheadY;
    xMm = oldX;
    yMm = oldY;
    aheadX = oldAheadX;
    aheadY = oldAheadY;
    oldX = x;
    oldY = y;
    oldAheadX = lookX;
    oldAheadY = lookY;
  }

  /** It has not moved in this step, and rolls no more. */
  void takeBack() {
    xMm = oldX;
    yMm = oldY;
    aheadX = oldAheadX;
    aheadY = oldAheadY;
    speedX = 0;
    speedY = 0;
  }

  /** Turns by 2 atan(halfTurn), which is 2 halfTurn but for a part in a million. */
  void turn(double halfTurn) {
    double squared = halfTurn * halfTurn;
    double part = 1 / (1 + squared);
    double cosine = (1 - squared) * part;
    double sine = 2 * halfTurn * part;
    double x = aheadX;
    double y = aheadY;
    aheadX = cosine * x - sine * y;
    aheadY = cosine * y + sine * x;
  }

  Pose pose() {
    return new Pose(xMm, yMm, Direction.degrees(aheadX, aheadY));
  }

  void addTo(StateHash hash) {
    hash.add(xMm);
    hash.add(yMm);
    hash.add(aheadX);
    hash.add(aheadY);
    if (rolls) {
      hash.add(speedX);
      hash.add(speedY);
    }
  }
}
