package org.tsumiki.vm;

import java.util.List;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;

/** The ports of a board, quick to reach, and what was last written to them. */
final class Board {
  private final Ports ports;
  private final List<PortSpec> specs;
  private final double[] lowest;
  private final double[] highest;
  private final double[] lastWritten;

  Board(Ports ports) {
    this.ports = ports;
    specs = List.copyOf(ports.specs());
    lowest = specs.stream().mapToDouble(PortSpec::min).toArray();
    highest = specs.stream().mapToDouble(PortSpec::max).toArray();
    lastWritten = new double[specs.size()];
  }

  double read(int port) {
    return ports.read(port);
  }

  /** Writes the nearest value that the port takes: see {@link PortSpec#clamp}. */
  boolean write(int port, double value) {
    double taken = Math.min(highest[port], Math.max(lowest[port], value));
    // NaN comes out of min and max as it went in.
    taken = Double.isNaN(taken) ? PortSpec.SAFE_VALUE : taken;
    ports.write(port, taken);
    boolean changed = taken != lastWritten[port];
    lastWritten[port] = taken;
    return changed;
  }

  private double nearest(int port, double value) {
    double nearest = Math.min(highest[port], Math.max(lowest[port], value));
    // NaN comes out of min and max as it went in.
    return Double.isNaN(nearest) ? PortSpec.SAFE_VALUE : nearest;
  }

  double lastWritten(int port) {
    return lastWritten[port];
  }

  String name(int port) {
    return specs.get(port).name();
  }
}
