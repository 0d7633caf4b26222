package org.tsumiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.link.Telemetry.VariableValue;

/** Live values over a cable of 115,200 baud, in virtual time: ten times a second at least. */
class TelemetryRateTest {
  private static final int BYTES_PER_SECOND = 11_520;
  private static final int SAMPLE_MILLIS = 50;
  private static final int SECONDS = 10;
  private static final int SCRIPTS = 32;

  @Test
  void thirtyTwoScriptsAndVariablesThatAllChangeComeTenTimesASecond() {
    VirtualLine line = new VirtualLine().connected();
    line.toRobot = new SlowLine(BYTES_PER_SECOND, VirtualLine.STEP_MILLIS);
    line.toEditor = new SlowLine(BYTES_PER_SECOND, VirtualLine.STEP_MILLIS);
    line.robot.started();
    line.pass(100);
    long before = received(line);
    for (int i = 0; i < SECONDS * 1000 / SAMPLE_MILLIS; i++) {
      line.robot.telemetry(sample(i));
      line.pass(SAMPLE_MILLIS - VirtualLine.STEP_MILLIS);
    }
    assertThat((received(line) - before) / SECONDS).isGreaterThanOrEqualTo(10);
  }

  private static long received(VirtualLine line) {
    return line.editorEvents.stream()
        .filter(EditorEvent.TelemetryReceived.class::isInstance)
        .count();
  }

  private static Telemetry sample(int i) {
    List<Telemetry.Running> running = new ArrayList<>();
    List<VariableValue> variables = new ArrayList<>();
    for (int script = 0; script < SCRIPTS; script++) {
      running.add(
          new Telemetry.Running(script, 10 + i % 50, List.of(new Place(40 + script, 7 + i % 9))));
      variables.add(new VariableValue.NumberValue(i + script * 0.1));
    }
    return new Telemetry(
        i * (long) SAMPLE_MILLIS,
        running,
        variables,
        List.of(),
        List.of(60.0 + i % 7, -60.0 - i % 5),
        Optional.of(new Telemetry.Pose(i, 2 * i, 90)));
  }
}
