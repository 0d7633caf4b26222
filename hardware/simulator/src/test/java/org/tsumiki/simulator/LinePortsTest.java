package org.tsumiki.simulator;

import org.tsumiki.devices.Ports;
import org.tsumiki.devices.PortsContract;
import org.tsumiki.simulator.io.Courses;

final class LinePortsTest extends PortsContract {
  @Override
  protected Ports ports() {
    return World.create(Courses.load("line"), 1).ports();
  }
}
