package org.tsumiki.agent;

import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;

/** Outputs of a robot whose program stands still: what moves or sounds rests until it goes on. */
final class HeldOutputs {
  private final Ports ports;
  private final double[] values;

  private HeldOutputs(Ports ports, double[] values) {
    this.ports = ports;
    this.values = values;
  }

  /** Motors and buzzer go to their safe value; lamps stay. */
  static HeldOutputs hold(Ports ports) {
    double[] values = new double[ports.specs().size()];
    for (int port = 0; port < values.length; port++) {
      values[port] = ports.read(port);
    }
    ports.actuatorsSafe();
    return new HeldOutputs(ports, values);
  }

  /** The values that the program had set come back. */
  void release() {
    for (int port = 0; port < values.length; port++) {
      boolean output = ports.specs().get(port).direction() == PortSpec.Direction.OUTPUT;
      if (output && ports.read(port) != values[port]) {
        ports.write(port, values[port]);
      }
    }
  }
}
