package org.tsumiki.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Wall;

final class OutlineTest {
  private static final Outline SQUARE = box(0, 0, 100, 100, 0);

  @Test
  void thingsThatTouchDoNotOverlap() {
    assertThat(SQUARE.overlaps(box(100, 0, 100, 100, 0))).isFalse();
    assertThat(SQUARE.overlaps(box(99, 0, 100, 100, 0))).isTrue();
    assertThat(SQUARE.overlaps(can(80, 0, 30))).isFalse();
    assertThat(SQUARE.overlaps(can(79, 0, 30))).isTrue();
    assertThat(can(0, 0, 30).overlaps(can(60, 0, 30))).isFalse();
    assertThat(can(0, 0, 30).overlaps(can(59, 0, 30))).isTrue();
  }

  @Test
  void cornersCountAndHeadingsToo() {
    assertThat(SQUARE.overlaps(can(70, 70, 28))).isFalse();
    assertThat(SQUARE.overlaps(can(70, 70, 29))).isTrue();
    assertThat(SQUARE.overlaps(box(120, 0, 100, 100, 45))).isTrue();
    assertThat(SQUARE.overlaps(box(121, 0, 100, 100, 45))).isFalse();
    assertThat(SQUARE.overlaps(box(90, 90, 100, 100, 45))).isFalse();
  }

  @Test
  void whatStandsWhollyInsideOverlaps() {
    assertThat(SQUARE.overlaps(can(0, 0, 5))).isTrue();
    assertThat(SQUARE.overlaps(box(3, 3, 5, 5, 20))).isTrue();
    assertThat(box(3, 3, 5, 5, 20).overlaps(SQUARE)).isTrue();
  }

  @Test
  void wallsAreThin() {
    Outline wall = Outline.of(new Wall(new Point(50, -200), new Point(50, 200)));
    assertThat(SQUARE.overlaps(wall)).isFalse();
    assertThat(box(1, 0, 100, 100, 0).overlaps(wall)).isTrue();
    assertThat(can(80, 0, 30).overlaps(wall)).isFalse();
    assertThat(can(79, 0, 30).overlaps(wall)).isTrue();
    assertThat(can(50, 231, 30).overlaps(wall)).isFalse();
    assertThat(Outline.of(new Wall(new Point(0, 0), new Point(0, 0))).overlaps(can(0, 9, 10)))
        .isTrue();
  }

  private static Outline box(double x, double y, double width, double height, double heading) {
    return Outline.of(new Box(new Point(x, y), width, height, heading, "#000000"));
  }

  private static Outline can(double x, double y, double radius) {
    return Outline.of(
        new Thing(
            "a",
            "a",
            new Shape.Can(radius),
            new Point(x, y),
            0,
            "#000000",
            1,
            false,
            Optional.empty()));
  }
}
