package org.tsumiki.agent;

import java.util.List;
import java.util.Optional;
import org.tsumiki.agent.safety.SafetyWatch;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;

/**
 * A board of memory alone, on which a real robot's program does what it will do on the pins, before
 * there is anything that could move. Nobody is in a hurry there.
 */
public final class RehearsalBoard {
  private final Memory ports = new Memory();
  private final Board board =
      new RealBoard(
          "rehearsal", "memory", ports, List.of(), Optional::empty, SafetyWatch.Limits.SIMULATED);

  /** The board. */
  public Board board() {
    return board;
  }

  /** What one of its inputs senses from now on; a button is down at 1. Any thread. */
  public void set(String port, double value) {
    ports.set(ports.indexOf(port), value);
  }

  private static final class Memory implements Ports {
    private final double[] values = new double[StandardPorts.all().size()];

    @Override
    public List<PortSpec> specs() {
      return StandardPorts.all();
    }

    @Override
    public synchronized double read(int port) {
      return values[port];
    }

    @Override
    public void write(int port, double value) {
      set(port, value);
    }

    synchronized void set(int port, double value) {
      values[port] = value;
    }
  }
}
