package org.tsumiki.boards;

import org.tsumiki.boards.json.Problem;

/** What reading a board file gives. */
public sealed interface BoardReadResult {
  /** The file is a board. */
  record Read(BoardProfile board) implements BoardReadResult {}

  /** The file is not a board that this version can use; nothing was made of it. */
  record Refused(Problem problem) implements BoardReadResult {}
}
