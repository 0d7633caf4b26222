package org.tsumiki.simulator;

/**
 * One stream of random numbers: PCG32 (XSH-RR, M. E. O'Neill 2014). Each sensor owns one, so that a
 * sensor more or less leaves the others' noise as it is. Integers only, so the bits are the same
 * everywhere.
 */
final class RandomStream {
  private static final long MULTIPLIER = 6364136223846793005L;

  /** By the standard deviation of a sum of eight even bytes: sqrt(8 (256^2 - 1) / 12). */
  private static final double BY_SUM_DEVIATION = 1 / 209.02152999152983;

  private static final int SUM_MEAN = 1020;
  private static final long EVERY_SECOND_BYTE = 0x00FF00FF00FF00FFL;

  private final long increment;
  private long state;

  private RandomStream(long increment) {
    this.increment = increment;
  }

  /** The stream with that number under that seed. */
  static RandomStream of(long seed, long stream) {
    return published(scatter(seed), stream);
  }

  /** As PCG's own {@code pcg32_srandom} makes it. */
  static RandomStream published(long initialState, long sequence) {
    RandomStream stream = new RandomStream((sequence << 1) | 1);
    stream.state = initialState + stream.increment;
    stream.nextBits();
    return stream;
  }

  /** SplitMix64's finalizer: neighbouring seeds give unlike states. */
  private static long scatter(long seed) {
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  int nextBits() {
    long old = state;
    state = old * MULTIPLIER + increment;
    int mixed = (int) (((old >>> 18) ^ old) >>> 27);
    return Integer.rotateRight(mixed, (int) (old >>> 59));
  }

  /** Even between -reach and reach. */
  double nextWithin(double reach) {
    return nextBits() / 2147483648.0 * reach;
  }

  /** One of 0 to bound - 1, evenly but for a part in a hundred million. */
  int nextBelow(int bound) {
    return (int) (((nextBits() & 0xFFFFFFFFL) * bound) >>> 32);
  }

  /**
   * Mean 0, standard deviation 1: the sum of eight random bytes, which comes close to a Gaussian up
   * to 4.8 deviations and needs no logarithm.
   */
  double nextGaussian() {
    long bits = ((long) nextBits() << 32) | (nextBits() & 0xFFFFFFFFL);
    long pairs = (bits & EVERY_SECOND_BYTE) + ((bits >>> 8) & EVERY_SECOND_BYTE);
    int sum = (int) ((pairs * 0x0001000100010001L) >>> 48);
    return (sum - SUM_MEAN) * BY_SUM_DEVIATION;
  }

  long state() {
    return state;
  }
}
