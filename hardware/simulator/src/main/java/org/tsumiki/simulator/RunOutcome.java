package org.tsumiki.simulator;

/** What asking for a simulated run gives. */
public sealed interface RunOutcome {
  /** It ran. */
  record Ran(RunResult result) implements RunOutcome {}

  /** The program or a scripted input uses a port that this course does not have. */
  record CannotRun(String missingPort) implements RunOutcome {}
}
