package org.tsumiki.format;

import static org.tsumiki.format.Outcome.BEFORE;
import static org.tsumiki.format.Outcome.DARK;
import static org.tsumiki.format.Outcome.FAILED;
import static org.tsumiki.format.Outcome.FEW;
import static org.tsumiki.format.Outcome.FLASH;
import static org.tsumiki.format.Outcome.HAPPENED;
import static org.tsumiki.format.Outcome.INSTEAD;
import static org.tsumiki.format.Outcome.LATE;
import static org.tsumiki.format.Outcome.LEFT;
import static org.tsumiki.format.Outcome.LESS;
import static org.tsumiki.format.Outcome.LONG;
import static org.tsumiki.format.Outcome.MANY;
import static org.tsumiki.format.Outcome.MISSING;
import static org.tsumiki.format.Outcome.MIXED;
import static org.tsumiki.format.Outcome.MORE;
import static org.tsumiki.format.Outcome.MOVING;
import static org.tsumiki.format.Outcome.MUCH;
import static org.tsumiki.format.Outcome.NEVER;
import static org.tsumiki.format.Outcome.OTHER;
import static org.tsumiki.format.Outcome.PAST;
import static org.tsumiki.format.Outcome.SHORT;
import static org.tsumiki.format.Outcome.STAYS;
import static org.tsumiki.format.Outcome.STOPPED;
import static org.tsumiki.format.Outcome.TOGETHER;
import static org.tsumiki.format.Outcome.WRONG;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.tsumiki.program.LevelledText;

/**
 * What a check asks of a run, as data. Times are ticks: milliseconds of virtual time. But for
 * {@link Uses} no rule asks how the program is written, only what could be seen.
 */
public sealed interface Rule {

  /** The ways in which it can fail. */
  Set<Outcome> outcomes();

  /** Names that the sentence for one of its outcomes may use as {@code {name}}. */
  default Set<String> placeholders(Outcome outcome) {
    return outcome.placeholders();
  }

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
    /**
     * One state of the sequence, with the name that sentences use for it.
     *
     * @param label empty for a state that is one zone of the course: the zone's title
     */
    public record Phase(Optional<LevelledText> label, List<String> on) {
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

  /** Each time {@code after} begins, the state is seen within so many ticks. */
  record RespondsWithin(PortState after, PortState state, long within) implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, LATE);
    }
  }

  /**
   * From the start until {@code until} first begins, or the end of the run, the state holds.
   *
   * @param startWithin how many ticks the program has to reach the state
   */
  record StaysUntil(PortState state, PortState until, long startWithin) implements Rule {
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

  /**
   * The state is never seen.
   *
   * @param once a state that must be seen, so that doing nothing is not enough
   */
  record Never(PortState state, Optional<PortState> once) implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return once.isPresent() ? Set.of(MISSING, HAPPENED) : Set.of(HAPPENED);
    }

    @Override
    public Set<String> placeholders(Outcome outcome) {
      return outcome == MISSING ? Set.of() : outcome.placeholders();
    }
  }

  /**
   * The first robot stands still in the place.
   *
   * @param place id of a place of the lesson or a zone of the course
   * @param at the moment that counts, in ticks; empty for the end of the run
   */
  record StopsIn(String place, OptionalLong at) implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, BEFORE, PAST, MOVING);
    }
  }

  /** How far the first robot has turned from its start, whole turns too; right is plus. */
  record Faces(double degrees, double toleranceDeg) implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, LESS, MORE);
    }

    @Override
    public Set<String> placeholders(Outcome outcome) {
      return outcome == NEVER ? Set.of() : Set.of("at", "degrees", "wanted");
    }
  }

  /** How long the way of the first robot's middle is, there and back added up. */
  record Drives(double cm, double toleranceCm) implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, LESS, MORE);
    }

    @Override
    public Set<String> placeholders(Outcome outcome) {
      return outcome == NEVER ? Set.of() : Set.of("at", "cm", "wanted");
    }
  }

  /** The first robot comes to the places in this order; none of them comes out of its turn. */
  record Route(List<String> places, int rounds) implements Rule {
    /** Copies the list. */
    public Route {
      places = List.copyOf(places);
    }

    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, WRONG, STOPPED);
    }

    @Override
    public Set<String> placeholders(Outcome outcome) {
      return switch (outcome) {
        case STOPPED -> Set.of("at", "after", "expected", "distance");
        case NEVER -> Set.of("expected", "distance");
        default -> outcome.placeholders();
      };
    }
  }

  /** The course's task is done; with {@code within} in so many ticks. */
  record Task(OptionalLong within) implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return within.isPresent() ? Set.of(NEVER, FAILED, LATE) : Set.of(NEVER, FAILED);
    }

    @Override
    public Set<String> placeholders(Outcome outcome) {
      return outcome == NEVER ? Set.of("goal") : outcome.placeholders();
    }
  }

  /** The first robot has so many points at the end. */
  record Points(int min) implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, FEW);
    }
  }

  /** Such a text is said so often. */
  record Says(SpokenText text, int times) implements Rule {
    @Override
    public Set<Outcome> outcomes() {
      return times > 1 ? Set.of(NEVER, OTHER, FEW) : Set.of(NEVER, OTHER);
    }

    @Override
    public Set<String> placeholders(Outcome outcome) {
      return outcome == OTHER ? Set.of("at", "came") : outcome.placeholders();
    }
  }

  /** What is said, in order, is this and nothing else. */
  record Tells(List<SpokenText> texts) implements Rule {
    /** Copies the list. */
    public Tells {
      texts = List.copyOf(texts);
    }

    @Override
    public Set<Outcome> outcomes() {
      return Set.of(NEVER, WRONG, STOPPED, MUCH);
    }
  }

  /**
   * A figure of the run is between two bounds.
   *
   * @param min smallest that passes; at least one of the two is there
   * @param max largest that passes
   * @param during only what was measured while this held counts
   */
  record Measure(
      Quantity of, How how, OptionalDouble min, OptionalDouble max, Optional<PortState> during)
      implements Rule {
    /** Which of the measured values counts. */
    public enum How {
      LAST,
      MAX,
      MIN,
      MEAN,
      COUNT
    }

    @Override
    public Set<Outcome> outcomes() {
      EnumSet<Outcome> outcomes = EnumSet.of(NEVER);
      min.ifPresent(ignored -> outcomes.add(LESS));
      max.ifPresent(ignored -> outcomes.add(MORE));
      return outcomes;
    }

    @Override
    public Set<String> placeholders(Outcome outcome) {
      return outcome == NEVER ? Set.of() : Set.of("at", "value", "wanted");
    }
  }

  /**
   * So many of these blocks hang under a hat.
   *
   * @param blocks block types
   * @param max empty for any number
   * @param inside only those that stand in a block of these types count; empty for anywhere
   */
  record Uses(List<String> blocks, int min, OptionalInt max, List<String> inside) implements Rule {
    /** Copies the lists. */
    public Uses {
      blocks = List.copyOf(blocks);
      inside = List.copyOf(inside);
    }

    @Override
    public Set<Outcome> outcomes() {
      EnumSet<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
      if (min > 0) {
        outcomes.add(MISSING);
      }
      max.ifPresent(ignored -> outcomes.add(MANY));
      return outcomes;
    }

    @Override
    public Set<String> placeholders(Outcome outcome) {
      return Set.of("count", "wanted");
    }
  }
}
