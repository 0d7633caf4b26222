package org.tsumiki.course.rescue;

/** A side of a tile, in the order of the clock; maps have y going down. */
enum Side {
  TOP(0, -1, 90),
  RIGHT(1, 0, 0),
  BOTTOM(0, 1, -90),
  LEFT(-1, 0, 180);

  final int dx;
  final int dy;

  /** Where a robot looks that leaves by this side. */
  final double headingDeg;

  Side(int dx, int dy, double headingDeg) {
    this.dx = dx;
    this.dy = dy;
    this.headingDeg = headingDeg;
  }

  /** The side that this one becomes when the tile is turned clockwise by so many quarters. */
  Side turned(int quarters) {
    return values()[Math.floorMod(ordinal() + quarters, values().length)];
  }

  Side opposite() {
    return turned(2);
  }

  static Side of(char letter) {
    return switch (letter) {
      case 'T' -> TOP;
      case 'R' -> RIGHT;
      case 'B' -> BOTTOM;
      case 'L' -> LEFT;
      default -> throw new IllegalArgumentException("no side " + letter);
    };
  }
}
