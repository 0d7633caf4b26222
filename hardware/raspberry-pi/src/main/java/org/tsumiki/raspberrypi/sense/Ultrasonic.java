package org.tsumiki.raspberrypi.sense;

import java.util.List;
import java.util.function.LongSupplier;
import org.tsumiki.devices.chip.BusFault;
import org.tsumiki.devices.chip.EchoTime;
import org.tsumiki.raspberrypi.line.InputLine;
import org.tsumiki.raspberrypi.line.OutputLine;

/**
 * An HC-SR04: a short pulse on its trigger pin, and the echo pin is high for as long as the sound
 * was on its way. The echo pin is read again and again meanwhile, which needs a thread of its own
 * and up to 30 ms; the library tells changes of a pin without their time, so they are no help.
 *
 * <p>The middle one of the last three distances counts, so that one false echo does not.
 */
public final class Ultrasonic implements Sensor {
  private static final long TRIGGER_NANOS = 12_000;
  private static final long START_LIMIT_NANOS = 5_000_000;
  private static final double NANOS_PER_MICRO = 1000;
  private static final long ECHO_LIMIT_NANOS = (long) (EchoTime.NOTHING_MICROS * NANOS_PER_MICRO);

  private final OutputLine trigger;
  private final InputLine echo;
  private final String name;
  private final FreshValue value;
  private final LongSupplier nanoTime;
  private double last;
  private double lastButOne;
  private boolean first = true;

  public Ultrasonic(
      OutputLine trigger, InputLine echo, String name, FreshValue value, LongSupplier nanoTime) {
    this.trigger = trigger;
    this.echo = echo;
    this.name = name;
    this.value = value;
    this.nanoTime = nanoTime;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String remedy() {
    return "Check its four wires (5V, GND, Trig, Echo; Echo needs a voltage divider).";
  }

  @Override
  public int periodMillis() {
    return 60; // until the last echo has died away
  }

  @Override
  public List<FreshValue> values() {
    return List.of(value);
  }

  @Override
  public void begin() {
    trigger.set(false);
    first = true;
  }

  @Override
  public void look(long nowNanos) throws BusFault {
    double distance = EchoTime.millimetres(echoNanos() / NANOS_PER_MICRO);
    if (first) {
      last = distance;
      lastButOne = distance;
      first = false;
    }
    value.put(middle(distance, last, lastButOne), nanoTime.getAsLong());
    lastButOne = last;
    last = distance;
  }

  private long echoNanos() throws BusFault {
    if (echo.high()) {
      throw new BusFault("its echo pin is always high");
    }
    trigger.set(true);
    waitWhile(false, TRIGGER_NANOS); // the echo does not start before the trigger has ended
    trigger.set(false);
    if (waitWhile(false, START_LIMIT_NANOS) >= START_LIMIT_NANOS) {
      throw new BusFault("its echo pin stays low");
    }
    return waitWhile(true, ECHO_LIMIT_NANOS);
  }

  /** Waits while the echo pin has that level, at most so long; returns how long. */
  private long waitWhile(boolean level, long limitNanos) {
    long start = nanoTime.getAsLong();
    long waited = 0;
    while (waited < limitNanos && echo.high() == level) {
      waited = nanoTime.getAsLong() - start;
    }
    return waited;
  }

  private static double middle(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
