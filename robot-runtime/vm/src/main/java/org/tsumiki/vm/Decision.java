package org.tsumiki.vm;

/**
 * A program has come to a fork and taken one of its ways.
 *
 * @param tick when
 * @param script whose turn it was
 * @param at the instruction that decides: a {@code jumpUnless} or a {@code poll}
 * @param holds whether the condition held
 * @param compared what was compared, when the condition was a comparison of numbers, booleans or
 *     colours; the second number of a program's "greater" stands first
 */
public record Decision(long tick, int script, Place at, boolean holds, Compared compared) {
  /** Two numbers; both NaN when nothing was compared. */
  public record Compared(double left, double right) {
    /** Nothing was compared. */
    public static final Compared NOTHING = new Compared(Double.NaN, Double.NaN);
  }
}
