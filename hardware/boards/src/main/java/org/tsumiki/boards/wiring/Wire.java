package org.tsumiki.boards.wiring;

import java.util.Optional;

/**
 * A wire from a part.
 *
 * @param terminal the part's terminal where it begins, as printed on the part
 * @param between resistors on the way
 */
public record Wire(String terminal, End to, Optional<Between> between) {
  /** Resistors on a wire's way; ohms. */
  public sealed interface Between {
    /** In the wire, to limit current. */
    record Series(int ohm) implements Between {}

    /**
     * Two resistors that make a lower voltage: {@code seriesOhm} in the wire, and from its far end
     * {@code groundOhm} to ground.
     */
    record Divider(int seriesOhm, int groundOhm) implements Between {
      /** What is left of a voltage. */
      public double share() {
        return (double) groundOhm / (seriesOhm + groundOhm);
      }
    }

    /** From the wire to 3.3 volts: high while nobody pulls it down. */
    record PullUp(int ohm) implements Between {}

    /** From the wire to ground: low while nobody drives it. */
    record PullDown(int ohm) implements Between {}
  }
}
