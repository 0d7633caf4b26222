package org.tsumiki.grader;

import java.util.List;
import org.tsumiki.format.WorkspaceBlocks;
import org.tsumiki.program.Program;
import org.tsumiki.program.Project;

/**
 * What a child hands in.
 *
 * @param program what runs
 * @param blocks its blocks as they stand in the workspace
 */
public record Submission(Program program, WorkspaceBlocks blocks) {
  /** The program without blocks. */
  public static final Submission EMPTY =
      new Submission(
          new Program(List.of(), List.of(), List.of(), List.of()), WorkspaceBlocks.none());

  /** What a project holds. */
  public static Submission of(Project project) {
    return new Submission(project.program(), WorkspaceBlocks.of(project.workspaceJson()));
  }
}
