package org.tsumiki.link;

/**
 * A value that the program logged for a plot.
 *
 * @param tick milliseconds of virtual time since the start of the program
 * @param series the plot's name
 */
public record LoggedValue(long tick, String series, double value) {
  /** Cuts a name that is too long for the link. */
  public LoggedValue {
    series = LinkLimits.name(series);
  }
}
