package org.tsumiki.arena.play;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.Snapshot;

/**
 * Where robots have been since the beginning, as few points as their ways need. For one thread at a
 * time.
 */
public final class Trails {
  /** The drawn way is never further than this from the real one. */
  private static final double CLOSE_MM = 0.5;

  /** A robot that has moved less than this stands. */
  private static final double STEP_MM = 4;

  /** Beyond so many points a way is not drawn on: an hour of driving in circles. */
  private static final int MAX_POINTS = 4000;

  private record Point(long tick, Spot place) {}

  private final List<Way> ways = new ArrayList<>();
  private long lastTick = -1;

  /** What is known grows; an earlier moment than those so far adds nothing. */
  public void add(Snapshot snapshot) {
    if (snapshot.tick() <= lastTick) {
      return;
    }
    lastTick = snapshot.tick();
    for (int i = 0; i < snapshot.robots().size(); i++) {
      if (ways.size() <= i) {
        ways.add(new Way());
      }
      Pose pose = snapshot.robots().get(i).pose();
      ways.get(i).add(new Point(snapshot.tick(), new Spot(pose.xMm(), pose.yMm())));
    }
  }

  /** The last tick that was added; -1 before the first. */
  public long lastTick() {
    return lastTick;
  }

  /** Forgets all of them: another run begins. */
  public void clear() {
    ways.clear();
    lastTick = -1;
  }

  /** Each robot's way up to a moment; where it is then is left to the caller. */
  public List<List<Spot>> until(double tick) {
    return ways.stream().map(way -> way.until(tick)).toList();
  }

  private static final class Way {
    private final List<Point> kept = new ArrayList<>();

    /** Seen since the last kept point, which is not far from the line through them. */
    private final List<Point> open = new ArrayList<>();

    void add(Point point) {
      if (kept.isEmpty()) {
        kept.add(point);
        return;
      }
      Spot before = open.isEmpty() ? kept.getLast().place() : open.getLast().place();
      if (before.to(point.place()) < STEP_MM || kept.size() >= MAX_POINTS) {
        return;
      }
      if (!open.isEmpty() && leaves(point.place())) {
        kept.add(open.getLast());
        open.clear();
      }
      open.add(point);
    }

    private boolean leaves(Spot to) {
      Spot from = kept.getLast().place();
      double length = Math.max(from.to(to), 1e-6);
      for (Point point : open) {
        Spot place = point.place();
        double off =
            (to.x() - from.x()) * (place.y() - from.y())
                - (to.y() - from.y()) * (place.x() - from.x());
        if (Math.abs(off) / length > CLOSE_MM) {
          return true;
        }
      }
      return false;
    }

    List<Spot> until(double tick) {
      List<Spot> spots = new ArrayList<>();
      for (Point point : kept) {
        if (point.tick() > tick) {
          return spots;
        }
        spots.add(point.place());
      }
      open.stream()
          .filter(point -> point.tick() <= tick)
          .reduce((a, b) -> b)
          .map(Point::place)
          .ifPresent(spots::add);
      return spots;
    }
  }
}
