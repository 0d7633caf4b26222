package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsumiki.devices.Ports;
import org.tsumiki.simulator.RunSampler;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.Value;

/** What inputs and variables held, 50 times a second: only those that somebody asks for. */
final class Samples implements RunSampler {
  private final List<String> variableNames;
  private final Map<String, List<Sample>> inputs = new LinkedHashMap<>();
  private final Map<String, List<Sample>> variables = new LinkedHashMap<>();

  /** A value from that tick on. */
  record Sample(long tick, double value) {}

  /**
   * Nothing is sampled yet.
   *
   * @param inputs ports to look at
   * @param variables names to look at
   * @param variableNames the program's, by index
   */
  Samples(Set<String> inputs, Set<String> variables, List<String> variableNames) {
    this.variableNames = variableNames;
    inputs.forEach(port -> this.inputs.put(port, new ArrayList<>()));
    variables.forEach(name -> this.variables.put(name, new ArrayList<>()));
  }

  /** Nobody asks for anything. */
  static Samples none() {
    return new Samples(Set.of(), Set.of(), List.of());
  }

  @Override
  public void sample(long tick, Ports ports, Machine machine) {
    inputs.forEach((name, samples) -> {
      int port = ports.indexOf(name);
      if (port >= 0) {
        note(samples, tick, ports.read(port));
      }
    });
    variables.forEach((name, samples) -> {
      int index = variableNames.indexOf(name);
      if (index >= 0 && machine.variable(index) instanceof Value.NumberValue(double number)) {
        note(samples, tick, number);
      }
    });
  }

  /** Only changes are kept. */
  private static void note(List<Sample> samples, long tick, double value) {
    if (samples.isEmpty() || samples.getLast().value() != value) {
      samples.add(new Sample(tick, value));
    }
  }

  /** An input's values; empty when the board has no such port. */
  List<Sample> input(String port) {
    return inputs.getOrDefault(port, List.of());
  }

  /** A variable's numbers; empty when the program has no such variable, or it held none. */
  List<Sample> variable(String name) {
    return variables.getOrDefault(name, List.of());
  }
}
