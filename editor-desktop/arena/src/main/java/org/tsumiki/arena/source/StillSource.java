package org.tsumiki.arena.source;

import java.util.List;
import java.util.Optional;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.Condition;
import org.tsumiki.arena.play.Player;
import org.tsumiki.arena.play.Span;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.World;

/** A course on which nothing happens: as a seed makes it, before anybody starts. */
public final class StillSource implements Source {
  private final CoursePlan plan;
  private final Snapshot snapshot;

  /** That course in the world of that seed. */
  public StillSource(CoursePlan plan, long seed) {
    this.plan = plan;
    this.snapshot = World.create(Course.of(plan), seed).snapshot();
  }

  @Override
  public Optional<CoursePlan> plan() {
    return Optional.of(plan);
  }

  @Override
  public List<String> programs() {
    return List.of();
  }

  @Override
  public Condition condition() {
    return Condition.READY;
  }

  @Override
  public Span span() {
    return Span.STILL;
  }

  @Override
  public void watch(Player player) {}

  @Override
  public Optional<Snapshot> at(double tick) {
    return Optional.of(snapshot);
  }

  @Override
  public List<List<Spot>> trails(double tick) {
    return List.of();
  }

  @Override
  public boolean isReady(long tick) {
    return true;
  }

  @Override
  public void close() {}
}
