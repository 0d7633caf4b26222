package org.tsumiki.course;

/** How large a course may be; the numbers of {@code spec/course.md}. */
final class CourseLimits {
  static final int MAX_CHARS = 256 * 1024;
  static final int MAX_LIST = 1000;
  static final int MAX_POINTS = 4000;
  static final int MAX_DEVICES = 32;
  static final int MAX_SENSORS = 8;
  static final double MIN_SIDE_MM = 100;
  static final double MAX_SIDE_MM = 4000;
  static final double MAX_AREA_MM2 = 6_000_000;
  static final double MAX_COORDINATE_MM = 10_000;
  static final double MAX_STROKE_WIDTH_MM = 200;
  static final double MAX_SPEED_MM_PER_S = 5000;

  private CourseLimits() {}
}
