package org.tsumiki.bench;

/**
 * What to measure and how thoroughly.
 *
 * @param only benchmarks whose names begin with this; all when it is empty
 * @param rounds how often each program runs on each system
 * @param quick small sizes, one round and no peer but Java: shows that all works, not how fast
 */
public record BenchOptions(String only, int rounds, boolean quick) {
  /** So many rounds are enough for a median. */
  public static final int DEFAULT_ROUNDS = 3;

  private static final int SAFETY_ROUNDS = 20;

  /** More rounds than this tell nothing new. */
  public static final int MAX_ROUNDS = 99;

  private static final double TARGET_SECONDS = 0.8;
  private static final double QUICK_TARGET_SECONDS = 0.15;

  /** Checks that there is something to do. */
  public BenchOptions {
    if (rounds < 1 || rounds > MAX_ROUNDS) {
      throw new IllegalArgumentException("rounds: 1 to " + MAX_ROUNDS);
    }
  }

  /** How many rounds are enough for what has such names. */
  public static int defaultRounds(String only) {
    return only.startsWith(SafetySection.ASKED) ? SAFETY_ROUNDS : DEFAULT_ROUNDS;
  }

  boolean wants(String name) {
    return name.startsWith(only);
  }

  double targetSeconds() {
    return quick ? QUICK_TARGET_SECONDS : TARGET_SECONDS;
  }

  int roundsToRun() {
    return quick ? 1 : rounds;
  }
}
