package org.tsumiki.simulator;

/** Is told what happens in a world, as it happens. Must not touch the world. */
@FunctionalInterface
public interface WorldObserver {
  /** Something has happened. */
  void on(WorldEvent event);
}
