package org.tsumiki.bench;

/** What came of asking for benchmarks. */
public sealed interface BenchResult {
  /** They ran. */
  record Measured(BenchReport report) implements BenchResult {}

  /** This computer lacks what measuring needs. */
  record CannotMeasure(String message, String remedy) implements BenchResult {}

  /** No benchmark has such a name. */
  record NothingToDo() implements BenchResult {}
}
