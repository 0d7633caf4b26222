package org.tsumiki.vm;

import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;

/**
 * One port of a board, quick to reach. A record, because the JVM's compiler takes the components of
 * one that it knows for constants: translated code so has all of them in it.
 *
 * @param number the board's number of it
 * @param latest what was written to it last
 */
record BoardPort(
    Ports ports, int number, String name, double lowest, double highest, Latest latest) {
  /** A value that changes. */
  static final class Latest {
    double value;
  }

  static BoardPort of(Ports ports, int number) {
    PortSpec spec = ports.specs().get(number);
    return new BoardPort(ports, number, spec.name(), spec.min(), spec.max(), new Latest());
  }

  double read() {
    return ports.read(number);
  }

  /**
   * Writes the nearest value that the port takes: {@code spec/scheduling.md}, outputs.
   *
   * @return whether it is another than before
   */
  boolean write(double value) {
    double taken = nearest(value);
    ports.write(number, taken);
    boolean changed = taken != latest.value;
    latest.value = taken;
    return changed;
  }

  /** By comparisons: Math.min and Math.max look after NaN and -0 once more, and take longer. */
  private double nearest(double value) {
    if (value > highest) {
      return highest;
    }
    if (value >= lowest) {
      // Makes 0 of -0, which would be another value to who looks at bits.
      return value + 0.0;
    }
    return value < lowest ? lowest : PortSpec.SAFE_VALUE;
  }
}
