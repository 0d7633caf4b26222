package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tsumiki.course.io.Courses;

final class CrossingWorldTest {
  private final World world = World.create(Course.of(Courses.load("crossing")), 1);

  @Test
  void offersSignalsDevicesAndButtons() {
    assertThat(world.ports().specs().stream().map(spec -> spec.name()))
        .containsExactly(
            "signal.car.red",
            "signal.car.yellow",
            "signal.car.green",
            "signal.walk.red",
            "signal.walk.green",
            "led.1",
            "buzzer",
            "button.a",
            "button.b");
  }

  @Test
  void nothingMovesAndTimeGoesOn() {
    for (int i = 0; i < 25; i++) {
      world.step();
    }
    assertThat(world.tick()).isEqualTo(25);
    assertThat(world.pose()).isEqualTo(new Pose(0, 0, 0));
    assertThat(world.moves()).isFalse();
  }

  @Test
  void aLampChangesTheHash() {
    String dark = world.stateHash();
    world.ports().write(0, 1);
    assertThat(world.stateHash()).isNotEqualTo(dark);
  }

  @Test
  void refusesToPressWhatIsNoButtonHere() {
    assertThatThrownBy(() -> world.press("signal.car.red", true))
        .hasMessage("The course crossing has no button signal.car.red");
    assertThat(world.hasButton("button.a")).isTrue();
    assertThat(world.hasButton("button.c")).isFalse();
  }
}
