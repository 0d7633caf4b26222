package org.tsumiki.outline;

import java.util.List;
import java.util.Map;

/** What reading an outline gave. */
public sealed interface OutlineResult {

  /**
   * The outline is whole.
   *
   * @param workspaceJson what Blockly's own serializer would have written
   * @param lineByBlockId where each block stands that has a line of its own
   */
  record Read(String workspaceJson, Map<String, Integer> lineByBlockId) implements OutlineResult {
    /** Copies the map. */
    public Read {
      lineByBlockId = Map.copyOf(lineByBlockId);
    }
  }

  /** It cannot be read; every problem of it is told at once. */
  record Broken(List<OutlineProblem> problems) implements OutlineResult {
    /** Copies the list. */
    public Broken {
      problems = List.copyOf(problems);
    }
  }
}
