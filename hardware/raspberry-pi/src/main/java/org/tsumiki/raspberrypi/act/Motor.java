package org.tsumiki.raspberrypi.act;

import java.io.IOException;
import java.util.Optional;
import org.tsumiki.devices.chip.MotorBridge;
import org.tsumiki.raspberrypi.pulse.PulseOutput;

/**
 * A motor behind a driver. 0 brakes: the motor is shorted and stops dead. The driver's standby pin
 * is high only while one of its motors runs or has just been braked: {@link Standby}.
 */
public final class Motor implements Actuator {
  private final MotorBridge bridge;
  private final PulseOutput in1;
  private final PulseOutput in2;
  private final Optional<PulseOutput> pwm;
  private final Standby standby;
  private final double hertz;
  private final boolean turned;

  /**
   * A motor that stands.
   *
   * @param pwm the pin of that name, if the driver has one
   * @param standby of the driver
   * @param hertz pulses a second
   * @param turned true when forwards is the other way round
   */
  public Motor(
      MotorBridge bridge,
      PulseOutput in1,
      PulseOutput in2,
      Optional<PulseOutput> pwm,
      Standby standby,
      double hertz,
      boolean turned) {
    this.bridge = bridge;
    this.in1 = in1;
    this.in2 = in2;
    this.pwm = pwm;
    this.standby = standby;
    this.hertz = hertz;
    this.turned = turned;
  }

  @Override
  public void apply(double percent, long nowNanos) throws IOException {
    MotorBridge.Drive drive = bridge.drive(turned ? -percent : percent);
    // Standby first: a driver that wakes up late brakes late.
    standby.use(this, percent != 0, nowNanos);
    in1.pulse(hertz, drive.in1());
    in2.pulse(hertz, drive.in2());
    if (pwm.isPresent()) {
      pwm.get().pulse(hertz, drive.pwm());
    }
  }

  @Override
  public long later(long nowNanos) {
    return standby.later(nowNanos);
  }
}
