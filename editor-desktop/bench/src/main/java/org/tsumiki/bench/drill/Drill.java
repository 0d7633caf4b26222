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
  /** Fails once; milliseconds until all outputs were safe. */
  sealed interface Act {
    /** On a robot of its own, which it sets up in an empty folder and throws away. */
    non-sealed interface Alone extends Act {
      double millis(Path folder) throws IOException, InterruptedException;
    }

    /** On a robot that survives it and serves the next time too. */
    non-sealed interface Shared extends Act {
      double millis(Stage stage) throws IOException, InterruptedException;
    }
  }
}
