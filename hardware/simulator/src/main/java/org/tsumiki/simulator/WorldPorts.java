package org.tsumiki.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.PortSpec.Direction;
import org.tsumiki.devices.Ports;

/** The ports of a simulated board: one value each, kept in the port's range. */
final class WorldPorts implements Ports {
  private final List<PortSpec> specs;
  private final PortSpec[] specsByNumber;
  private final double[] values;
  private long inputVersion;

  WorldPorts(List<PortSpec> specs) {
    this.specs = List.copyOf(specs);
    this.specsByNumber = specs.toArray(PortSpec[]::new);
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
    PortSpec spec = specsByNumber[port];
    if (spec.direction() == Direction.OUTPUT) {
      values[port] = spec.clamp(value);
    }
  }

  /** What the world lets an input show; nothing for a port that the board does not have. */
  void show(int port, double value) {
    if (port >= 0) {
      double shown = specsByNumber[port].clamp(value);
      // By bits: a program can tell -0 from 0.
      if (Double.doubleToRawLongBits(values[port]) != Double.doubleToRawLongBits(shown)) {
        values[port] = shown;
        inputVersion++;
      }
    }
  }

  @Override
  public long inputVersion() {
    return inputVersion;
  }

  /** Every value by name, in the board's order. */
  Map<String, Double> byName() {
    Map<String, Double> byName = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      byName.put(specsByNumber[i].name(), values[i]);
    }
    return byName;
  }

  void addTo(StateHash hash) {
    for (double value : values) {
      hash.add(value);
    }
  }
}
