package org.tsumiki.vm;

/** Is told of each {@link Decision} while it is taken, in order, on the thread that ticks. */
@FunctionalInterface
public interface DecisionSink {
  /** Takes one decision. */
  void on(Decision decision);
}
