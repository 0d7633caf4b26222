package org.tsumiki.bench;

import org.jspecify.annotations.Nullable;

/**
 * One benchmark beside one reference; a benchmark has a row for each of its references.
 *
 * @param name e.g. {@code vm.interpreter.P1}; see {@code spec/bench.md}
 * @param unit of both values
 * @param value what was measured
 * @param reference what it is held against
 * @param ratio value / referenceValue
 * @param warm the value without the first quarter of a run, in which a JVM compiles; null where
 *     that was not measured
 * @param referenceWarm the same of the reference
 * @param goal what it should come to, or null when it is shown for its own sake
 * @param ok whether the goal is met; null without one
 * @param used how much of the goal is used up, above 1 when it is missed; null without one
 * @param rounds how many runs the value is the median of
 * @param spread largest less smallest of them, as a part of the value
 * @param note what one must know beside it; may be empty
 */
public record BenchRow(
    String name,
    String unit,
    double value,
    String reference,
    double referenceValue,
    double ratio,
    @Nullable Double warm,
    @Nullable Double referenceWarm,
    @Nullable String goal,
    @Nullable Boolean ok,
    @Nullable Double used,
    int rounds,
    double spread,
    String note) {

  /** A figure beside a reference. */
  static BenchRow of(
      String name,
      String unit,
      Figure figure,
      Reference reference,
      @Nullable Goal goal,
      String note) {
    double value = figure.median();
    double ratio = value / reference.value();
    Double used = goal == null ? null : goal.used(value, ratio);
    return new BenchRow(
        name,
        unit,
        Numbers.rounded(value),
        reference.name(),
        Numbers.rounded(reference.value()),
        Numbers.rounded(ratio),
        null,
        null,
        goal == null ? null : goal.text(),
        used == null ? null : used <= 1,
        used == null ? null : Numbers.rounded(used),
        figure.rounds(),
        Numbers.rounded(figure.spread()),
        note);
  }

  /** The same row with what was measured in warm runs. */
  BenchRow warmed(@Nullable Double ours, @Nullable Double theirs) {
    return new BenchRow(
        name,
        unit,
        value,
        reference,
        referenceValue,
        ratio,
        ours == null ? null : Numbers.rounded(ours),
        theirs == null ? null : Numbers.rounded(theirs),
        goal,
        ok,
        used,
        rounds,
        spread,
        note);
  }

  /** What a figure is held against. */
  record Reference(String name, double value) {}
}
