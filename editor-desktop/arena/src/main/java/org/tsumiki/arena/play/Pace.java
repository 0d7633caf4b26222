package org.tsumiki.arena.play;

/** How fast a run is shown. */
public enum Pace {
  TENTH(0.1, "×1/10"),
  FIFTH(0.2, "×1/5"),
  HALF(0.5, "×1/2"),
  REAL(1, "×1"),
  DOUBLE(2, "×2"),
  FIVEFOLD(5, "×5");

  private final double factor;
  private final String sign;

  Pace(double factor, String sign) {
    this.factor = factor;
    this.sign = sign;
  }

  /** Seconds of the run for each second of the watcher. */
  public double factor() {
    return factor;
  }

  /** What the board shows: signs that need no words. */
  public String sign() {
    return sign;
  }

  public Pace slower() {
    return values()[Math.max(0, ordinal() - 1)];
  }

  public Pace faster() {
    return values()[Math.min(values().length - 1, ordinal() + 1)];
  }
}
