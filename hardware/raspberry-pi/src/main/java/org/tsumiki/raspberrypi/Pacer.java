package org.tsumiki.raspberrypi;

import java.util.function.LongUnaryOperator;

/** Who calls loops again and again: threads, or a test. */
interface Pacer extends AutoCloseable {
  /** A loop that does not run yet. */
  Loop loop(String name);

  /** Waits so long; only in a loop that others do not wait for. */
  void pause(int millis);

  /** Nothing more is called once this returns, except by a thread that hangs. */
  @Override
  void close();

  /** A piece of work that comes back. */
  interface Loop {
    /**
     * Starts it.
     *
     * @param step takes the time in nanoseconds, returns when it wants to be called next
     */
    void start(LongUnaryOperator step);

    /** It wants to be called at once. Any thread. */
    void wake();
  }
}
