package org.tsumiki.agent;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.tsumiki.agent.safety.Battery;
import org.tsumiki.agent.safety.SafetyWatch;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;

/** A real robot, as far as its agent can tell: it can fail and it can hang. */
final class FakeBoard implements Board, Ports {
  private final double[] values = new double[specs().size()];
  private final long[] reads = new long[StandardPorts.all().size()];
  private volatile boolean failing;
  private volatile boolean hanging;
  private volatile Battery battery = new Battery(false, "7.4 V");
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile Thread ticker = Thread.currentThread();

  /** From now on every write of a value other than the safe one throws. */
  void failOnWrites() {
    failing = true;
  }

  /** A finger on a button: slow, so the robot has seen it when this returns. */
  synchronized void hold(PortSpec button, boolean down) throws InterruptedException {
    int index = indexOf(button.name());
    values[index] = down ? 1 : 0;
    long before = reads[index];
    long deadline = RobotService.millis() + Recorder.PATIENCE_MILLIS;
    while (reads[index] == before) {
      long left = deadline - RobotService.millis();
      if (left <= 0) {
        throw new AssertionError("nobody looked at " + button.name());
      }
      wait(left);
    }
  }

  /** A sensor says something else. */
  synchronized void set(PortSpec input, double value) {
    values[indexOf(input.name())] = value;
  }

  /** From now on its battery is empty. */
  void drain() {
    battery = new Battery(true, "5.9 V, at least 6.4 V needed");
  }

  /** From now on a step never returns, until {@link #release}. */
  void hang() {
    hanging = true;
  }

  void release() {
    hanging = false;
    released.countDown();
  }

  synchronized double valueOf(PortSpec port) {
    return values[indexOf(port.name())];
  }

  /** Waits until an output has had that value. */
  synchronized void await(PortSpec port, double value) throws InterruptedException {
    long deadline = RobotService.millis() + Recorder.PATIENCE_MILLIS;
    while (values[indexOf(port.name())] != value) {
      long left = deadline - RobotService.millis();
      if (left <= 0) {
        throw new AssertionError(port.name() + " never was " + value);
      }
      wait(left);
    }
  }

  Thread ticker() {
    return ticker;
  }

  @Override
  public void step() {
    ticker = Thread.currentThread();
    if (hanging) {
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public String name() {
    return "kaze";
  }

  @Override
  public String kind() {
    return "fake";
  }

  @Override
  public boolean simulated() {
    return false;
  }

  @Override
  public Optional<Battery> battery() {
    return Optional.of(battery);
  }

  /** A busy computer may pause one thread and not the other. */
  @Override
  public SafetyWatch.Limits limits() {
    return new SafetyWatch.Limits(1000, 300);
  }

  @Override
  public String courseId() {
    return "";
  }

  @Override
  public Ports ports() {
    return this;
  }

  @Override
  public List<PortSpec> specs() {
    return StandardPorts.all();
  }

  @Override
  public synchronized double read(int port) {
    reads[port]++;
    notifyAll();
    return values[port];
  }

  @Override
  public synchronized void write(int port, double value) {
    if (failing && value != PortSpec.SAFE_VALUE) {
      throw new IllegalStateException("the wire is broken");
    }
    values[port] = specs().get(port).clamp(value);
    notifyAll();
  }
}
