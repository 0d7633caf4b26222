package org.tsumiki.simulator;

import org.jspecify.annotations.Nullable;

/** The way to whoever wants to hear what happens. Nobody may: then nothing is put into words. */
final class Events {
  private @Nullable WorldObserver observer;

  void observe(WorldObserver who) {
    WorldObserver before = observer;
    observer =
        before == null
            ? who
            : event -> {
              before.on(event);
              who.on(event);
            };
  }

  boolean wanted() {
    return observer != null;
  }

  void tell(WorldEvent event) {
    if (observer != null) {
      observer.on(event);
    }
  }
}
