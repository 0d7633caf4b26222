package org.tsumiki.raspberrypi.pulse;

import org.tsumiki.raspberrypi.line.OutputLine;

/** A pin that only knows high and low: anything above 0 is high. */
public final class LevelOutput implements PulseOutput {
  private final OutputLine line;

  public LevelOutput(OutputLine line) {
    this.line = line;
  }

  @Override
  public void pulse(double hertz, double share) {
    line.set(share > 0);
  }
}
