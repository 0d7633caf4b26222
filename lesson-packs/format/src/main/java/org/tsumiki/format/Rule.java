package org.tsumiki.format;

import static org.tsumiki.format.Outcome.DARK;
import static org.tsumiki.format.Outcome.FEW;
import static org.tsumiki.format.Outcome.FLASH;
import static org.tsumiki.format.Outcome.INSTEAD;
import static org.tsumiki.format.Outcome.LATE;
import static org.tsumiki.format.Outcome.LEFT;
import static org.tsumiki.format.Outcome.LONG;
import static org.tsumiki.format.Outcome.MISSING;
import static org.tsumiki.format.Outcome.MIXED;
import static org.tsumiki.format.Outcome.NEVER;
import static org.tsumiki.format.Outcome.OTHER;
import static org.tsumiki.format.Outcome.SHORT;
import static org.tsumiki.format.Outcome.STAYS;
import static org.tsumiki.format.Outcome.STOPPED;
import static org.tsumiki.format.Outcome.TOGETHER;
import static org.tsumiki.format.Outcome.WRONG;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.tsumiki.program.LevelledText;

/**
 * What a check asks of a run, as data. Times are ticks: milliseconds of virtual time. A rule never
 * asks how the program is written, only what could be seen.
 */
public sealed interface Rule {

  /** The ways in which it can fail. */
  Set<Outcome> outcomes();

  /**
   * The state is seen at least once.
   *
   * @param within ticks from the start by which it must have begun; empty for any time in the run
   * @param instead ports whose lighting, when the state is never seen, makes the outcome {@link
   *     Outcome#INSTEAD}
   */
  record Eventually(PortState state, OptionalLong within, List<String> instead) implements Rule {
    /** Copies the list. */
    public Eventually {
      instead = List.copyOf(instead);
    }

    @Override
    public Set<Outcome> outcomes() {
      return instead.isEmpty()
          ? (within.isPresent() ? Set.of(NEVER, FLASH, LATE) : Set.of(NEVER, FLASH))
          : (within.isPresent()
              ? Set.of(NEVER, FLASH, LATE, INSTEAD)
              : Set.of(NEVER, FLASH, INSTEAD));
    }
  }

  /** No two of the ports are ever seen on at once; and at least two of them are used. */
  record NeverTogether(List<String> ports) implements Rule {
    /** Copies the list. */
    public NeverTogether {
      ports = List.copyOf(ports);
    }

    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, TOGETHER);
    }
  }

  /** Each time {@code before} begins, {@code state} has held for so long just before. */
  record AtLeastBefore(PortState state, PortState before, long atLeast, long tolerance)
      implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, MISSING, SHORT);
    }
  }

  /** Every time the state is seen, it lasts this long; empty {@code atMost} for no upper bound. */
  record HoldsFor(PortState state, long atLeast, OptionalLong atMost, long tolerance)
      implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return atMost.isPresent() ? Set.of(NEVER, SHORT, LONG, STAYS) : Set.of(NEVER, SHORT);
    }
  }

  /**
   * The states follow each other in this order, round and round, starting with any of them. In each
   * state exactly its own ports are on, of all the ports that the states name.
   *
   * @param passes how many times all of them must have been seen
   * @param darkUpTo how many ticks nothing may be on between two states
   */
  record Order(List<Phase> phases, int passes, long darkUpTo) implements Rule {
    /** One state of the sequence, with the name that sentences use for it. */
    public record Phase(LevelledText label, List<String> on) {
      /** Copies the list. */
      public Phase {
        on = List.copyOf(on);
      }
    }

    /** Copies the list. */
    public Order {
      phases = List.copyOf(phases);
    }

    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, STOPPED, WRONG, MIXED, DARK);
    }
  }

  /**
   * The state begins at least so many times; with {@code during}, only what begins in it counts.
   */
  record Repeats(PortState state, int times, Optional<PortState> during) implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, FEW, STAYS);
    }
  }

  /** After each press of the button the state is seen within so many ticks. */
  record RespondsWithin(String button, PortState state, long within) implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, LATE);
    }
  }

  /**
   * From the start until the button is first pressed, or the end of the run, the state holds.
   *
   * @param startWithin how many ticks the program has to reach the state
   */
  record StaysUntil(PortState state, String button, long startWithin) implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, LEFT);
    }
  }

  /** The state holds when the run ends, and another one was seen before. */
  record EndsWith(PortState state) implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, OTHER);
    }
  }
}
