package org.tsumiki.agent;

import java.util.Map;
import java.util.OptionalLong;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;

/** Measures the time from a click to the first thing that lights, sounds or moves. */
final class MotionWatch {
  private long beganMillis;
  private long movedMillis;
  private boolean moved;
  private boolean running;
  private boolean over;

  synchronized void begin(long nowMillis) {
    beganMillis = nowMillis;
    moved = false;
    running = false;
    over = false;
  }

  synchronized void started() {
    running = true;
    over = false;
  }

  synchronized void saw(Map<String, Double> ports, long nowMillis) {
    if (running && !moved && ports.entrySet().stream().anyMatch(MotionWatch::isAtWork)) {
      moved = true;
      movedMillis = nowMillis;
      notifyAll();
    }
  }

  /** A run has ended; one that began before ours does not count. */
  synchronized void runEnded() {
    if (running) {
      lost();
    }
  }

  /** Nothing more will be seen. */
  synchronized void lost() {
    over = true;
    notifyAll();
  }

  synchronized OptionalLong await(long waitMillis) throws InterruptedException {
    long deadline = RobotService.millis() + waitMillis;
    for (long left = waitMillis; !moved && !over && left > 0; ) {
      wait(left);
      left = deadline - RobotService.millis();
    }
    return moved ? OptionalLong.of(movedMillis - beganMillis) : OptionalLong.empty();
  }

  /** True for an output that does something. */
  static boolean isAtWork(Map.Entry<String, Double> port) {
    return port.getValue() != PortSpec.SAFE_VALUE
        && StandardPorts.named(port.getKey())
            .filter(spec -> spec.direction() == PortSpec.Direction.OUTPUT)
            .isPresent();
  }
}
