package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.PortSpec.Direction;
import org.tsumiki.devices.Ports;
import org.tsumiki.simulator.InputChange;

/**
 * A real board's ports, whose inputs change between two ticks only: all scripts see the same in
 * each, as in the simulator. What changed when is kept, so that a run can be lived again there.
 */
final class SampledPorts implements Ports {
  /** So many changes are kept. */
  static final int MAX_CHANGES = 1000;

  private static final String BUTTONS = "button.";

  private final Ports real;
  private final double[] seen;
  private final List<InputChange> changes = new ArrayList<>();
  private boolean complete = true;

  SampledPorts(Ports real) {
    this.real = real;
    this.seen = new double[real.specs().size()];
  }

  /** A run begins; whatever is held down then counts as pressed at tick 0. */
  void begin() {
    changes.clear();
    complete = true;
    Arrays.fill(seen, 0);
    sample(0);
  }

  /** Looks at all inputs: so they stay until the next look. */
  void sample(long tick) {
    List<PortSpec> specs = real.specs();
    for (int i = 0; i < seen.length; i++) {
      if (specs.get(i).direction() == Direction.INPUT) {
        double now = real.read(i);
        if (now != seen[i]) {
          seen[i] = now;
          keep(new InputChange(tick, specs.get(i).name(), now));
        }
      }
    }
  }

  /** Only buttons can be pressed again elsewhere; what else a board saw is lost with its moment. */
  private void keep(InputChange change) {
    if (change.port().startsWith(BUTTONS) && changes.size() < MAX_CHANGES) {
      changes.add(change);
    } else {
      complete = false;
    }
  }

  /** The buttons that went down or up since {@link #begin}, in order. */
  List<InputChange> changes() {
    return List.copyOf(changes);
  }

  /** False when something else changed too, or more than is kept. */
  boolean isComplete() {
    return complete;
  }

  @Override
  public List<PortSpec> specs() {
    return real.specs();
  }

  @Override
  public double read(int port) {
    return real.specs().get(port).direction() == Direction.INPUT ? seen[port] : real.read(port);
  }

  @Override
  public void write(int port, double value) {
    real.write(port, value);
  }

  @Override
  public void allSafe() {
    real.allSafe();
  }

  @Override
  public void actuatorsSafe() {
    real.actuatorsSafe();
  }
}
