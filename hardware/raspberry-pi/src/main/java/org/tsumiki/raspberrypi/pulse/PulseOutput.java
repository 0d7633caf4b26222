package org.tsumiki.raspberrypi.pulse;

import java.io.IOException;

/** A pin that is high for a share of the time, again and again. One thread uses it. */
public interface PulseOutput {
  /**
   * From now on.
   *
   * @param hertz pulses a second, above 0
   * @param share of the time that the pin is high: 0 (always low) to 1 (always high)
   * @throws IOException when the kernel refuses; the pin is then as it was
   */
  void pulse(double hertz, double share) throws IOException;
}
