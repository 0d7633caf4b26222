package org.tsumiki.vm;

/** What came of loading an image onto a board. */
public sealed interface LoadResult {
  /** It is ready for its first tick. */
  record Loaded(Machine machine) implements LoadResult {}

  /** The program uses a port that this board does not have. */
  record MissingPort(String portName) implements LoadResult {}
}
