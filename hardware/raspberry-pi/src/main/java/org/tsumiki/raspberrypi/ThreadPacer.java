package org.tsumiki.raspberrypi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/** A daemon thread for each loop. */
final class ThreadPacer implements Pacer {
  /** How long a thread may take to finish what it does. */
  private static final int CLOSE_MILLIS = 300;

  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long AFTER_A_FAULT_NANOS = 100_000_000;

  private final List<ThreadLoop> loops = new CopyOnWriteArrayList<>();
  private final Consumer<String> log;
  private volatile boolean closing;

  ThreadPacer(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public Loop loop(String name) {
    ThreadLoop loop = new ThreadLoop(name);
    loops.add(loop);
    return loop;
  }

  @Override
  public void pause(int millis) {
    long end = System.nanoTime() + millis * NANOS_PER_MILLI;
    while (!closing && end - System.nanoTime() > 0) {
      LockSupport.parkNanos(this, end - System.nanoTime());
    }
  }

  @Override
  public void close() {
    closing = true;
    loops.forEach(Loop::wake);
    loops.forEach(ThreadLoop::join);
  }

  private final class ThreadLoop implements Loop {
    private final String name;
    private volatile Thread thread;

    ThreadLoop(String name) {
      this.name = name;
      this.thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> {});
    }

    @Override
    public void start(LongUnaryOperator step) {
      Thread started = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(step));
      thread = started;
      started.start();
    }

    @Override
    public void wake() {
      LockSupport.unpark(thread);
    }

    private void run(LongUnaryOperator step) {
      boolean told = false;
      while (!closing) {
        long now = System.nanoTime();
        long next;
        try {
          next = step.applyAsLong(now);
        } catch (RuntimeException fault) {
          next = now + AFTER_A_FAULT_NANOS;
          if (!told) {
            told = true;
            log.accept("A fault in the robot's " + name + ": " + fault + ". It goes on.");
          }
        }
        long left = next == Long.MAX_VALUE ? Long.MAX_VALUE : next - System.nanoTime();
        if (left > 0 && !closing) {
          LockSupport.parkNanos(this, left);
        }
      }
    }

    void join() {
      try {
        thread.join(CLOSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
