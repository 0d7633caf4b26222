package org.tsumiki.arena.board;

import java.util.List;
import java.util.Optional;
import org.tsumiki.arena.play.Condition;
import org.tsumiki.arena.play.Span;
import org.tsumiki.arena.play.Watching;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.simulator.Snapshot;

/**
 * What the board tells about.
 *
 * @param now the moment on the screen; empty until there is one
 * @param programs what people call each robot's program
 */
public record Showing(
    Optional<CoursePlan> plan,
    Optional<Snapshot> now,
    Watching watching,
    Span span,
    Condition condition,
    List<String> programs) {
  /** Keeps the list from changing. */
  public Showing {
    programs = List.copyOf(programs);
  }

  /** True when there is more than one moment to look at. */
  public boolean hasTime() {
    return span.goesOn() || span.lastTick() > span.firstTick();
  }
}
