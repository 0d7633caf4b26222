package org.tsumiki.bench;

import java.util.List;

/**
 * A figure from several rounds.
 *
 * @param median the figure itself
 * @param spread largest less smallest round, as a part of the median
 * @param rounds how many there were
 */
record Figure(double median, double spread, int rounds) {

  static Figure of(List<Double> rounds) {
    List<Double> sorted = rounds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Figure(median, (sorted.getLast() - sorted.getFirst()) / median, sorted.size());
  }
}
