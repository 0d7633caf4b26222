package org.tsumiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.link.Telemetry.VariableValue.TextValue;
import org.tsumiki.link.wire.Wire;

class TelemetryDeltaTest {
  @Property(tries = 300)
  void readerKnowsWhatTheWriterKnows(
      @ForAll @Size(min = 1, max = 8) List<@Size(max = 80) List<String>> states,
      @ForAll @IntRange(max = 60) int ports)
      throws Exception {
    TelemetryWriter writer = new TelemetryWriter();
    TelemetryReader reader = new TelemetryReader();
    for (List<String> texts : states) {
      Telemetry state = state(texts, ports, texts.size());
      Optional<Telemetry> read = Optional.empty();
      for (int i = 0; i < 100 && (i == 0 || !writer.complete()); i++) {
        byte[] body = message(writer.next(state));
        assertThat(body.length).isLessThanOrEqualTo(LinkLimits.MAX_BODY_BYTES);
        read = reader.read(Wire.ToEditor.parseFrom(body).getTelemetry());
      }
      assertThat(writer.complete()).isTrue();
      assertThat(read.orElseThrow().ports()).isEqualTo(state.ports());
      assertThat(read.orElseThrow().lists()).isEqualTo(state.lists());
      assertThat(read.orElseThrow().variables().subList(0, texts.size()))
          .isEqualTo(state.variables());
    }
  }

  private static byte[] message(Wire.Telemetry telemetry) {
    return Wire.ToEditor.newBuilder().setTelemetry(telemetry).build().toByteArray();
  }

  private static Telemetry state(List<String> texts, int ports, int salt) {
    List<VariableValue> variables = texts.stream().<VariableValue>map(TextValue::new).toList();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < ports; i++) {
      values.add((double) (i * salt));
    }
    List<Telemetry.Running> running = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      running.add(new Telemetry.Running(i, i * 1000, List.of(new Place(70, i))));
    }
    List<Telemetry.ListValue> lists =
        List.of(
            new Telemetry.ListValue(texts.size(), texts),
            new Telemetry.ListValue(1_000_000, List.of("a", "b".repeat(salt))),
            new Telemetry.ListValue(0, List.of()));
    return new Telemetry(
        Long.MAX_VALUE,
        running,
        variables,
        lists,
        values,
        Optional.of(new Telemetry.Pose(1, 2, 3)));
  }
}
