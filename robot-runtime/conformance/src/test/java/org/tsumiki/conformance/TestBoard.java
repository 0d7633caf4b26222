package org.tsumiki.conformance;

import java.util.List;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;

/** A board with every port there is; its inputs are what a program's input lines say. */
final class TestBoard implements Ports {
  private final double[] values = new double[StandardPorts.all().size()];

  @Override
  public List<PortSpec> specs() {
    return StandardPorts.all();
  }

  @Override
  public double read(int port) {
    return values[port];
  }

  @Override
  public void write(int port, double value) {
    PortSpec spec = specs().get(port);
    if (spec.direction() == PortSpec.Direction.OUTPUT) {
      values[port] = spec.clamp(value);
    }
  }

  void set(String port, double value) {
    int index = indexOf(port);
    if (index < 0) {
      throw new IllegalArgumentException("no port " + port);
    }
    values[index] = value;
  }
}
