package org.tsumiki.vm;

import java.util.List;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;

/** Every standard port, holding what was last put there. */
final class FakePorts implements Ports {
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
    values[port] = value;
  }

  void set(PortSpec port, double value) {
    values[indexOf(port.name())] = value;
  }
}
