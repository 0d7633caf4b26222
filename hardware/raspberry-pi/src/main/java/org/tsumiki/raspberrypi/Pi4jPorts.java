package org.tsumiki.raspberrypi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.PortSpec.Direction;
import org.tsumiki.devices.Ports;
import org.tsumiki.raspberrypi.SignalBoardPins.Pin;

/**
 * The signal board's ports on GPIO pins. A lamp is lit at any value above 0. The buzzer is an
 * active one, which sounds at its own pitch as long as its pin is high: any tone above 0 hertz lets
 * it sound, and the pitch is kept but not heard.
 *
 * <p>Reads and writes take some microseconds each and go to the pin at once. Buttons are polled,
 * which needs no event thread. When the hardware itself fails, a read or write throws {@link
 * Pi4JException}; whoever ticks the machine ends the run then.
 *
 * <p>All outputs are off when this is opened, when it is closed, and when the JVM shuts down in
 * order.
 */
public final class Pi4jPorts implements Ports, AutoCloseable {
  private final Context context;
  private final List<PortSpec> specs;
  private final List<Pi4jPin> pins;

  private Pi4jPorts(Context context, List<Pi4jPin> pins) {
    this.context = context;
    this.pins = List.copyOf(pins);
    this.specs = pins.stream().map(Pi4jPin::spec).toList();
  }

  /** Opens the pins of the Raspberry Pi that this runs on. */
  public static OpenResult openRaspberryPi(SignalBoardPins pins) {
    Context context;
    try {
      context = Pi4J.newAutoContext();
    } catch (RuntimeException | LinkageError cannot) {
      return noGpio(cannot);
    }
    return open(context, pins, System::nanoTime);
  }

  /**
   * Opens the pins through a Pi4J context, which from then on belongs to the result: closing it
   * shuts the context down, and so does a failure here.
   */
  static OpenResult open(Context context, SignalBoardPins map, LongSupplier nanoTime) {
    List<Pi4jPin> opened = new ArrayList<>();
    for (Pin pin : map.pins()) {
      try {
        opened.add(openPin(context, pin, nanoTime));
      } catch (RuntimeException | LinkageError cannot) {
        context.shutdown();
        return opened.isEmpty() ? noGpio(cannot) : pinNotAvailable(pin, cannot);
      }
    }
    return new OpenResult.Opened(new Pi4jPorts(context, opened));
  }

  private static Pi4jPin openPin(Context context, Pin pin, LongSupplier nanoTime) {
    return pin.port().direction() == Direction.OUTPUT
        ? Pi4jSwitch.open(context, pin)
        : Pi4jButton.open(context, pin, nanoTime);
  }

  private static OpenResult noGpio(Throwable cause) {
    return new OpenResult.Failed(
        "no-gpio",
        "this computer",
        "This computer has no GPIO pins that can be used (" + cause.getMessage() + ").",
        "Run this on a Raspberry Pi, as a user of the group gpio, or use the simulated board.");
  }

  private static OpenResult pinNotAvailable(Pin pin, Throwable cause) {
    return new OpenResult.Failed(
        "pin-not-available",
        "GPIO" + pin.bcm(),
        "GPIO"
            + pin.bcm()
            + " for "
            + pin.port().name()
            + " cannot be had: "
            + cause.getMessage()
            + ".",
        "Stop the other program that uses this pin, or wire the device to another one.");
  }

  @Override
  public List<PortSpec> specs() {
    return specs;
  }

  @Override
  public double read(int port) {
    return pins.get(port).read();
  }

  @Override
  public void write(int port, double value) {
    pins.get(port).write(specs.get(port).clamp(value));
  }

  /** Switches every output off and gives the pins back. */
  @Override
  public void close() {
    try {
      allSafe();
    } finally {
      context.shutdown();
    }
  }
}
