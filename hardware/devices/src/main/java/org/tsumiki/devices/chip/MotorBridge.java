package org.tsumiki.devices.chip;

/**
 * How a motor's power in percent becomes levels of a driver's pins. At 0 both halves of the bridge
 * are low-side on, which shorts the motor: it stops dead.
 */
public enum MotorBridge {
  /** Toshiba TB6612FNG: IN1 and IN2 say which way, PWM how much; braking, PWM does not matter. */
  TB6612FNG {
    @Override
    public Drive drive(double percent) {
      double duty = share(percent);
      if (duty == 0) {
        return new Drive(1, 1, 0);
      }
      return percent > 0 ? new Drive(1, 0, duty) : new Drive(0, 1, duty);
    }
  },

  /**
   * Texas Instruments DRV8833: one input pulses, the other says which way. Backwards the motor gets
   * power while the pulsing input is low. Both high brakes.
   */
  DRV8833 {
    @Override
    public Drive drive(double percent) {
      double duty = share(percent);
      if (duty == 0) {
        return new Drive(1, 1, 0);
      }
      return percent > 0 ? new Drive(duty, 0, 0) : new Drive(1 - duty, 1, 0);
    }
  };

  private static final double WHOLE = 100;

  /**
   * Levels of one motor's pins, each the share of time that it is high, 0 to 1.
   *
   * @param pwm of the pin of that name; 0 for a driver without one
   */
  public record Drive(double in1, double in2, double pwm) {}

  /** The levels for a power of -100 to 100 percent. */
  public abstract Drive drive(double percent);

  private static double share(double percent) {
    return Math.min(Math.abs(percent), WHOLE) / WHOLE;
  }
}
