package org.tsumiki.vm;

import org.tsumiki.devices.Ports;

/**
 * Knows when ticks need not be gone through. A tick in which scripts did nothing but one pass each
 * of a {@link MirrorLoops mirror loop}, no output got another value and no variable that they set
 * did, has left everything as it was: the next one would do the same, and the one after it, until
 * an input changes or somebody's wait is over. Their work is paid all the same.
 *
 * <p>Inputs of a simulated board change 200 times a second, so of five ticks of a control loop one
 * or two are gone through. Boards that do not count their inputs' changes never let it rest.
 */
final class Rest {
  private static final long NOT_NOW = 0;

  private final ScriptRuntime runtime;
  private final Schedule schedule;
  private final Noticing noticing;
  private final Activation[] scripts;

  /** The variables that mirror loops set, and what they held at the end of the last tick. */
  private final int[] variables;

  private final long[] held;

  private long inputVersion = Ports.UNKNOWN_VERSION;
  private long turnsBefore;
  private long outputChangesBefore;

  /** What happens every tick while it lasts. */
  private long work;

  private long untilTick = NOT_NOW;

  Rest(
      ScriptRuntime runtime,
      Schedule schedule,
      Noticing noticing,
      Activation[] scripts,
      int[] variables) {
    this.runtime = runtime;
    this.schedule = schedule;
    this.noticing = noticing;
    this.scripts = scripts;
    this.variables = variables;
    this.held = new long[variables.length];
  }

  /** True when the present tick would only repeat the last one; it then has been. */
  boolean repeats() {
    if (runtime.tick >= untilTick || runtime.board.inputVersion() != inputVersion) {
      return false;
    }
    runtime.work += work;
    runtime.tick++;
    return true;
  }

  /** Somebody changes something from outside. */
  void end() {
    untilTick = NOT_NOW;
  }

  /** A tick is about to be gone through. */
  void beginTick() {
    untilTick = NOT_NOW;
    inputVersion = runtime.board.inputVersion();
    turnsBefore = runtime.turns;
    outputChangesBefore = runtime.outputChanges;
  }

  /** That tick is over, and the next one is the present one. */
  void endTick() {
    boolean same = variablesAreTheSame();
    if (same
        && inputVersion != Ports.UNKNOWN_VERSION
        && runtime.outputChanges == outputChangesBefore
        && !schedule.anythingAsked()) {
      begin();
    }
  }

  private boolean variablesAreTheSame() {
    boolean same = true;
    double[] now = runtime.memory.numbers;
    for (int i = 0; i < variables.length; i++) {
      long bits = Double.doubleToRawLongBits(now[variables[i]]);
      same &= bits == held[i];
      held[i] = bits;
    }
    return same;
  }

  /** Rests when nobody had a turn but those who mirror. */
  private void begin() {
    long turns = runtime.turns - turnsBefore;
    long until = noticing.nextDueTick();
    long cost = 0;
    for (int word = 0; word < schedule.running.length; word++) {
      for (long left = schedule.running[word]; left != 0; left &= left - 1) {
        Activation script = scripts[(word << 6) + Long.numberOfTrailingZeros(left)];
        if (script.mirrorTick == runtime.tick - 1) {
          turns--;
          cost += script.mirrorCost;
        } else if (script.awaitedMessage == Schedule.NONE) {
          until = Math.min(until, script.wakeTick);
        } else {
          return;
        }
      }
    }
    if (turns == 0) {
      untilTick = until;
      work = cost;
    }
  }
}
