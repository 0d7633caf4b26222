package org.tsumiki.arena.window;

import java.io.IOException;

/** What became of the window. */
public sealed interface ArenaResult {
  /** Somebody closed it, or its picture was taken, or its time was over. */
  record Closed(FrameTimes times) implements ArenaResult {}

  /** The picture is drawn but could not be kept. */
  record NotKept(IOException why) implements ArenaResult {}

  /** There was no window, or no picture; the reason as the middle of a sentence. */
  record Failed(String reason) implements ArenaResult {}
}
