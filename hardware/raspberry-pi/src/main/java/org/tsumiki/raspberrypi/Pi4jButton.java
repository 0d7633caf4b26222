package org.tsumiki.raspberrypi;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.function.LongSupplier;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.raspberrypi.SignalBoardPins.Pin;

/**
 * A button between its pin and ground. A press counts at once; what the contact does in the 20 ms
 * after a change is bouncing and not looked at.
 */
final class Pi4jButton implements Pi4jPin {
  static final long BOUNCE_NANOS = 20_000_000;

  private final PortSpec spec;
  private final DigitalInput input;
  private final LongSupplier nanoTime;
  private boolean down;
  private long changedAtNanos;

  private Pi4jButton(PortSpec spec, DigitalInput input, LongSupplier nanoTime) {
    this.spec = spec;
    this.input = input;
    this.nanoTime = nanoTime;
    this.changedAtNanos = nanoTime.getAsLong() - BOUNCE_NANOS;
  }

  static Pi4jButton open(Context context, Pin pin, LongSupplier nanoTime) {
    return new Pi4jButton(
        pin.port(),
        context.create(
            DigitalInput.newConfigBuilder(context)
                .id(pin.port().name())
                .address(pin.bcm())
                .pull(PullResistance.PULL_UP)
                .build()),
        nanoTime);
  }

  @Override
  public PortSpec spec() {
    return spec;
  }

  @Override
  public double read() {
    boolean downNow = input.state() == DigitalState.LOW;
    long now = nanoTime.getAsLong();
    if (downNow != down && now - changedAtNanos >= BOUNCE_NANOS) {
      down = downNow;
      changedAtNanos = now;
    }
    return down ? 1 : 0;
  }

  @Override
  public void write(double value) {
    // An input: writing changes nothing.
  }
}
