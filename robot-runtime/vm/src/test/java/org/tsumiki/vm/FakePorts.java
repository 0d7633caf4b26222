package org.tsumiki.vm;

import java.util.List;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;

/** Every standard port, holding what was last put there. */
final class FakePorts implements Ports {
  private final double[] values = new double[StandardPorts.all().size()];
  private final boolean counts;
  private long inputVersion;
  private long reads;

  FakePorts() {
    this(true);
  }

  /** With or without counting changes of inputs. */
  FakePorts(boolean counts) {
    this.counts = counts;
  }

  @Override
  public List<PortSpec> specs() {
    return StandardPorts.all();
  }

  @Override
  public double read(int port) {
    reads++;
    return values[port];
  }

  @Override
  public void write(int port, double value) {
    values[port] = value;
  }

  @Override
  public long inputVersion() {
    return counts ? inputVersion : UNKNOWN_VERSION;
  }

  /** How often somebody has looked at a port. */
  long reads() {
    return reads;
  }

  void set(PortSpec port, double value) {
    int index = indexOf(port.name());
    inputVersion += values[index] == value ? 0 : 1;
    values[index] = value;
  }
}
