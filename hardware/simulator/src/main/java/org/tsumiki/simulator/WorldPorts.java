package org.tsumiki.simulator;

import java.util.List;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.PortSpec.Direction;
import org.tsumiki.devices.Ports;

/** The ports of a simulated board: one value each, kept in the port's range. */
final class WorldPorts implements Ports {
  private final List<PortSpec> specs;
  private final double[] values;

  WorldPorts(List<PortSpec> specs) {
    this.specs = List.copyOf(specs);
    this.values = new double[specs.size()];
  }

  @Override
  public List<PortSpec> specs() {
    return specs;
  }

  @Override
  public double read(int port) {
    return values[port];
  }

  @Override
  public void write(int port, double value) {
    PortSpec spec = specs.get(port);
    if (spec.direction() == Direction.OUTPUT) {
      values[port] = spec.clamp(value);
    }
  }

  /** What the world lets an input show. */
  void show(int port, double value) {
    values[port] = specs.get(port).clamp(value);
  }

  void addTo(StateHash hash) {
    for (double value : values) {
      hash.add(value);
    }
  }
}
