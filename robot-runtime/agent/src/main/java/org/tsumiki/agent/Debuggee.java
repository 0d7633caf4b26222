package org.tsumiki.agent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.link.DebugNews;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.Place;
import org.tsumiki.link.Telemetry.VariableValue;

/**
 * A machine that the debugger can hold at the beginning of a block. While {@link #stopped} says
 * where, a tick goes on from there and in the same tick; virtual time stands until it is done.
 */
interface Debuggee {
  /** Stop points at which it stops from now on. */
  void breakpoints(Set<Place> places);

  /** Stop at the next stop point of that kind. */
  void step(DebugRequest.How how, int script);

  /** Stop only at breakpoints. */
  void goOn();

  /** True while that script runs. */
  boolean runs(int script);

  /** Where it has stopped in the middle of a tick; empty between two ticks. */
  Optional<Stopped> stopped();

  /** How many stop points it has come to in the tick that it is in the middle of; else 0. */
  int stopsInTick();

  /** The call stacks of all scripts that run, with their locals. */
  List<DebugNews.ScriptStack> stacks();

  /** Changes a variable; false when it has no such variable, or one of another type. */
  boolean setVariable(int index, VariableValue value);

  /**
   * Changes a local; false when there is no such script, call or local, or it has another type.
   *
   * @param frame 0 is the script's innermost call
   */
  boolean setLocal(int script, int frame, int index, VariableValue value);

  /** Where it has stopped, and whether at a breakpoint. */
  record Stopped(DebugNews.Stop at, boolean atBreakpoint) {}
}
