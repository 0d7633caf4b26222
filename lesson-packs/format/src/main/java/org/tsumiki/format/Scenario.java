package org.tsumiki.format;

import java.util.List;

/**
 * What people do around a program while it is judged.
 *
 * @param id unique in its lesson
 * @param untilTick length of the run in ticks (milliseconds of virtual time)
 * @param presses buttons that somebody presses
 */
public record Scenario(String id, long untilTick, List<Press> presses) {

  /**
   * One press of a button.
   *
   * @param port e.g. {@code button.a}
   * @param atTick earliest tick at which it goes down
   * @param jitterTicks how many ticks later it may be; the seed decides, so no program can know
   * @param holdTicks how long it stays down
   */
  public record Press(String port, long atTick, long jitterTicks, long holdTicks) {}

  /** Copies the list. */
  public Scenario {
    presses = List.copyOf(presses);
  }
}
