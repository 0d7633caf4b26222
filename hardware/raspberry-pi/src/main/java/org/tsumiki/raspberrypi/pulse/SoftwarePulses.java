package org.tsumiki.raspberrypi.pulse;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.tsumiki.raspberrypi.line.OutputLine;

/**
 * Pulses made by switching pins: good for motors at some 100 hertz and for lamps, rough for tones,
 * because a computer that is busy switches late. {@link #step} does the work; a thread calls it
 * again and again.
 */
public final class SoftwarePulses {
  /** Nothing to do until a pulse changes. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Faster ones would be more late than right. */
  static final double MAX_HERTZ = 2000;

  private static final double NANOS_PER_S = 1e9;

  private final List<Pin> pins = new CopyOnWriteArrayList<>();
  private final Runnable wake;
  private final Consumer<String> log;

  /**
   * Pulses on no pins yet.
   *
   * @param wake called when {@link #step} should be called at once
   */
  public SoftwarePulses(Runnable wake, Consumer<String> log) {
    this.wake = wake;
    this.log = log;
  }

  /** Makes pulses on another pin. */
  public PulseOutput add(OutputLine line, String name) {
    Pin pin = new Pin(line, name);
    pins.add(pin);
    return pin;
  }

  /** Switches what must be switched now; says when to come again, on the same clock. */
  public long step(long nowNanos) {
    long next = NEVER;
    for (Pin pin : pins) {
      next = Math.min(next, pin.step(nowNanos));
    }
    return next;
  }

  private record Wave(long periodNanos, long highNanos) {
    boolean isLevel() {
      return highNanos == 0 || highNanos == periodNanos;
    }
  }

  private final class Pin implements PulseOutput {
    private final OutputLine line;
    private final String name;
    private volatile Wave wanted = new Wave(1, 0);
    private Wave present = wanted;
    private boolean high;
    private boolean known;
    private boolean broken;
    private long startNanos;

    Pin(OutputLine line, String name) {
      this.line = line;
      this.name = name;
    }

    @Override
    public void pulse(double hertz, double share) {
      long period = Math.round(NANOS_PER_S / Math.min(hertz, MAX_HERTZ));
      Wave wave = new Wave(period, Math.round(period * share));
      if (!wave.equals(wanted)) {
        wanted = wave;
        wake.run();
      }
    }

    long step(long now) {
      Wave wave = wanted;
      if (!wave.equals(present)) {
        present = wave;
        startNanos = now;
      }
      if (wave.isLevel()) {
        set(wave.highNanos > 0);
        return NEVER;
      }
      if (now - startNanos >= wave.periodNanos) {
        boolean late = now - startNanos >= 2 * wave.periodNanos;
        startNanos = late ? now : startNanos + wave.periodNanos;
      }
      boolean inPulse = now - startNanos < wave.highNanos;
      set(inPulse);
      return startNanos + (inPulse ? wave.highNanos : wave.periodNanos);
    }

    private void set(boolean level) {
      if (known && level == high) {
        return;
      }
      try {
        line.set(level);
        high = level;
        known = true;
        broken = false;
      } catch (RuntimeException cannot) {
        known = false;
        if (!broken) {
          broken = true;
          log.accept(name + " cannot be switched: " + cannot.getMessage() + ".");
        }
      }
    }
  }
}
