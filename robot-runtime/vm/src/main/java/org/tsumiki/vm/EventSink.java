package org.tsumiki.vm;

/** Is told of each event while it happens, in order, on the thread that ticks. */
@FunctionalInterface
public interface EventSink {
  /** Takes one event. */
  void on(RunEvent event);

  /**
   * Takes a {@link RunEvent.OutputChanged}: by far the most frequent event, so a sink that only
   * looks at it need not have it made.
   */
  default void outputChanged(long tick, String port, double value) {
    on(new RunEvent.OutputChanged(tick, port, value));
  }
}
