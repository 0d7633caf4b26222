package org.tsumiki.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a whole run of the benchmarks gave.
 *
 * @param machine processor, system and Java it ran on
 * @param method how it was measured, in a sentence
 * @param systems what took part beside our own engines
 * @param benchmarks in the order of their names
 * @param left what has no figure, and why
 * @param correct false when a system gave another answer than the hand-written Java
 */
public record BenchReport(
    String machine,
    String method,
    List<PeerSystem> systems,
    List<BenchRow> benchmarks,
    List<Left> left,
    boolean correct) {

  public BenchReport {
    systems = List.copyOf(systems);
    benchmarks = List.copyOf(benchmarks);
    left = List.copyOf(left);
  }

  /** A peer that was found here. */
  public record PeerSystem(String name, String version) {}

  /** A figure that is missing. */
  public record Left(String name, String system, String reason) {}

  /** The row that is farthest from its goal, or nearest to missing it. */
  public Optional<BenchRow> worst() {
    return benchmarks.stream()
        .filter(row -> row.used() != null)
        .max(Comparator.comparingDouble(row -> row.used() == null ? 0 : row.used()));
  }
}
