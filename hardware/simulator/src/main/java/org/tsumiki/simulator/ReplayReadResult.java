package org.tsumiki.simulator;

import org.tsumiki.boards.json.Problem;

/** What reading a replay file gives. */
public sealed interface ReplayReadResult {
  /** The file is whole; {@link ReplayCheck} says whether what it tells is true. */
  record Read(ReplayFile file) implements ReplayReadResult {}

  /** The file is no replay that this version can read; nothing was made of it. */
  record Refused(Problem problem) implements ReplayReadResult {}
}
