package org.tsumiki.agent;

import java.util.Optional;

/**
 * Watches the tick thread from outside. When a running program has not been ticked for too long
 * (the board hangs, or the program does in spite of everything), it makes the outputs safe itself.
 */
final class Supervisor {
  /** How long a real robot may go without a tick. */
  static final int REAL_LIMIT_MILLIS = 300;

  /** In a computer nothing can be hurt, and a busy computer may well pause. */
  static final int SIMULATED_LIMIT_MILLIS = 10_000;

  private static final int LOOK_MILLIS = 50;

  private final Board board;
  private final RobotLog log;
  private final long limitNanos;
  private final Thread thread;
  private volatile long aliveNanos;
  private volatile boolean watching;
  private volatile boolean alarmed;
  private volatile boolean closing;

  Supervisor(Board board, RobotLog log) {
    this.board = board;
    this.log = log;
    int millis = board.simulated() ? SIMULATED_LIMIT_MILLIS : REAL_LIMIT_MILLIS;
    this.limitNanos = millis * 1_000_000L;
    this.thread = Thread.ofPlatform().daemon().name("robot supervisor").unstarted(this::look);
  }

  void start() {
    thread.start();
  }

  /** A program starts. */
  void watch() {
    aliveNanos = System.nanoTime();
    alarmed = false;
    watching = true;
  }

  /** A tick begins. */
  void alive() {
    aliveNanos = System.nanoTime();
  }

  /** No program runs any more. */
  void rest() {
    watching = false;
  }

  /** What went wrong while nobody ticked, once. */
  Optional<String> takeAlarm() {
    if (!alarmed) {
      return Optional.empty();
    }
    alarmed = false;
    return Optional.of(
        "The robot did not answer for "
            + limitNanos / 1_000_000
            + " ms and was stopped. Check its cables and start again.");
  }

  void close() {
    closing = true;
    thread.interrupt();
  }

  private void look() {
    while (!closing) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      if (watching && !alarmed && System.nanoTime() - aliveNanos > limitNanos) {
        alarmed = true;
        makeSafe();
      }
    }
  }

  private void makeSafe() {
    try {
      board.ports().allSafe();
      log.line("the robot hung, outputs safe");
    } catch (RuntimeException e) {
      log.line("the robot hung, and an output could not be made safe: " + e);
    }
  }
}
