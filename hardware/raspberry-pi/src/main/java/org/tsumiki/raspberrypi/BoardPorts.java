package org.tsumiki.raspberrypi;

import com.pi4j.context.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.raspberrypi.BoardAssembly.Wired;
import org.tsumiki.raspberrypi.act.OutputHand;

/**
 * The ports of a board on a Raspberry Pi. Nothing here touches a pin or a bus: reading gives the
 * latest value that a thread has left (when it is old, what {@code FreshValue} says counts then),
 * writing leaves a value for the thread that brings it to the pin, usually within a millisecond.
 *
 * <p>A motor or buzzer that the hardware refuses to switch ends the program: {@link #write} throws
 * then, with a sentence. {@link #allSafe} never throws, and waits until the outputs are safe,
 * {@value #SETTLE_MILLIS} ms at most.
 *
 * <p>All outputs are off when this is opened, when it is closed, and when the JVM shuts down in
 * order.
 */
public final class BoardPorts implements Ports, AutoCloseable {
  static final int SETTLE_MILLIS = 50;

  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long LOOK_NANOS = 100_000;

  private final Context context;
  private final Pacer pacer;
  private final LongSupplier nanoTime;
  private final Consumer<String> log;
  private final List<PortSpec> specs;
  private final List<Wired> wired;
  private final OutputHand hand;
  private final BoardAssembly assembly;
  private final Optional<BatteryGauge> battery;

  BoardPorts(
      Context context,
      Pacer pacer,
      LongSupplier nanoTime,
      Consumer<String> log,
      List<PortSpec> specs,
      BoardAssembly assembly,
      Optional<BatteryGauge> battery) {
    this.context = context;
    this.pacer = pacer;
    this.nanoTime = nanoTime;
    this.log = log;
    this.specs = List.copyOf(specs);
    this.wired = specs.stream().map(assembly.ports()::get).toList();
    this.hand = assembly.hand();
    this.assembly = assembly;
    this.battery = battery;
  }

  @Override
  public List<PortSpec> specs() {
    return specs;
  }

  @Override
  public double read(int port) {
    return switch (wired.get(port)) {
      case Wired.Out(int number) -> hand.wanted(number);
      case Wired.In in -> in.value().applyAsDouble(nanoTime.getAsLong());
    };
  }

  /**
   * Leaves a value for an output.
   *
   * @throws IllegalStateException when a motor or buzzer of this board cannot be switched
   */
  @Override
  public void write(int port, double value) {
    if (wired.get(port) instanceof Wired.Out(int number)) {
      hand.hand(number, specs.get(port).clamp(value));
      String failure = hand.failure();
      if (!failure.isEmpty()) {
        throw new IllegalStateException(failure);
      }
    }
  }

  @Override
  public void allSafe() {
    for (Wired one : wired) {
      if (one instanceof Wired.Out(int number)) {
        hand.hand(number, PortSpec.SAFE_VALUE);
      }
    }
    settle();
  }

  @Override
  public void actuatorsSafe() {
    for (int i = 0; i < wired.size(); i++) {
      if (wired.get(i) instanceof Wired.Out(int number) && specs.get(i).stopsAtProgramEnd()) {
        hand.hand(number, PortSpec.SAFE_VALUE);
      }
    }
    settle();
  }

  private void settle() {
    long end = System.nanoTime() + SETTLE_MILLIS * NANOS_PER_MILLI;
    while (!hand.settled()) {
      if (System.nanoTime() - end > 0) {
        log.accept(
            "The outputs are not all safe after "
                + SETTLE_MILLIS
                + " ms: the Pi is very busy, or a pin hangs.");
        return;
      }
      LockSupport.parkNanos(this, LOOK_NANOS);
    }
  }

  /** How the battery is; empty when nothing measures it, or what does is silent. Any thread. */
  public Optional<BatteryState> battery() {
    return battery.flatMap(gauge -> gauge.state(nanoTime.getAsLong()));
  }

  /**
   * What does not work at this moment: a sentence for each sensor that is silent and each output
   * that cannot be switched. Any thread.
   */
  public List<String> troubles() {
    return assembly.troubles();
  }

  /**
   * The pins that this drives, by their BCM numbers: each is safe when it is low. For a process
   * that makes the board safe when this one is gone.
   */
  public List<Integer> drivenPins() {
    return assembly.drivenPins();
  }

  /** Files of the kernel's PWM: each one's pin is safe once 0 is written to it. */
  public List<Path> pulseFiles() {
    return assembly.pulses().kernelFiles();
  }

  /** Switches every output off and gives the pins back. */
  @Override
  public void close() {
    try {
      allSafe();
    } finally {
      pacer.close();
      assembly.pulses().close();
      context.shutdown();
    }
  }
}
