package org.tsumiki.vm;

/** The run's random numbers: PCG32 (XSH-RR, M. E. O'Neill 2014), the same on every machine. */
final class Pcg32 {
  /** The stream that every run takes. */
  static final long STREAM = 1442695040888963407L;

  private static final long MULTIPLIER = 6364136223846793005L;
  private static final double LARGEST_COUNT = 2147483648.0;
  private static final double TWO_TO_32 = 4294967296.0;

  private final long increment;
  private long state;

  /** As PCG's own {@code pcg32_srandom} makes it. */
  Pcg32(long seed, long stream) {
    increment = (stream << 1) | 1;
    nextBits();
    state += seed;
    nextBits();
  }

  int nextBits() {
    long old = state;
    state = old * MULTIPLIER + increment;
    int mixed = (int) (((old >>> 18) ^ old) >>> 27);
    return Integer.rotateRight(mixed, (int) (old >>> 59));
  }

  /** 0 to bound - 1, each equally often; bound is taken as unsigned and is not 0. */
  private int below(int bound) {
    int threshold = Integer.remainderUnsigned(-bound, bound);
    int bits;
    do {
      bits = nextBits();
    } while (Integer.compareUnsigned(bits, threshold) < 0);
    return Integer.remainderUnsigned(bits, bound);
  }

  /** Whole when both ends are (and not too far apart), both included; else any number between. */
  double between(double one, double other) {
    if (Double.isNaN(one) || Double.isNaN(other)) {
      return Double.NaN;
    }
    double low = Math.min(one, other);
    double high = Math.max(one, other);
    double count = high - low + 1;
    if (low == Math.rint(low) && high == Math.rint(high) && count <= LARGEST_COUNT) {
      return low + (below((int) (long) count) & 0xFFFFFFFFL);
    }
    double part = (nextBits() & 0xFFFFFFFFL) / TWO_TO_32;
    return low + part * (high - low);
  }
}
