package org.tsumiki.agent;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tsumiki.agent.safety.Guard;
import org.tsumiki.agent.safety.OutputGate;
import org.tsumiki.agent.safety.SafetyWatch;

/**
 * Watches a run from outside, on a thread of its own, and shuts its gate when it must be stopped.
 * It also tells the guard process that the agent is well; so when this thread hangs in an output
 * that cannot be made safe, the guard ends the agent.
 */
final class Supervisor {
  private static final long NANOS = 1_000_000;

  private final Board board;
  private final Consumer<OutputGate.Shut> stuck;
  private final RobotLog log;
  private final SafetyWatch watch;
  private final Guard guard;
  private final Thread thread;
  private volatile long tickedNanos;
  private volatile long armedNanos;
  private volatile @Nullable OutputGate gate;
  private volatile boolean closing;

  /**
   * A supervisor that rests.
   *
   * @param stuck hears, on the supervisor's thread and perhaps often, why a run's gate was shut
   *     whose ticks do not come
   */
  Supervisor(Board board, Consumer<OutputGate.Shut> stuck, RobotLog log) {
    this.board = board;
    this.stuck = stuck;
    this.log = log;
    this.watch = new SafetyWatch(board.limits());
    this.guard = new Guard(board.safeOutputs(), log::line);
    this.thread = Thread.ofPlatform().daemon().name("robot supervisor").unstarted(this::work);
  }

  void start() {
    guard.start();
    thread.start();
  }

  /** A program starts; all that it writes goes through that gate. */
  void watch(OutputGate outputs) {
    armedNanos = System.nanoTime();
    tickedNanos = armedNanos;
    guard.arm();
    gate = outputs;
    LockSupport.unpark(thread);
  }

  /** A tick begins. */
  void alive() {
    tickedNanos = System.nanoTime();
  }

  /** No program runs any more. */
  void rest() {
    gate = null;
    guard.rest();
  }

  void close() {
    closing = true;
    LockSupport.unpark(thread);
    guard.close();
  }

  private void work() {
    while (!closing) {
      OutputGate outputs = gate;
      if (outputs == null) {
        LockSupport.park(this);
      } else {
        try {
          watch(outputs, armedNanos);
        } catch (RuntimeException e) {
          log.line("the supervisor failed: " + e);
        }
      }
    }
  }

  /** Watches one run to its end. */
  @SuppressWarnings("ReferenceEquality") // that very run's gate
  private void watch(OutputGate outputs, long beginNanos) {
    watch.begin(beginNanos);
    long nextBeatNanos = beginNanos;
    while (gate == outputs && !closing) {
      LockSupport.parkNanos(this, SafetyWatch.LOOK_MILLIS * NANOS);
      long now = System.nanoTime();
      if (outputs.shut().isEmpty()) {
        watch.look(now, tickedNanos, board.battery()).ifPresent(why -> stop(outputs, why));
      }
      if (now - tickedNanos > board.limits().tickMillis() * NANOS) {
        outputs.shut().ifPresent(stuck); // the tick thread does not come to tell it
      }
      if (now - nextBeatNanos >= 0) {
        nextBeatNanos = now + Guard.BEAT_MILLIS * NANOS;
        guard.beat();
      }
    }
  }

  private void stop(OutputGate outputs, OutputGate.Shut why) {
    Optional<RuntimeException> failure = outputs.shut(why);
    log.line(
        "supervisor: "
            + why.reason().word()
            + failure
                .map(e -> ", and an output could not be made safe: " + e)
                .orElse(", outputs safe"));
  }
}
