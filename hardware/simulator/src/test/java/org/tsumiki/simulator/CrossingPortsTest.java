package org.tsumiki.simulator;

import org.tsumiki.devices.Ports;
import org.tsumiki.devices.PortsContract;
import org.tsumiki.simulator.io.Courses;

final class CrossingPortsTest extends PortsContract {
  @Override
  protected Ports ports() {
    return World.create(Courses.load("crossing"), 1).ports();
  }
}
