package org.tsumiki.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.format.PortState;
import org.tsumiki.format.Scenario;
import org.tsumiki.simulator.ScriptedInput;
import org.tsumiki.vm.RunEvent;

class TimelineTest {
  private static final String RED = "signal.car.red";

  @Test
  void onlyTheStateAfterATickCounts() {
    Timeline timeline =
        Timeline.of(
            List.of(
                new Timeline.Change(0, RED, 1),
                new Timeline.Change(500, RED, 0),
                new Timeline.Change(500, RED, 1)),
            1_000);

    assertThat(timeline.spans(PortState.on(RED))).containsExactly(new Span(0, 1_000, true));
  }

  @Test
  void whatHappensAfterTheEndIsLeftOut() {
    Timeline timeline = Timeline.of(List.of(new Timeline.Change(1_000, RED, 1)), 1_000);

    assertThat(timeline.spans(PortState.on(RED))).isEmpty();
  }

  @Test
  void aPortThatNothingChangedIsOff() {
    Timeline timeline = Timeline.of(List.of(), 1_000);

    assertThat(timeline.spans(new PortState(List.of(), List.of(RED))))
        .containsExactly(new Span(0, 1_000, true));
  }

  @Test
  void flickerReadsAsLight() {
    Timeline timeline = LamplightStory.of("r 10, - 10, r 10, - 10, r 10, - 10, r 10, - 900");

    assertThat(timeline.spans(PortState.on(RED))).containsExactly(new Span(0, 70, false));
  }

  @Test
  void aBuzzerFallsSilentWhenTheProgramEndsAndALampStays() {
    List<RunEvent> events =
        List.of(
            new RunEvent.OutputChanged(0, RED, 1),
            new RunEvent.OutputChanged(0, "buzzer", 880),
            new RunEvent.Finished(100));

    Timeline timeline = ofEvents(events);

    assertThat(timeline.spans(PortState.on("buzzer"))).containsExactly(new Span(0, 100, false));
    assertThat(timeline.spans(PortState.on(RED))).containsExactly(new Span(0, 1_000, true));
  }

  @Test
  void aTrapPutsEverythingOut() {
    List<RunEvent> events =
        List.of(
            new RunEvent.OutputChanged(0, RED, PortSpec.SAFE_VALUE + 1),
            new RunEvent.Trapped(100, 0, 0, "text-too-long"));

    assertThat(ofEvents(events).spans(PortState.on(RED))).containsExactly(new Span(0, 100, false));
  }

  @Test
  void aPressComesWithinItsJitterAndTheSeedDecides() {
    Scenario scenario =
        new Scenario("s", 20_000, List.of(new Scenario.Press("button.a", 4_000, 3_000, 250)));

    List<Long> ticks =
        LongStream.rangeClosed(1, 50)
            .mapToObj(seed -> ScenarioInputs.of(scenario, seed).getFirst().atTick())
            .toList();

    assertThat(ticks).allMatch(tick -> 4_000 <= tick && tick <= 7_000);
    assertThat(ticks.stream().distinct().count()).isGreaterThan(40);
    List<ScriptedInput> inputs = ScenarioInputs.of(scenario, 1);
    assertThat(inputs.getLast().atTick() - inputs.getFirst().atTick()).isEqualTo(250);
    assertThat(ScenarioInputs.of(scenario, 1)).isEqualTo(inputs);
  }

  private static Timeline ofEvents(List<RunEvent> events) {
    Map<String, Toggles> ports = PortChanges.of(events, List.of(), 1_000);
    return new Timeline(1_000, name -> ports.getOrDefault(name, Toggles.NONE));
  }
}
