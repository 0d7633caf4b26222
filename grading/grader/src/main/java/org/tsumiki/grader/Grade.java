package org.tsumiki.grader;

import java.util.List;
import java.util.Optional;
import org.tsumiki.program.LevelledText;

/**
 * What a lesson says of a program.
 *
 * @param passed true when every check that is needed passed
 * @param score 0 to 100: how many of the needed checks passed; 100 only when all did
 * @param checks one result per check, in the lesson's order
 * @param feedback the one sentence for now: of {@code firstFailed}, or the lesson's praise
 * @param runs how many runs were made
 * @param traceHash over the traces of all runs in order, 16 hex digits; zeros when nothing ran
 * @param firstFailed of the first run that went wrong, the first needed check that failed in it
 */
public record Grade(
    boolean passed,
    int score,
    List<CheckResult> checks,
    LevelledText feedback,
    int runs,
    String traceHash,
    Optional<CheckResult> firstFailed) {

  /** Copies the list. */
  public Grade {
    checks = List.copyOf(checks);
  }
}
