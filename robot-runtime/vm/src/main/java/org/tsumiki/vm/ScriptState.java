package org.tsumiki.vm;

import java.util.Arrays;

/** Where one script stands. */
final class ScriptState {
  static final int IDLE = -1;

  final Routine routine;
  final double[] slots;

  /** Index of the instruction that is next, or that it waits at; {@link #IDLE} when not running. */
  int at = IDLE;

  /** It does not run before this tick. */
  long wakeTick;

  /** True while it waits in a WAIT, so that the wait is over when it is woken. */
  boolean waiting;

  /** How often it has touched the world: read a sensor, set an output, said or sent something. */
  long touches;

  /** To be started at the beginning of the next tick. */
  boolean startRequested;

  ScriptState(Routine routine, int slotCount) {
    this.routine = routine;
    this.slots = new double[slotCount];
  }

  boolean running() {
    return at != IDLE;
  }

  void begin() {
    at = 0;
    wakeTick = 0;
    waiting = false;
    touches = 0;
    Arrays.fill(slots, 0);
  }

  void end() {
    at = IDLE;
    waiting = false;
  }
}
