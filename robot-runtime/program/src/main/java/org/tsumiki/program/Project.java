package org.tsumiki.program;

import java.util.Optional;

/**
 * A project file that has been read: see {@code spec/project-file.md}.
 *
 * @param lesson {@code pack/lesson} when it was made in one
 * @param course the course that its owner chose for it, if any
 * @param workspaceJson Blockly's own JSON, kept as it came
 */
public record Project(
    String title,
    String board,
    Optional<String> lesson,
    Optional<String> course,
    ReadingLevel readingLevel,
    Program program,
    String workspaceJson) {

  /** Value of the key {@code format} in every project file. */
  public static final String FORMAT = "tsumiki-project";

  /** Newest project file version that this reader knows. */
  public static final int VERSION = 1;
}
