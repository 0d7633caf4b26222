package org.tsumiki.raspberrypi.act;

import java.io.IOException;
import org.tsumiki.raspberrypi.pulse.PulseOutput;

/** A buzzer without a voice of its own: its value is the pitch in hertz, 0 is silent. */
public final class Voice implements Actuator {
  private static final double LOWEST_HERTZ = 20;
  private static final double HALF = 0.5;

  private final PulseOutput output;

  public Voice(PulseOutput output) {
    this.output = output;
  }

  @Override
  public void apply(double hertz, long nowNanos) throws IOException {
    output.pulse(Math.max(hertz, LOWEST_HERTZ), hertz > 0 ? HALF : 0);
  }
}
