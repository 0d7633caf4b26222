package org.tsumiki.link;

import java.util.List;
import org.tsumiki.link.Telemetry.VariableValue;

/** What the debugger asks of the robot. */
public sealed interface DebugRequest {
  /**
   * Where blocks begin in the image deployed last: from its next start on it can pause there. An
   * empty list: it need not be able to pause, and runs as fast as it can.
   */
  record StopPoints(List<Place> places) implements DebugRequest {
    /** Copies the list; refuses more than {@link LinkLimits#MAX_STOP_POINTS}. */
    public StopPoints {
      places = sorted(places, LinkLimits.MAX_STOP_POINTS);
    }
  }

  /** The stop points at which it pauses from now on: all of them, each time. */
  record Breakpoints(List<Place> places) implements DebugRequest {
    /** Copies the list; refuses more than {@link LinkLimits#MAX_BREAKPOINTS}. */
    public Breakpoints {
      places = sorted(places, LinkLimits.MAX_BREAKPOINTS);
    }
  }

  /** Pause now. */
  record Pause() implements DebugRequest {}

  /** Go on until something else pauses it; slow motion goes on too. */
  record GoOn() implements DebugRequest {}

  /** Go on to a next block of that script. */
  record Step(How how, int script) implements DebugRequest {}

  /** Pause at each block for a moment; 0 blocks a second: no longer. */
  record SlowMotion(int blocksPerSecond) implements DebugRequest {
    /** Keeps it within the limits. */
    public SlowMotion {
      blocksPerSecond = Math.clamp(blocksPerSecond, 0, LinkLimits.MAX_SLOW_BLOCKS);
    }
  }

  /** Change a variable of a program that is paused. */
  record SetVariable(int index, VariableValue value) implements DebugRequest {}

  /**
   * Change a local of a call that a script of a paused program is in.
   *
   * @param frame 0 is the innermost call, as in {@link DebugNews.ScriptStack}
   * @param index among the call's locals, a procedure's parameters first
   */
  record SetLocal(int script, int frame, int index, VariableValue value) implements DebugRequest {}

  /** Tell the call stacks with their locals; {@link DebugNews.Details} answers. */
  record AskDetails() implements DebugRequest {}

  /** Which next block. */
  enum How {
    /** The next one that the script comes to. */
    INTO,
    /** The next one that is not deeper in calls. */
    OVER,
    /** The next one after the call that the script is in. */
    OUT,
    /** The next one of any script. */
    ANY
  }

  private static List<Place> sorted(List<Place> places, int atMost) {
    List<Place> inOrder = places.stream().distinct().sorted(Place.ORDER).toList();
    if (inOrder.size() > atMost || !inOrder.stream().allMatch(Place::fitsAnImage)) {
      throw new IllegalArgumentException("more than " + atMost + " places, or not of an image");
    }
    return inOrder;
  }
}
