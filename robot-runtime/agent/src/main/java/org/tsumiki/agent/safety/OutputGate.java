package org.tsumiki.agent.safety;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.link.RunEnd;

/**
 * The ports of one run. All that its program writes goes through here, until somebody shuts it, on
 * any thread and at any moment: from then on the outputs are safe and stay so, even if a write is
 * under way or hangs. It is never opened again; the next run has its own.
 */
public final class OutputGate implements Ports {
  private static final int NONE = -1;

  private final Ports ports;
  private final AtomicReference<@Nullable Shut> shut = new AtomicReference<>();
  private volatile int writing = NONE;

  /** Why it was shut: how the run ends. */
  public record Shut(RunEnd.Reason reason, String message) {}

  /**
   * Shuts a gate that leads nowhere. A class is loaded when it is first needed, which takes its
   * time on a small computer: that moment must not be the first stop.
   */
  public static void rehearse() {
    Ports nothing =
        new Ports() {
          @Override
          public List<PortSpec> specs() {
            return List.of(StandardPorts.MOTOR_LEFT);
          }

          @Override
          public double read(int port) {
            return PortSpec.SAFE_VALUE;
          }

          @Override
          public void write(int port, double value) {
            // It leads nowhere.
          }
        };
    new OutputGate(nothing).shut(new Shut(RunEnd.Reason.STOPPED, ""));
  }

  /** An open gate. */
  public OutputGate(Ports ports) {
    this.ports = ports;
  }

  @Override
  public List<PortSpec> specs() {
    return ports.specs();
  }

  @Override
  public int indexOf(String name) {
    return ports.indexOf(name);
  }

  @Override
  public long inputVersion() {
    return ports.inputVersion();
  }

  @Override
  public double read(int port) {
    return ports.read(port);
  }

  /** For the program's own thread. */
  @Override
  public void write(int port, double value) {
    writing = port; // before the look: whoever shuts now sees either this, or is seen
    try {
      if (shut.get() == null) {
        ports.write(port, value);
      }
    } finally {
      writing = NONE;
    }
    if (shut.get() != null) {
      // Who shut it may have seen us and left this port to us, whether we wrote or not.
      ports.write(port, PortSpec.SAFE_VALUE);
    }
  }

  /** Why it is shut; empty while it is open. Any thread. */
  public Optional<Shut> shut() {
    return Optional.ofNullable(shut.get());
  }

  /**
   * Shuts it and makes every output safe, what moves before what shines; the first reason stays. A
   * port that a write hangs in is left out, and made safe if that write ever ends. Any thread.
   *
   * @return what went wrong with an output, or empty; the others are safe all the same
   */
  public Optional<RuntimeException> shut(Shut why) {
    shut.compareAndSet(null, why);
    Optional<RuntimeException> moving = makeSafe(true);
    Optional<RuntimeException> others = makeSafe(false);
    return moving.or(() -> others);
  }

  private Optional<RuntimeException> makeSafe(boolean moving) {
    Optional<RuntimeException> failure = Optional.empty();
    List<PortSpec> specs = ports.specs();
    for (int port = 0; port < specs.size(); port++) {
      PortSpec spec = specs.get(port);
      if (spec.direction() == PortSpec.Direction.OUTPUT
          && spec.stopsAtProgramEnd() == moving
          && port != writing) {
        try {
          ports.write(port, PortSpec.SAFE_VALUE);
        } catch (RuntimeException e) {
          failure = Optional.of(e);
        }
      }
    }
    return failure;
  }
}
