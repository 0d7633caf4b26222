package org.tsumiki.simulator;

import org.jspecify.annotations.Nullable;
import org.tsumiki.vm.DecisionSink;
import org.tsumiki.vm.EventSink;

/**
 * Who is told of a run that is lived again.
 *
 * @param world what happens in the world; null for nobody
 * @param program what the first robot's program does
 * @param decisions which ways it takes; null for nobody
 */
record Onlookers(
    @Nullable WorldObserver world, EventSink program, @Nullable DecisionSink decisions) {
  static final Onlookers NOBODY = new Onlookers(null, event -> {}, null);
}
