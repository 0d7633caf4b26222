package org.tsumiki.bench.drill;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One way to fail.
 *
 * @param name as the spec page and the bench have it, after {@code safety.}
 * @param limitMillis what {@code safety.md} promises
 * @param told what is done, and from when on the time counts
 * @param act does it once
 */
record Drill(String name, double limitMillis, String told, Act act) {
  /** Fails once, in an empty folder of its own. */
  interface Act {
    /** Milliseconds until all outputs were safe. */
    double millis(Path folder) throws IOException, InterruptedException;
  }
}
