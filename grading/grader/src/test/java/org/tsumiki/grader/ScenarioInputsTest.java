package org.tsumiki.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.format.Scenario;
import org.tsumiki.format.Scenario.InputCurve;
import org.tsumiki.simulator.ScriptedInput;

class ScenarioInputsTest {
  @Test
  void anInputRunsStraightFromPointToPoint() {
    List<ScriptedInput> inputs = ScenarioInputs.of(scenario(0), 1);

    assertThat(value(inputs, 0)).isEqualTo(20);
    assertThat(value(inputs, 1_000)).isEqualTo(20);
    assertThat(value(inputs, 2_000)).isEqualTo(50);
    assertThat(value(inputs, 3_000)).isEqualTo(80);
    assertThat(value(inputs, 9_000)).isEqualTo(80);
  }

  @Test
  void withoutNoiseItIsTheSameUnderEverySeed() {
    assertThat(ScenarioInputs.of(scenario(0), 2)).isEqualTo(ScenarioInputs.of(scenario(0), 1));
  }

  @Test
  void theSeedDrawsTheNoise() {
    List<ScriptedInput> first = ScenarioInputs.of(scenario(3), 1);

    assertThat(ScenarioInputs.of(scenario(3), 1)).isEqualTo(first);
    assertThat(ScenarioInputs.of(scenario(3), 2)).isNotEqualTo(first);
    assertThat(first)
        .filteredOn(input -> input.atTick() <= 1_000)
        .allSatisfy(input -> assertThat(input.value()).isBetween(17.0, 23.0));
  }

  private static double value(List<ScriptedInput> inputs, long tick) {
    return inputs.stream()
        .filter(input -> input.atTick() <= tick)
        .reduce((before, after) -> after)
        .orElseThrow()
        .value();
  }

  /** Still for a second, then up in two. */
  private static Scenario scenario(double noise) {
    InputCurve water =
        new InputCurve(
            "water.level",
            List.of(new InputCurve.Point(1_000, 20), new InputCurve.Point(3_000, 80)),
            noise);
    return new Scenario(
        "rain", 10_000, List.of(), Optional.empty(), Optional.empty(), List.of(water));
  }
}
