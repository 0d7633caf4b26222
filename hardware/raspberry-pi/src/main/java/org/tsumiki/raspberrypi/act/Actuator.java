package org.tsumiki.raspberrypi.act;

import java.io.IOException;

/** Something that a port's value moves, lights or sounds. One thread uses it. */
public interface Actuator {
  /** A value it never leaves until it is told another. */
  long NEVER = Long.MAX_VALUE;

  /**
   * Takes a value within the port's range.
   *
   * @throws IOException when the kernel refuses
   */
  void apply(double value, long nowNanos) throws IOException;

  /**
   * Does what is due some time after a value; says when to come again, on the same clock.
   *
   * @throws IOException when the kernel refuses
   */
  default long later(long nowNanos) throws IOException {
    return NEVER;
  }
}
