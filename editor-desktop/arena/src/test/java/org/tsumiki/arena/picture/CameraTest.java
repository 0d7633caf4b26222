package org.tsumiki.arena.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CameraTest {
  private static final Box WINDOW = new Box(100, 50, 800, 400);

  @Test
  void showsAllOfACourseInTheMiddle() {
    Camera camera = Camera.fit(1600, 1600, WINDOW);

    assertThat(camera.pxPerUnit()).isEqualTo(0.25);
    assertThat(camera.toScreen(new Spot(0, 0))).isEqualTo(new Spot(300, 50));
    assertThat(camera.toScreen(new Spot(1600, 1600))).isEqualTo(new Spot(700, 450));
  }

  @Test
  void findsThePlaceUnderAPixel() {
    Camera camera = Camera.fit(1500, 1000, WINDOW);
    Spot place = new Spot(321, 654);

    Spot found = camera.toSheet(camera.toScreen(place));

    assertThat(found.to(place)).isLessThan(1e-9);
  }

  @Test
  void followsARobotAndKeepsTheEdgesOut() {
    Camera middle = Camera.following(new Spot(1000, 1000), 1, 2000, 2000, WINDOW);
    Camera corner = Camera.following(new Spot(10, 10), 1, 2000, 2000, WINDOW);

    assertThat(middle.toScreen(new Spot(1000, 1000))).isEqualTo(WINDOW.middle());
    assertThat(corner.toScreen(new Spot(0, 0))).isEqualTo(new Spot(100, 50));
  }

  @Test
  void centresACourseThatIsSmallerThanTheWindow() {
    Camera camera = Camera.following(new Spot(10, 10), 1, 300, 200, WINDOW);

    assertThat(camera.toScreen(new Spot(150, 100))).isEqualTo(WINDOW.middle());
  }
}
