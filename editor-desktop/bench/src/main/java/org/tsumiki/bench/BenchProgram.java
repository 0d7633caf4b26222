package org.tsumiki.bench;

/**
 * A program that every system runs. N is its size: what it counts is told at each; see {@code
 * spec/bench.md}.
 */
enum BenchProgram {
  /** Counting loop with arithmetic: N passes. */
  P1("P1", 1_000, 100_000),
  /** Sieve over a list of 100,001: N sieves; an operation is one element. */
  P2("P2", 1, 3),
  /** Recursive Fibonacci of N: an operation is one call. */
  P3("P3", 5, 20),
  /** PID step with one sensor read and two motor calls: N steps, one a tick. */
  P4("P4", 1_600, 32_000),
  /** The same steps, sixteen in one pass of the loop and so in one tick. */
  P4U("P4u", 1_600, 32_000),
  /** Joining text: N pieces, in texts of at most {@link #PIECES}. */
  P5("P5", 100, 100_000),
  /** {@link #SCRIPTS} scripts that count to N and hand over after each. */
  P6("P6", 1, 20);

  /** Pieces of one text in P5. */
  static final int PIECES = 100_000;

  /** Scripts of P6. */
  static final int SCRIPTS = 1_000;

  /** How many of them peers run. */
  static final int OF_PEERS = 6;

  /** Steps in one pass of P4u. */
  static final int STEPS_IN_A_PASS = 16;

  private static final int ELEMENTS = 100_000;
  private static final double GOLDEN_RATIO = 1.618;

  private final String id;
  private final long smallSize;
  private final long firstSize;

  BenchProgram(String id, long smallSize, long firstSize) {
    this.id = id;
    this.smallSize = smallSize;
    this.firstSize = firstSize;
  }

  /** As it is written in names of benchmarks. */
  String id() {
    return id;
  }

  /** The program that peers run for it. */
  BenchProgram ofPeers() {
    return this == P4U ? P4 : this;
  }

  /** N of the run that is taken off: next to no work, but everything around it. */
  long smallSize() {
    return smallSize;
  }

  /** N to begin with when the right one is looked for. */
  long firstSize() {
    return firstSize;
  }

  /** What a run does so many of. */
  double operations(long size) {
    return switch (this) {
      case P1, P4, P4U, P5 -> size;
      case P2 -> (double) size * ELEMENTS;
      case P3 -> fibonacciCalls(size);
      case P6 -> (double) size * SCRIPTS;
    };
  }

  /** A size with about that many times the work. */
  long scaled(long size, double factor) {
    return switch (this) {
      case P1, P2, P6 -> Math.max(size + 1, Math.round(size * factor));
      case P3 -> size + Math.max(1, Math.round(Math.log(factor) / Math.log(GOLDEN_RATIO)));
      case P4, P4U -> wholePasses(Math.round(size * factor));
      case P5 -> Math.max(1, Math.round(size * factor / PIECES)) * PIECES;
    };
  }

  /** A size with about a quarter of the work, for a run that is warm and still short. */
  long quarter(long size) {
    return switch (this) {
      case P1, P2, P6 -> Math.max(smallSize, size / 4);
      case P3 -> Math.max(smallSize, size - 3);
      case P4, P4U -> wholePasses(size / 4);
      case P5 -> Math.max(PIECES, size / 4 / PIECES * PIECES);
    };
  }

  private static long wholePasses(long size) {
    return Math.max(1, size / STEPS_IN_A_PASS) * STEPS_IN_A_PASS;
  }

  private static double fibonacciCalls(long size) {
    double calls = 1;
    double callsBefore = 1;
    for (long k = 2; k <= size; k++) {
      double next = calls + callsBefore + 1;
      callsBefore = calls;
      calls = next;
    }
    return calls;
  }
}
