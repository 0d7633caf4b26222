package org.tsumiki.bench;

import java.util.ArrayList;
import java.util.List;

/** What the sections have found so far. */
final class Findings {
  private final List<BenchRow> rows = new ArrayList<>();
  private final List<BenchReport.Left> left = new ArrayList<>();
  private boolean correct = true;

  void add(BenchRow row) {
    rows.add(row);
  }

  /** Notes that there is no figure. */
  void leave(String name, String system, String reason, boolean wrongAnswer) {
    left.add(new BenchReport.Left(name, system, reason));
    correct &= !wrongAnswer;
  }

  List<BenchRow> rows() {
    return rows;
  }

  List<BenchReport.Left> left() {
    return left;
  }

  boolean correct() {
    return correct;
  }
}
