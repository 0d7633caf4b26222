package org.tsumiki.raspberrypi.line;

import org.tsumiki.devices.chip.Quadrature;

/** A wheel's encoder on two pins. */
public final class WheelEncoder implements Watched {
  private final InputLine a;
  private final InputLine b;
  private final double mmPerStep;
  private final Quadrature steps;
  private volatile double travelMm;

  /**
   * An encoder that stands at 0.
   *
   * @param mmPerStep how far the wheel rolls in a quarter step; negative when it is the other way
   *     round
   */
  public WheelEncoder(InputLine a, InputLine b, double mmPerStep) {
    this.a = a;
    this.b = b;
    this.mmPerStep = mmPerStep;
    this.steps = new Quadrature(a.high(), b.high());
  }

  @Override
  public synchronized void look(long nowNanos) {
    steps.update(a.high(), b.high());
    travelMm = steps.count() * mmPerStep;
  }

  /** How far the wheel has rolled. Any thread. */
  public double travelMm() {
    return travelMm;
  }

  /** How often the wheel was too fast to be followed. */
  public synchronized long missedSteps() {
    return steps.missed();
  }
}
