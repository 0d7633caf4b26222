package org.tsumiki.agent;

import java.util.List;
import org.tsumiki.link.Telemetry;

/**
 * How a run was at one of its ticks, found by living it again.
 *
 * @param telemetry everything that telemetry would have told
 * @param said what the program had said by then
 */
public record LivedMoment(Telemetry telemetry, List<String> said) {
  /** Copies the list. */
  public LivedMoment {
    said = List.copyOf(said);
  }
}
