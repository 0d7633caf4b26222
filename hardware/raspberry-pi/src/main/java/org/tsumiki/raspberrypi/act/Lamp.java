package org.tsumiki.raspberrypi.act;

import org.tsumiki.raspberrypi.line.OutputLine;

/** A lamp, or a buzzer with a voice of its own: on while its value is above 0. */
public final class Lamp implements Actuator {
  private final OutputLine line;

  public Lamp(OutputLine line) {
    this.line = line;
  }

  @Override
  public void apply(double value, long nowNanos) {
    line.set(value > 0);
  }
}
