package org.tsumiki.raspberrypi;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.raspberrypi.SignalBoardPins.Pin;

/** A lamp or an active buzzer: on while its value is above 0. */
final class Pi4jSwitch implements Pi4jPin {
  private final PortSpec spec;
  private final DigitalOutput output;
  private double value = PortSpec.SAFE_VALUE;

  private Pi4jSwitch(PortSpec spec, DigitalOutput output) {
    this.spec = spec;
    this.output = output;
  }

  static Pi4jSwitch open(Context context, Pin pin) {
    return new Pi4jSwitch(
        pin.port(),
        context.create(
            DigitalOutput.newConfigBuilder(context)
                .id(pin.port().name())
                .address(pin.bcm())
                .initial(DigitalState.LOW)
                .shutdown(DigitalState.LOW)
                .build()));
  }

  @Override
  public PortSpec spec() {
    return spec;
  }

  @Override
  public double read() {
    return value;
  }

  @Override
  public void write(double wanted) {
    output.state(wanted > 0 ? DigitalState.HIGH : DigitalState.LOW);
    value = wanted;
  }
}
