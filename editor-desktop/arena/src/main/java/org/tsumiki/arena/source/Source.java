package org.tsumiki.arena.source;

import java.util.List;
import java.util.Optional;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.Condition;
import org.tsumiki.arena.play.Player;
import org.tsumiki.arena.play.Span;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.simulator.Snapshot;

/** Gives the snapshots of one run, or of one run after another. Safe to use from any thread. */
public interface Source extends AutoCloseable {
  /** The course, once it is known. */
  Optional<CoursePlan> plan();

  /** What people call each robot's program, in the course's order; may be shorter. */
  List<String> programs();

  Condition condition();

  /** What can be watched by now. */
  Span span();

  /** Says what is watched, so that what comes next is ready in time. */
  void watch(Player player);

  /** How everything was at that tick, as well as it is known by now. */
  Optional<Snapshot> at(double tick);

  /** Each robot's way up to that tick. */
  List<List<Spot>> trails(double tick);

  /** True when that very tick is ready, not only one near it. */
  boolean isReady(long tick);

  /** Lets go of threads and lines. */
  @Override
  void close();
}
