package org.tsumiki.simulator;

import java.util.List;

/**
 * How the course's task stands.
 *
 * @param goals for each goal, whether it holds now
 * @param endedTick when it was done or failed; {@link #NOT_YET} while it is open
 */
public record TaskView(State state, List<Boolean> goals, long endedTick) {
  /** What {@link #endedTick} says while the task is open. */
  public static final long NOT_YET = -1;

  /** Where nothing is to be done, and before anything was. */
  public static final TaskView NONE = new TaskView(State.OPEN, List.of(), NOT_YET);

  /** Done and failed are for good; a task whose time is over stays open and is judged no more. */
  public enum State {
    OPEN,
    DONE,
    FAILED
  }

  /** Keeps the list from changing. */
  public TaskView {
    goals = List.copyOf(goals);
  }
}
