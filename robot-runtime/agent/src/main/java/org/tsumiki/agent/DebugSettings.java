package org.tsumiki.agent;

import java.util.Set;
import java.util.stream.Collectors;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.Place;

/**
 * What the debugger has asked of the image deployed last, for its next start too.
 *
 * @param stopPoints where it can pause; none: it cannot, and runs as fast as it can
 * @param breakpoints where it pauses
 * @param slowBlocksPerSecond slow motion, 0 when off
 */
record DebugSettings(Set<Place> stopPoints, Set<Place> breakpoints, int slowBlocksPerSecond) {
  static final DebugSettings NONE = new DebugSettings(Set.of(), Set.of(), 0);

  DebugSettings {
    stopPoints = Set.copyOf(stopPoints);
    breakpoints = Set.copyOf(breakpoints);
  }

  /** The stop points as the machine counts them. */
  Set<org.tsumiki.vm.Place> stopPlaces() {
    return stopPoints.stream()
        .map(place -> new org.tsumiki.vm.Place(place.routine(), place.pc()))
        .collect(Collectors.toUnmodifiableSet());
  }

  DebugSettings with(DebugRequest request) {
    return switch (request) {
      case DebugRequest.StopPoints(var places) ->
          new DebugSettings(Set.copyOf(places), breakpoints, slowBlocksPerSecond);
      case DebugRequest.Breakpoints(var places) ->
          new DebugSettings(stopPoints, Set.copyOf(places), slowBlocksPerSecond);
      case DebugRequest.SlowMotion(int blocks) ->
          new DebugSettings(stopPoints, breakpoints, blocks);
      case DebugRequest.Pause pause -> this;
      case DebugRequest.GoOn goOn -> this;
      case DebugRequest.Step step -> this;
      case DebugRequest.SetVariable set -> this;
      case DebugRequest.SetLocal set -> this;
      case DebugRequest.AskDetails ask -> this;
    };
  }

  /** The editor is gone: nobody could let it go on. */
  DebugSettings withoutDebugger() {
    return new DebugSettings(stopPoints, Set.of(), 0);
  }
}
