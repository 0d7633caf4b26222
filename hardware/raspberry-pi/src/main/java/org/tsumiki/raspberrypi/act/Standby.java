package org.tsumiki.raspberrypi.act;

import java.util.HashSet;
import java.util.Set;
import org.tsumiki.raspberrypi.line.OutputLine;

/**
 * The pin that switches a motor driver on as a whole (STBY, nSLEEP). It is low, and a resistor to
 * ground keeps it low when nobody drives it, unless a motor runs or has been braked within the last
 * half second.
 */
public final class Standby {
  /** So long a motor is held after it was told to stop. */
  static final long BRAKE_NANOS = 500_000_000;

  private final OutputLine line;
  private final Set<Object> running = new HashSet<>();
  private boolean on;
  private long stoppedNanos;

  public Standby(OutputLine line) {
    this.line = line;
  }

  /** One of its motors starts or stops. */
  void use(Object motor, boolean runs, long nowNanos) {
    if (runs) {
      running.add(motor);
      line.set(true);
      on = true;
    } else if (running.remove(motor) && running.isEmpty()) {
      stoppedNanos = nowNanos;
    }
  }

  /** Switches the driver off when it is time to; says when to come again. */
  long later(long nowNanos) {
    if (!on || !running.isEmpty()) {
      return Actuator.NEVER;
    }
    if (nowNanos - stoppedNanos < BRAKE_NANOS) {
      return stoppedNanos + BRAKE_NANOS;
    }
    line.set(false);
    on = false;
    return Actuator.NEVER;
  }
}
