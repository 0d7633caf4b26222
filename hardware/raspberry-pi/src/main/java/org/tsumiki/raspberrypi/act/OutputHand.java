package org.tsumiki.raspberrypi.act;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.tsumiki.devices.PortSpec;

/**
 * Brings values to actuators. {@link #hand} only leaves the value and goes on: of several in a row
 * the last one counts, and none is lost. What the hardware refuses is told once and tried again
 * with the value that is wanted then. {@link #step} does the work; a thread calls it again and
 * again.
 */
public final class OutputHand {
  /** When something that failed is tried again. */
  static final long RETRY_NANOS = 100_000_000;

  private final List<Slot> slots = new ArrayList<>();
  private final Runnable wake;
  private final Consumer<String> log;
  private final AtomicLong handed = new AtomicLong();
  private volatile long done;

  /**
   * A hand without actuators.
   *
   * @param wake called when {@link #step} should be called at once
   */
  public OutputHand(Runnable wake, Consumer<String> log) {
    this.wake = wake;
    this.log = log;
  }

  /** Adds an actuator before the first step; returns its number. */
  public int add(PortSpec port, Actuator actuator) {
    slots.add(new Slot(port, actuator));
    return slots.size() - 1;
  }

  /** Leaves a value; any thread, at once. */
  public void hand(int number, double value) {
    Slot slot = slots.get(number);
    if (slot.wanted == value && !slot.failed) {
      return; // a program that says the same again and again costs nothing
    }
    slot.wanted = value;
    handed.incrementAndGet();
    wake.run();
  }

  /** The value left last. */
  public double wanted(int number) {
    return slots.get(number).wanted;
  }

  /** The sentence of an output that the hardware refuses to switch, or an empty one. */
  public String failure() {
    for (Slot slot : slots) {
      if (slot.failed && slot.port.stopsAtProgramEnd()) {
        return slot.why;
      }
    }
    return "";
  }

  /** What is wrong now: a sentence for each output that cannot be switched. Any thread. */
  public List<String> troubles() {
    return slots.stream().filter(slot -> slot.failed).map(slot -> slot.why).toList();
  }

  /** True when everything that was left before this call is on the pins, or was refused. */
  public boolean settled() {
    return done >= handed.get();
  }

  /** Brings what is new to the pins; says when to come again, on the same clock. */
  public long step(long nowNanos) {
    long seen = handed.get();
    long next = Actuator.NEVER;
    for (Slot slot : slots) {
      next = Math.min(next, slot.step(nowNanos));
    }
    done = seen;
    return next;
  }

  private final class Slot {
    private final PortSpec port;
    private final Actuator actuator;
    private volatile double wanted = PortSpec.SAFE_VALUE;
    private volatile boolean failed;
    private volatile String why = "";
    private double applied = Double.NaN;
    private long retryNanos;

    Slot(PortSpec port, Actuator actuator) {
      this.port = port;
      this.actuator = actuator;
    }

    long step(long now) {
      try {
        double value = wanted;
        if (value != applied && (!failed || now - retryNanos >= 0)) {
          actuator.apply(value, now);
          applied = value;
          recovered();
        }
        long later = actuator.later(now);
        return failed ? Math.min(later, retryNanos) : later;
      } catch (IOException | RuntimeException refused) {
        refused(refused, now);
        return retryNanos;
      }
    }

    private void recovered() {
      if (failed) {
        failed = false;
        log.accept(port.name() + " can be switched again.");
      }
    }

    private void refused(Exception cause, long now) {
      applied = Double.NaN;
      retryNanos = now + RETRY_NANOS;
      if (!failed) {
        why =
            port.name()
                + " cannot be switched: "
                + cause.getMessage()
                + ". Check its wires and start the robot again.";
        failed = true;
        log.accept(why);
      }
    }
  }
}
