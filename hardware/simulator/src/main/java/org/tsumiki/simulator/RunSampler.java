package org.tsumiki.simulator;

import org.tsumiki.devices.Ports;
import org.tsumiki.vm.Machine;

/** Looks at the first robot's run before it begins, 50 times a second and at its end. */
@FunctionalInterface
public interface RunSampler {
  /**
   * Looks; must change nothing.
   *
   * @param tick milliseconds of virtual time so far
   * @param ports the board's ports
   * @param machine the program
   */
  void sample(long tick, Ports ports, Machine machine);
}
