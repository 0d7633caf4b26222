package org.tsumiki.arena.play;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tsumiki.simulator.Snapshot;

/** Snapshots around the moment that is watched. Not more than so many; for one thread at a time. */
public final class Frames {
  private final int most;
  private final TreeMap<Long, Snapshot> byTick = new TreeMap<>();

  /** Keeps so many snapshots. */
  public Frames(int most) {
    this.most = most;
  }

  /**
   * One more.
   *
   * @param watched the moment that somebody looks at: what is furthest from it goes first
   */
  public void add(Snapshot snapshot, double watched) {
    byTick.put(snapshot.tick(), snapshot);
    while (byTick.size() > most) {
      boolean firstIsFurther = watched - byTick.firstKey() >= byTick.lastKey() - watched;
      byTick.remove(firstIsFurther ? byTick.firstKey() : byTick.lastKey());
    }
  }

  public boolean has(long tick) {
    return byTick.containsKey(tick);
  }

  /** Forgets all of them: another run begins. */
  public void clear() {
    byTick.clear();
  }

  /** The first tick that is kept, or empty. */
  public Optional<Long> firstTick() {
    return byTick.isEmpty() ? Optional.empty() : Optional.of(byTick.firstKey());
  }

  /** How everything was at a tick; the nearest earlier one where later ones are not there yet. */
  public Optional<Snapshot> at(double tick) {
    Map.Entry<Long, Snapshot> earlier = byTick.floorEntry((long) Math.floor(tick));
    if (earlier == null) {
      return byTick.isEmpty() ? Optional.empty() : Optional.of(byTick.firstEntry().getValue());
    }
    Map.Entry<Long, Snapshot> later = byTick.higherEntry(earlier.getKey());
    return Optional.of(
        later == null
            ? earlier.getValue()
            : Between.of(earlier.getValue(), later.getValue(), tick));
  }
}
