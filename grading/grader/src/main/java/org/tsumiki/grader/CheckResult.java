package org.tsumiki.grader;

import java.util.Optional;
import java.util.OptionalLong;
import org.tsumiki.format.Outcome;
import org.tsumiki.program.LevelledText;

/**
 * What one check of a lesson says of a program, over all its runs.
 *
 * @param id the check's id
 * @param passed true when it passed in every run
 * @param feedback what is said to the child
 * @param atTick the moment that shows why it failed, where there is one
 * @param extra true for a challenge that is not needed to pass
 * @param failure the first run in which it failed; empty when it passed or nothing could be run
 */
public record CheckResult(
    String id,
    boolean passed,
    LevelledText feedback,
    OptionalLong atTick,
    boolean extra,
    Optional<Failure> failure) {

  /** In which way, and in which run: enough to show the moment again. */
  public record Failure(Outcome outcome, String scenario, long seed) {}
}
