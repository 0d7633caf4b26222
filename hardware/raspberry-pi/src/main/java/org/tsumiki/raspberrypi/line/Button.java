package org.tsumiki.raspberrypi.line;

/**
 * A button, a bumper, or a line sensor that only knows black and white. A change counts at once;
 * what the contact does in the 20 ms after it is bouncing and not looked at.
 */
public final class Button implements Watched {
  /** How long a contact may bounce. */
  public static final long BOUNCE_NANOS = 20_000_000;

  private final InputLine line;
  private final boolean onWhenHigh;
  private final long bounceNanos;
  private boolean everChanged;
  private long changedAtNanos;
  private volatile boolean on;

  /**
   * A button on that pin.
   *
   * @param onWhenHigh false when it joins the pin to ground
   * @param bounceNanos {@link #BOUNCE_NANOS}, or 0 for what has no contact
   */
  public Button(InputLine line, boolean onWhenHigh, long bounceNanos) {
    this.line = line;
    this.onWhenHigh = onWhenHigh;
    this.bounceNanos = bounceNanos;
  }

  @Override
  public synchronized void look(long nowNanos) {
    boolean now = line.high() == onWhenHigh;
    if (now != on && (!everChanged || nowNanos - changedAtNanos >= bounceNanos)) {
      on = now;
      everChanged = true;
      changedAtNanos = nowNanos;
    }
  }

  /** Whether it is held down, as it was seen last. Any thread. */
  public boolean on() {
    return on;
  }
}
