package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.io.Courses;
import org.tsumiki.simulator.InputCurve.Point;

/** What a scene's sensors read: at rest, changed by somebody, and over time. */
final class SceneInputsTest {
  private static final Course PADDY = Course.of(Courses.load("rice-field"));

  @Test
  void sensorsRestAtWhatTheCourseSaysAndShowWhatSomebodyMakesOfThem() {
    World world = World.create(PADDY, 1);
    assertThat(value(world, "water.level")).isEqualTo(60);
    assertThat(value(world, "air.temperature")).isEqualTo(24);

    world.set(0, "water.level", 12.5);
    world.set(0, "air.temperature", 400);
    world.set(0, "button.a", 3);

    assertThat(value(world, "water.level")).isEqualTo(12.5);
    assertThat(value(world, "air.temperature")).as("no hotter than the port knows").isEqualTo(85);
    assertThat(value(world, "button.a")).isEqualTo(1);
  }

  @Test
  void outputsAndSensorsOfRobotsAreNobodysToChange() {
    World paddy = World.create(PADDY, 1);
    World line = World.create(Course.of(Courses.load("line")), 1);

    assertThat(paddy.hasInput(0, "led.1")).isFalse();
    assertThat(line.hasInput(0, "distance.front")).isFalse();
    assertThat(line.hasInput(0, "button.a")).isTrue();
    assertThatThrownBy(() -> paddy.set(0, "led.1", 1)).hasMessageContaining("led.1");
  }

  @Test
  void curvesRunStraightFromPointToPointAndStay() {
    InputCurve curve = curve(0, new Point(0, 20), new Point(200, 40), new Point(1000, 40));

    assertThat(curve.samples(7, 5000))
        .containsExactly(
            new ScriptedInput(0, "water.level", 20),
            new ScriptedInput(50, "water.level", 25),
            new ScriptedInput(100, "water.level", 30),
            new ScriptedInput(150, "water.level", 35),
            new ScriptedInput(200, "water.level", 40));
  }

  @Test
  void twoPointsOfOneTickMakeAJumpAtThatTick() {
    InputCurve curve =
        curve(0, new Point(10, 5), new Point(333, 5), new Point(333, 90), new Point(400, 90));

    assertThat(curve.samples(7, 5000))
        .containsExactly(
            new ScriptedInput(10, "water.level", 5), new ScriptedInput(333, "water.level", 90));
  }

  @Test
  void noiseStaysWithinItsReachAndIsDrawnByTheSeed() {
    InputCurve curve = curve(2, new Point(0, 50));
    List<ScriptedInput> samples = curve.samples(7, 10_000);

    assertThat(samples).hasSizeGreaterThan(150);
    assertThat(samples).allMatch(sample -> Math.abs(sample.value() - 50) <= 2.05);
    assertThat(samples).anyMatch(sample -> sample.value() > 51);
    assertThat(curve.samples(7, 10_000)).isEqualTo(samples);
    assertThat(curve.samples(8, 10_000)).isNotEqualTo(samples);
  }

  @Test
  void curveThatGoesBackInTimeIsNone() {
    assertThatThrownBy(() -> curve(0, new Point(10, 1), new Point(9, 1)))
        .hasMessageContaining("back in time");
  }

  private static InputCurve curve(double noise, Point... points) {
    return new InputCurve("water.level", List.of(points), noise);
  }

  private static double value(World world, String port) {
    return world.ports().read(world.ports().indexOf(port));
  }
}
