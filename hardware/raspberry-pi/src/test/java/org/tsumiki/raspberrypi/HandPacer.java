package org.tsumiki.raspberrypi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/** Loops that run when a test says so, and at once when they are woken; on the test's clock. */
final class HandPacer implements Pacer {
  private final LongSupplier nanoTime;
  private final List<HandLoop> loops = new ArrayList<>();
  boolean closed;

  HandPacer(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public Loop loop(String name) {
    HandLoop loop = new HandLoop();
    loops.add(loop);
    return loop;
  }

  /** Every loop has its turn. */
  void turn() {
    loops.forEach(Loop::wake);
  }

  @Override
  public void pause(int millis) {
    // nobody waits here
  }

  @Override
  public void close() {
    closed = true;
  }

  private final class HandLoop implements Loop {
    private LongUnaryOperator step = now -> now;

    @Override
    public void start(LongUnaryOperator step) {
      this.step = step;
    }

    @Override
    public void wake() {
      long _ = step.applyAsLong(nanoTime.getAsLong());
    }
  }
}
