package org.tsumiki.course;

/** How large a course may be; the numbers of {@code spec/course.md}. */
final class CourseLimits {
  static final int MAX_CHARS = 256 * 1024;
  static final int MAX_LIST = 1000;
  static final int MAX_POINTS = 4000;
  static final int MAX_DEVICES = 32;
  static final int MAX_ROBOTS = 4;
  static final int MAX_THINGS = 64;
  static final int MAX_ZONES = 32;
  static final int MAX_GATES = 8;
  static final int MAX_CARDS = 16;
  static final int MAX_CARD_COLOURS = 8;
  static final int MAX_GOALS = 16;
  static final int MAX_ROUNDS = 100;
  static final int MAX_ZONE_POINTS = 1000;
  static final double MIN_SIDE_MM = 100;
  static final double MAX_SIDE_MM = 4000;
  static final double MAX_AREA_MM2 = 6_000_000;
  static final double MAX_COORDINATE_MM = 10_000;
  static final double MAX_STROKE_WIDTH_MM = 200;
  static final double MAX_THING_MM = 500;
  static final double MAX_MASS_G = 5000;
  static final double MAX_SECONDS = 600;

  private CourseLimits() {}
}
