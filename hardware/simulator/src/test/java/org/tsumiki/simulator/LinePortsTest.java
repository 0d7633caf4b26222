package org.tsumiki.simulator;

import org.tsumiki.course.io.Courses;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.PortsContract;

final class LinePortsTest extends PortsContract {
  @Override
  protected Ports ports() {
    return World.create(Course.of(Courses.load("line")), 1).ports();
  }
}
