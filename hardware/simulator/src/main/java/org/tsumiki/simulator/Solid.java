package org.tsumiki.simulator;

import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Thing;

/**
 * A body on the floor, seen from above: a disc or a rectangle, where it is and how easily it is
 * pushed. {@code hardware/simulator/spec/world.md} says how bodies push each other.
 */
final class Solid {
  /** What a robot weighs: two motors, four cells, wheels and a computer. */
  private static final double ROBOT_MASS_G = 800;

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

  Pose pose() {
    return new Pose(xMm, yMm, Direction.degrees(aheadX, aheadY));
  }

  void addTo(StateHash hash) {
    hash.add(xMm);
    hash.add(yMm);
    hash.add(aheadX);
    hash.add(aheadY);
  }
}
