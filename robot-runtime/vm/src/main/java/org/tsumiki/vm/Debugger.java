package org.tsumiki.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a {@link Machine} at stop points and looks into it. Stop points are given when the program
 * is loaded: {@link Machine#load(org.tsumiki.bytecode.VerifiedImage, org.tsumiki.devices.Ports,
 * long, EngineChoice, Watch)}; without any it never holds, and costs nothing.
 *
 * <p>A held machine stands in the middle of a tick, before the instruction of a stop point. Then
 * {@link Machine#tick} does nothing; once it is told to go on, the next call goes on in the same
 * tick with the same script. What a program does is the same with and without being held. For the
 * thread that ticks.
 */
public final class Debugger {
  /** Why the machine is held. */
  public enum Reason {
    BREAKPOINT,
    STEP,
    PAUSE
  }

  /** Where the machine is held: that script comes to that place next. */
  public record Paused(int script, Place place, Reason reason) {}

  /**
   * One call.
   *
   * @param place where it stands
   * @param locals what its locals hold, a procedure's parameters first
   */
  public record Frame(Place place, List<Value> locals) {
    public Frame {
      locals = List.copyOf(locals);
    }
  }

  /** At which stop points to hold, besides breakpoints. */
  private enum Mode {
    NOWHERE,
    ANYWHERE,
    PAUSE,
    IN_SCRIPT,
    NOT_DEEPER,
    LESS_DEEP
  }

  private final Machine machine;
  private Set<Place> breakpoints = Set.of();
  private Mode mode = Mode.NOWHERE;
  private int steppedScript;
  private int steppedDepth;
  private int stopsInTick;
  private @Nullable Paused paused;

  Debugger(Machine machine) {
    this.machine = machine;
  }

  /** Holds at these stop points from now on; places that are no stop points never hold. */
  public void setBreakpoints(Set<Place> places) {
    breakpoints = Set.copyOf(places);
  }

  /** Holds at the next stop point that any script comes to. */
  public void pause() {
    mode = Mode.PAUSE;
  }

  /** Goes on until a breakpoint. */
  public void goOn() {
    go(Mode.NOWHERE, 0);
  }

  /** Goes on to the next stop point of any script. */
  public void stepAny() {
    go(Mode.ANYWHERE, 0);
  }

  /** Goes on to the next stop point that the script comes to, in this tick or a later one. */
  public void stepInto(int script) {
    go(Mode.IN_SCRIPT, script);
  }

  /** Goes on to the script's next stop point that is not deeper in calls. */
  public void stepOver(int script) {
    go(Mode.NOT_DEEPER, script);
  }

  /** Goes on to the script's next stop point after the call it is in; goes on when in none. */
  public void stepOut(int script) {
    go(Mode.LESS_DEEP, script);
  }

  private void go(Mode next, int script) {
    mode = next;
    steppedScript = script;
    steppedDepth =
        next == Mode.NOT_DEEPER || next == Mode.LESS_DEEP ? machine.openCalls(script) : 0;
    paused = null;
  }

  /** Where it is held; empty between ticks and while it goes on. */
  public Optional<Paused> pausedAt() {
    return Optional.ofNullable(paused);
  }

  boolean isPaused() {
    return paused != null;
  }

  /** How many stop points the tick that it is held in has come to; between ticks, the last one. */
  public int stopsInTick() {
    return stopsInTick;
  }

  void beginTick() {
    stopsInTick = 0;
  }

  /** A script has come to a stop point: true when it is to be held there. */
  boolean comesTo(int script, int routine, int pc, int openCalls) {
    stopsInTick++;
    if (mode == Mode.NOWHERE && breakpoints.isEmpty()) {
      return false;
    }
    Place place = new Place(routine, pc);
    boolean wanted =
        switch (mode) {
          case NOWHERE -> false;
          case ANYWHERE, PAUSE -> true;
          case IN_SCRIPT -> script == steppedScript;
          case NOT_DEEPER -> script == steppedScript && openCalls <= steppedDepth;
          case LESS_DEEP -> script == steppedScript && openCalls < steppedDepth;
        };
    if (breakpoints.contains(place)) {
      paused = new Paused(script, place, Reason.BREAKPOINT);
    } else if (wanted) {
      paused = new Paused(script, place, mode == Mode.PAUSE ? Reason.PAUSE : Reason.STEP);
    } else {
      return false;
    }
    mode = Mode.NOWHERE;
    return true;
  }

  /** The calls that a script is in, innermost first, itself last; empty when it is not running. */
  public List<Frame> callStack(int script) {
    List<Place> places = machine.callStack(script);
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      frames.add(new Frame(places.get(i), machine.locals(script, i)));
    }
    return frames;
  }

  /** What a variable holds. */
  public Value variable(int index) {
    return machine.variable(index);
  }

  /**
   * Changes a variable.
   *
   * @return false when there is no such variable, it has another type, or memory is full
   */
  public boolean setVariable(int index, Value value) {
    return machine.setVariable(index, value);
  }

  /**
   * Changes a local.
   *
   * @param frame counted as in {@link #callStack}
   * @return false when there is no such local, it has another type, or memory is full
   */
  public boolean setLocal(int script, int frame, int local, Value value) {
    return machine.setLocal(script, frame, local, value);
  }
}
