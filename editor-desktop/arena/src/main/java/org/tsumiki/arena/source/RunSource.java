package org.tsumiki.arena.source;

import java.util.List;
import java.util.Optional;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.Condition;
import org.tsumiki.arena.play.Frames;
import org.tsumiki.arena.play.Player;
import org.tsumiki.arena.play.Span;
import org.tsumiki.arena.play.Trails;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.simulator.Recording;
import org.tsumiki.simulator.Replay;
import org.tsumiki.simulator.Snapshot;

/**
 * A run that is lived in a thread of its own, a little ahead of the moment that is watched. A
 * replay and a run that begins now are the same to it: both are made of programs, course and seed.
 */
public final class RunSource implements Source {
  /** Snapshots on the way are taken so far apart: 50 a second. */
  static final long GRID_TICKS = 20;

  /** So far ahead of the watched moment, at its pace. */
  private static final double AHEAD_TICKS = 3000;

  /** Snapshots kept in memory may take about so much. */
  private static final long MEMORY_BYTES = 48_000_000;

  private static final long ROBOT_BYTES = 2000;
  private static final long THING_BYTES = 120;
  private static final int FEWEST_FRAMES = 1000;
  private static final int MOST_FRAMES = 12_000;

  private final Recording recording;
  private final List<String> programs;
  private final Frames frames;
  private final Trails trails = new Trails();
  private final Thread worker;
  private final Object lock = new Object();
  private Player watched;
  private Condition condition = Condition.READY;
  private boolean closed;

  private RunSource(Recording recording, List<String> programs) {
    this.recording = recording;
    this.programs = List.copyOf(programs);
    this.watched = Player.from(span());
    this.frames = new Frames(mostFrames(recording));
    this.worker = new Thread(this::work, "arena-run");
    worker.setDaemon(true);
  }

  /**
   * Begins to live that run.
   *
   * @param programs what people call each robot's program
   */
  public static RunSource start(Recording recording, List<String> programs) {
    RunSource source = new RunSource(recording, programs);
    source.worker.start();
    return source;
  }

  private static int mostFrames(Recording recording) {
    long robots = 1L + recording.others().size();
    int things =
        switch (recording.course().plan().setting()) {
          case CoursePlan.Setting.Floor floor -> floor.things().size();
          case CoursePlan.Setting.Scene scene -> 0;
        };
    long bytes = robots * ROBOT_BYTES + things * THING_BYTES;
    return Math.clamp(MEMORY_BYTES / bytes, FEWEST_FRAMES, MOST_FRAMES);
  }

  private void work() {
    try {
      Replay replay = new Replay(recording);
      for (Optional<Long> next = next(); next.isPresent(); next = next()) {
        Snapshot snapshot = replay.at(next.get()).world();
        synchronized (lock) {
          trails.add(snapshot);
          frames.add(snapshot, watched.tick());
        }
      }
    } catch (RuntimeException | StackOverflowError broken) {
      synchronized (lock) {
        condition = Condition.BROKEN;
      }
    }
  }

  /** Waits until a tick is wanted; empty when nobody watches any more. */
  private Optional<Long> next() {
    synchronized (lock) {
      while (!closed) {
        Optional<Long> wanted = wanted();
        if (wanted.isPresent()) {
          return wanted;
        }
        try {
          lock.wait();
        } catch (InterruptedException stop) {
          Thread.currentThread().interrupt();
          return Optional.empty();
        }
      }
      return Optional.empty();
    }
  }

  /** The moment itself when it stands, then the way to it, then what comes after it. */
  private Optional<Long> wanted() {
    long here = (long) Math.floor(watched.tick());
    long last = recording.ticks();
    if (trails.lastTick() < here - GRID_TICKS) {
      return Optional.of(trails.lastTick() < 0 ? 0 : onGrid(trails.lastTick()) + GRID_TICKS);
    }
    if (!watched.playing() && !frames.has(here)) {
      return Optional.of(here);
    }
    double ahead = AHEAD_TICKS * Math.max(1, watched.pace().factor());
    for (long tick = onGrid(here); tick <= Math.min(here + ahead, last); tick += GRID_TICKS) {
      if (!frames.has(tick)) {
        return Optional.of(tick);
      }
    }
    return here + ahead >= last && !frames.has(last) ? Optional.of(last) : Optional.empty();
  }

  private static long onGrid(long tick) {
    return tick - tick % GRID_TICKS;
  }

  @Override
  public Optional<CoursePlan> plan() {
    return Optional.of(recording.course().plan());
  }

  @Override
  public List<String> programs() {
    return programs;
  }

  @Override
  public Condition condition() {
    synchronized (lock) {
      return condition;
    }
  }

  @Override
  public Span span() {
    return new Span(0, recording.ticks(), false);
  }

  @Override
  public void watch(Player player) {
    synchronized (lock) {
      if (!player.equals(watched)) {
        watched = player;
        lock.notifyAll();
      }
    }
  }

  @Override
  public Optional<Snapshot> at(double tick) {
    synchronized (lock) {
      return frames.at(tick);
    }
  }

  @Override
  public List<List<Spot>> trails(double tick) {
    synchronized (lock) {
      return trails.until(tick);
    }
  }

  @Override
  public boolean isReady(long tick) {
    synchronized (lock) {
      return condition == Condition.BROKEN || (frames.has(tick) && trails.lastTick() >= tick);
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
  }
}
