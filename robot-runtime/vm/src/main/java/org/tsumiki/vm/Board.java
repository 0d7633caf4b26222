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

  /** Writes the nearest value that the port takes: {@code spec/scheduling.md}, outputs. */
  boolean write(int port, double value) {
    double taken = nearest(value, lowest[port], highest[port]);
    ports.write(port, taken);
    boolean changed = taken != lastWritten[port];
    lastWritten[port] = taken;
    return changed;
  }

  /** By comparisons: Math.min and Math.max take care of what is taken care of here, and longer. */
  private static double nearest(double value, double low, double high) {
    if (value > high) {
      return high;
    }
    if (value >= low) {
      // Makes 0 of -0, which would be another value to who looks at bits.
      return value + 0.0;
    }
    return value < low ? low : PortSpec.SAFE_VALUE;
  }

  double lastWritten(int port) {
    return lastWritten[port];
  }

  String name(int port) {
    return specs.get(port).name();
  }
}
