package org.tsumiki.vm;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of a program from inside. Whoever wants anything gets the interpreter,
 * which then has instructions for it; for all others nothing is in the way.
 *
 * @param stopPoints where the {@link Debugger} may hold it: places where instructions begin and
 *     nothing is half done, as blocks do; other places are left out
 * @param decisions is told which way the program takes at every fork; null for nobody
 */
public record Watch(Set<Place> stopPoints, @Nullable DecisionSink decisions) {
  /** Nobody wants anything. */
  public static final Watch NOTHING = new Watch(Set.of(), null);

  /** Copies the set. */
  public Watch {
    stopPoints = Set.copyOf(stopPoints);
  }

  boolean isNothing() {
    return stopPoints.isEmpty() && decisions == null;
  }
}
