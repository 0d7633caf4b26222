package org.tsumiki.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.tsumiki.link.Telemetry;

/** What a robot told in the last minutes, to look at again. */
final class TelemetryRing {
  private final long keptTicks;
  private final Deque<Telemetry> told = new ArrayDeque<>();

  /** Keeps that many milliseconds. */
  TelemetryRing(long keptTicks) {
    this.keptTicks = keptTicks;
  }

  /** A new run begins. */
  synchronized void clear() {
    told.clear();
  }

  synchronized void add(Telemetry telemetry) {
    told.addLast(telemetry);
    while (told.getFirst().tick() < telemetry.tick() - keptTicks) {
      told.removeFirst();
    }
  }

  /** The last that was told up to that tick; before that, the first that is still kept. */
  synchronized Optional<Telemetry> at(long tick) {
    Optional<Telemetry> found = Optional.ofNullable(told.peekFirst());
    for (Telemetry telemetry : told) {
      if (telemetry.tick() > tick) {
        break;
      }
      found = Optional.of(telemetry);
    }
    return found;
  }
}
