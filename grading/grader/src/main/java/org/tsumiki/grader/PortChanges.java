package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.simulator.ScriptedInput;
import org.tsumiki.vm.RunEvent;

/** When ports were on: what a run reported and what somebody pressed. */
final class PortChanges {
  private final List<Timeline.Change> changes = new ArrayList<>();
  private final Set<String> outputs = new LinkedHashSet<>();

  private PortChanges() {}

  static Map<String, Toggles> of(
      List<RunEvent> events, List<ScriptedInput> inputs, long untilTick) {
    PortChanges ports = new PortChanges();
    inputs.forEach(input -> ports.change(input.atTick(), input.port(), input.value()));
    events.forEach(ports::take);
    return Timeline.toggles(ports.changes, untilTick);
  }

  private void take(RunEvent event) {
    switch (event) {
      case RunEvent.OutputChanged(long tick, String port, double value) -> {
        outputs.add(port);
        change(tick, port, value);
      }
      // The runner makes outputs safe; that is no event of the program.
      case RunEvent.Finished(long tick) ->
          outputs.stream()
              .filter(PortChanges::stopsAtProgramEnd)
              .forEach(port -> change(tick, port, PortSpec.SAFE_VALUE));
      case RunEvent.Trapped(long tick, int ignoredScript, int ignoredPc, String ignoredCode) ->
          outputs.forEach(port -> change(tick, port, PortSpec.SAFE_VALUE));
      case RunEvent.ScriptStarted ignored -> {}
      case RunEvent.ScriptEnded ignored -> {}
      case RunEvent.Said ignored -> {}
      case RunEvent.MessageSent ignored -> {}
      case RunEvent.Logged ignored -> {}
      case RunEvent.StateEntered ignored -> {}
    }
  }

  private static boolean stopsAtProgramEnd(String port) {
    return StandardPorts.named(port).map(PortSpec::stopsAtProgramEnd).orElse(false);
  }

  private void change(long tick, String port, double value) {
    changes.add(new Timeline.Change(tick, port, value));
  }
}
