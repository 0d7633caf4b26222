package org.tsumiki.vm;

/** How a machine stands. */
public enum RunState {
  /** Scripts run, or may yet be started by a button. */
  RUNNING,
  /** Nothing can ever run again. */
  FINISHED,
  /** Stopped by a fault of the program. */
  TRAPPED,
  /** Stopped from outside. */
  STOPPED
}
