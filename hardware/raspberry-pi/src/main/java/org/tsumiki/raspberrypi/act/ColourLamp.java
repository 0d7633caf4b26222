package org.tsumiki.raspberrypi.act;

import java.io.IOException;
import org.tsumiki.raspberrypi.pulse.PulseOutput;

/** Three lamps in one, red, green and blue; its value is a colour of 24 bits. */
public final class ColourLamp implements Actuator {
  /** Faster than an eye. */
  private static final double HERTZ = 100;

  private static final int RED_SHIFT = 16;
  private static final int GREEN_SHIFT = 8;
  private static final int PART = 0xff;

  private final PulseOutput red;
  private final PulseOutput green;
  private final PulseOutput blue;

  public ColourLamp(PulseOutput red, PulseOutput green, PulseOutput blue) {
    this.red = red;
    this.green = green;
    this.blue = blue;
  }

  @Override
  public void apply(double value, long nowNanos) throws IOException {
    int colour = (int) value;
    red.pulse(HERTZ, share(colour >> RED_SHIFT));
    green.pulse(HERTZ, share(colour >> GREEN_SHIFT));
    blue.pulse(HERTZ, share(colour));
  }

  private static double share(int colour) {
    return (colour & PART) / (double) PART;
  }
}
