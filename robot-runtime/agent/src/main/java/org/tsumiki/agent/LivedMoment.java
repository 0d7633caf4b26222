package org.tsumiki.agent;

import java.util.List;
import org.tsumiki.link.Telemetry;
import org.tsumiki.simulator.Snapshot;

/**
 * How a run was at one of its ticks, found by living it again.
 *
 * @param telemetry everything that telemetry would have told
 * @param said what the program had said by then
 * @param world how the whole world was
 */
public record LivedMoment(Telemetry telemetry, List<String> said, Snapshot world) {
  /** Copies the list. */
  public LivedMoment {
    said = List.copyOf(said);
  }
}
