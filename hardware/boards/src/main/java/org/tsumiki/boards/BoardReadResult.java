package org.tsumiki.boards;

import java.util.List;
import org.tsumiki.boards.json.Problem;

/** What reading a board file gives. */
public sealed interface BoardReadResult {
  /** The file is a board. */
  record Read(BoardProfile board) implements BoardReadResult {}

  /**
   * The file is not a board that this version can use; nothing was made of it.
   *
   * @param problem the first one
   * @param problems all that were found: more than one only in a wiring
   */
  record Refused(Problem problem, List<Problem> problems) implements BoardReadResult {
    /** Keeps the list from changing. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
