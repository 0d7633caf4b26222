package org.tsumiki.narration;

import org.tsumiki.program.LevelledText;

/** Why a story ends. */
public sealed interface Ending {
  /** The program has come to its end. */
  record Finished() implements Ending {}

  /** Somebody stopped it. */
  record Stopped() implements Ending {}

  /**
   * A trap.
   *
   * @param block what the block says that was in trouble; may be empty
   * @param why what the trap says, as a whole sentence
   */
  record Trapped(LevelledText block, LevelledText why) implements Ending {}

  /** It goes on, but nobody looks any longer. */
  record StillRunning() implements Ending {}

  /** Something else ended it, which this sentence says. */
  record Other(LevelledText why) implements Ending {}
}
