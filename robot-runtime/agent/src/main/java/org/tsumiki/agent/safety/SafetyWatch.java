package org.tsumiki.agent.safety;

import java.util.Optional;
import org.tsumiki.link.RunEnd;

/**
 * Decides by the clock when a run must be stopped: its ticks do not come, or the battery is empty.
 * Pure: time comes in. Looked at by one thread, every {@link #LOOK_MILLIS} while a program runs.
 *
 * <p>A pause of the whole process (garbage collection, a busy computer) delays these looks as much
 * as the ticks. The time by which a look came much too late does not count against the ticks.
 */
public final class SafetyWatch {
  /** Time between two looks. */
  public static final int LOOK_MILLIS = 10;

  private static final long NANOS = 1_000_000;

  /** A look that comes so late was kept from it by more than a neighbour's turn. */
  private static final long PAUSE_NANOS = 50 * NANOS;

  /**
   * The first tick of a run may take so long: on a small computer that has just started, Java reads
   * and links what a program needs only when it is first used.
   */
  static final int FIRST_TICK_MILLIS = 1_000;

  /** Who has seen two ticks begin has seen the first one end. */
  private static final int AFTER_FIRST_TICK = 2;

  /** One look may come late, and find a moment's dip. */
  private static final int EMPTY_LOOKS = 3;

  private final Limits limits;
  private long lookedNanos;
  private long tickedNanos;
  private long pausedNanos;

  /** Looks that found another tick than the look before, up to two: then the first tick is over. */
  private int ticksSeen;

  private long emptySinceNanos;
  private int emptyLooks;

  /**
   * How long is too long.
   *
   * @param tickMillis without a tick
   * @param emptyMillis with an empty battery in each look: motors that start pull its voltage down
   *     for a moment
   */
  public record Limits(int tickMillis, int emptyMillis) {
    /** A robot that can hurt somebody. */
    public static final Limits REAL = new Limits(150, 300);

    /** In a computer nothing can be hurt, and a busy computer may well pause. */
    public static final Limits SIMULATED = new Limits(10_000, 300);
  }

  /** Watches nothing before {@link #begin}. */
  public SafetyWatch(Limits limits) {
    this.limits = limits;
  }

  /** A run begins. */
  public void begin(long nowNanos) {
    lookedNanos = nowNanos;
    tickedNanos = nowNanos;
    pausedNanos = 0;
    ticksSeen = 0;
    emptyLooks = 0;
  }

  /**
   * Looks at a run.
   *
   * @param lastTickNanos when its last tick began
   * @return why it must be stopped, or empty
   */
  public Optional<OutputGate.Shut> look(
      long nowNanos, long lastTickNanos, Optional<Battery> battery) {
    long sinceLook = nowNanos - lookedNanos;
    lookedNanos = nowNanos;
    if (lastTickNanos != tickedNanos) {
      tickedNanos = lastTickNanos;
      pausedNanos = 0;
      ticksSeen = Math.min(AFTER_FIRST_TICK, ticksSeen + 1);
    }
    pausedNanos += sinceLook > PAUSE_NANOS ? sinceLook - LOOK_MILLIS * NANOS : 0;
    boolean empty = battery.isPresent() && battery.get().empty();
    emptyLooks = empty ? emptyLooks + 1 : 0;
    if (emptyLooks == 1) {
      emptySinceNanos = nowNanos - sinceLook;
    }
    boolean first = ticksSeen < AFTER_FIRST_TICK;
    int millis = first ? Math.max(FIRST_TICK_MILLIS, limits.tickMillis()) : limits.tickMillis();
    if (nowNanos - lastTickNanos - pausedNanos > millis * NANOS) {
      return Optional.of(hung(millis));
    }
    boolean longEmpty = nowNanos - emptySinceNanos >= limits.emptyMillis() * NANOS;
    return empty && longEmpty && emptyLooks >= EMPTY_LOOKS
        ? Optional.of(emptyBattery(battery.get()))
        : Optional.empty();
  }

  private static OutputGate.Shut hung(int millis) {
    return new OutputGate.Shut(
        RunEnd.Reason.HUNG,
        "The robot did not answer for "
            + millis
            + " ms and was stopped. Check its cables and start again.");
  }

  /** How a run ends whose battery is empty, or that is not even begun for it. */
  public static OutputGate.Shut emptyBattery(Battery battery) {
    return new OutputGate.Shut(
        RunEnd.Reason.LOW_BATTERY,
        "The battery is empty (" + battery.told() + "). Charge it, or put a full one in.");
  }
}
