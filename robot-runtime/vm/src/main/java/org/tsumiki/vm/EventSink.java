package org.tsumiki.vm;

/** Is told of each event while it happens, in order, on the thread that ticks. */
@FunctionalInterface
public interface EventSink {
  /** Takes one event. */
  void on(RunEvent event);
}
