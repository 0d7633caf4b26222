package org.tsumiki.agent.store;

import java.util.Optional;

/**
 * Lets a person choose a program with one button, and says by beeps and blinks which one it is: as
 * many as its number. Pure: looked at once a millisecond.
 *
 * <p>A short press goes to the next program, a long one starts the one that was said. Before a
 * program starts by itself at power-on, its number is said and some seconds pass, in which a press
 * leads to choosing instead: nothing that moves starts without a warning.
 */
public final class ProgramChooser {
  /** A press this long starts the program. */
  public static final int LONG_MILLIS = 1_000;

  /** Bounces of a button are shorter than this. */
  static final int BOUNCE_MILLIS = 20;

  /** From the end of the beeps until a program starts by itself. */
  static final int WARNING_MILLIS = 2_000;

  /** Who does nothing for so long wants none. */
  static final int LEAVE_MILLIS = 15_000;

  private static final int SAY_MILLIS = 150;
  private static final int PAUSE_MILLIS = 250;
  private static final int TONE_HZ = 880;
  private static final int NOTHING_TONE_HZ = 220;
  private static final int NOTHING_MILLIS = 600;

  private final int count;
  private int chosen;
  private boolean startsByItself;
  private boolean armed;
  private int downMillis;
  private int idleMillis;
  private int sayMillis;

  /**
   * What the board shows and what is decided.
   *
   * @param lit the lamp
   * @param toneHz the buzzer, 0 for silence
   * @param decision once: what to do now; then this is over
   */
  public record Step(boolean lit, int toneHz, Optional<Decision> decision) {}

  /** What a person wants. */
  public sealed interface Decision {
    /** Start that one, counted from 0. */
    record Start(int program) implements Decision {}

    /** Start none. */
    record Leave() implements Decision {}
  }

  private ProgramChooser(int count, int chosen, boolean startsByItself) {
    this.count = count;
    this.chosen = chosen;
    this.startsByItself = startsByItself;
  }

  /** Somebody holds the button: choosing begins once it is let go. */
  public static ProgramChooser choosing(int count, int first) {
    return new ProgramChooser(count, first, false);
  }

  /** At power-on: that one starts by itself soon. */
  public static ProgramChooser starting(int count, int program) {
    return new ProgramChooser(count, program, true);
  }

  /** A millisecond passes. */
  public Step step(boolean buttonDown) {
    Optional<Decision> decision = press(buttonDown);
    int said = sayMillis++;
    if (count == 0) {
      boolean on = said < NOTHING_MILLIS;
      return new Step(
          on, on ? NOTHING_TONE_HZ : 0, on ? Optional.empty() : Optional.of(new Decision.Leave()));
    }
    int beat = said / (SAY_MILLIS + PAUSE_MILLIS);
    boolean on = beat <= chosen && said % (SAY_MILLIS + PAUSE_MILLIS) < SAY_MILLIS;
    if (decision.isEmpty() && beat > chosen) {
      decision = quiet();
    }
    return new Step(on && decision.isEmpty(), on && decision.isEmpty() ? TONE_HZ : 0, decision);
  }

  /** All is said, and nobody does anything. */
  private Optional<Decision> quiet() {
    idleMillis++;
    if (startsByItself && idleMillis >= WARNING_MILLIS) {
      return Optional.of(new Decision.Start(chosen));
    }
    return idleMillis >= LEAVE_MILLIS ? Optional.of(new Decision.Leave()) : Optional.empty();
  }

  private Optional<Decision> press(boolean down) {
    if (!armed) {
      // A button that is held at the beginning counts once it was let go.
      armed = !down;
      return Optional.empty();
    }
    if (down) {
      downMillis++;
      idleMillis = 0;
      boolean starts = downMillis == LONG_MILLIS && !startsByItself;
      return starts ? Optional.of(new Decision.Start(chosen)) : Optional.empty();
    }
    if (downMillis >= BOUNCE_MILLIS) {
      released();
    }
    downMillis = 0;
    return Optional.empty();
  }

  private void released() {
    if (startsByItself) {
      startsByItself = false; // the first press only says: I choose
    } else {
      chosen = (chosen + 1) % Math.max(1, count);
    }
    idleMillis = 0;
    sayMillis = 0;
  }
}
