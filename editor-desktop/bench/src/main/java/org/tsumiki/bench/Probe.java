package org.tsumiki.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bench.BenchRow.Reference;

/**
 * A benchmark that a child process measures by itself.
 *
 * @param name of the benchmark
 * @param child what {@link ProbeChild} calls it
 * @param withProject whether it gets the program of 500 blocks
 * @param options more options for its Java
 */
record Probe(
    String name,
    String unit,
    String child,
    Engine engine,
    boolean withProject,
    List<String> options,
    List<Aim> aims,
    String note) {

  /** The options that {@code ./tsumiki} starts short commands with. */
  static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto");

  /** What the figure is held against. */
  record Aim(Reference reference, @Nullable Goal goal) {
    static Aim atMost(double limit) {
      return new Aim(new Reference("goal", limit), Goal.valueAtMost(limit));
    }

    static Aim shown(String reference, double value) {
      return new Aim(new Reference(reference, value), null);
    }
  }
}
