package org.tsumiki.raspberrypi;

import org.tsumiki.devices.PortSpec;

/** One device on one pin. */
sealed interface Pi4jPin permits Pi4jSwitch, Pi4jButton {
  PortSpec spec();

  double read();

  /** Takes a value within the port's range. */
  void write(double value);
}
