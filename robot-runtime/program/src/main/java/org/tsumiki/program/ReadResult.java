package org.tsumiki.program;

import java.util.List;

/** What came of reading a project file. */
public sealed interface ReadResult {
  /** It is a project. */
  record Read(Project project) implements ReadResult {}

  /** It is none; at least one problem says why. */
  record Refused(List<ReadProblem> problems) implements ReadResult {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
