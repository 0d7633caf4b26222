package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.RunEnd;
import org.tsumiki.vm.EngineChoice;
import org.tsumiki.vm.LoadResult;
import org.tsumiki.vm.Machine;

/**
 * The one thread that touches the board: a tick each millisecond while a program runs. Whatever
 * ends a run, the outputs are safe before anybody is told.
 */
final class TickLoop {
  private static final long TICK_NANOS = 1_000_000;
  private static final int MAX_BEHIND_TICKS = 50;

  /**
   * Water fills a simulated field for 20 s, a ball rolls on for 10; whatever it is, it must end.
   */
  private static final int MAX_ROLL_TICKS = 30_000;

  /** How often a held run is looked at. */
  private static final long HELD_LOOK_NANOS = 5 * TICK_NANOS;

  private final Board board;
  private final Consumer<Report> reports;
  private final RobotLog log;
  private final Queue<Order> orders = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private final Supervisor supervisor;

  private @Nullable VerifiedImage image;
  private DebugSettings settings = DebugSettings.NONE;
  private final List<Order.Press> presses = new ArrayList<>();
  private @Nullable ProgramRun run;
  private @Nullable ProgramRun rolling;
  private int rollTicks;
  private long nextTickNanos;
  private volatile boolean closing;
  private volatile RunStatus status = RunStatus.IDLE;

  /** Whether a program runs, and whether it must stop when the link is lost. */
  record RunStatus(boolean running, boolean live) {
    static final RunStatus IDLE = new RunStatus(false, false);
  }

  TickLoop(Board board, Consumer<Report> reports, RobotLog log) {
    this.board = board;
    this.reports = reports;
    this.log = log;
    this.thread = Thread.ofPlatform().daemon().name("robot ticks").unstarted(this::loop);
    this.supervisor = new Supervisor(board, log);
  }

  void start() {
    thread.start();
    supervisor.start();
  }

  RunStatus status() {
    return status;
  }

  void order(Order order) {
    orders.add(order);
    LockSupport.unpark(thread);
  }

  /** Ends the run and the thread; the outputs are safe when this returns. */
  void close(int waitMillis) {
    closing = true;
    LockSupport.unpark(thread);
    try {
      thread.join(waitMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    supervisor.close();
    if (thread.isAlive()) {
      board.ports().allSafe(); // the thread hangs in the board: nobody else will do it
    }
  }

  private void loop() {
    while (!closing) {
      try {
        step();
      } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError crash) {
        onCrash(crash);
      }
    }
    end(RunEnd.Reason.ROBOT_ERROR, "The robot was shut down. Start it again.");
    safely(() -> board.ports().allSafe());
  }

  private void step() {
    for (Order next = orders.poll(); next != null; next = orders.poll()) {
      obey(next);
    }
    if (run == null && rolling == null) {
      if (orders.isEmpty() && !closing) {
        LockSupport.park(this);
      }
      return;
    }
    long now = System.nanoTime();
    if (run != null && run.holds(now)) {
      supervisor.alive();
      nextTickNanos = now;
      LockSupport.parkNanos(this, HELD_LOOK_NANOS);
      return;
    }
    if (now < nextTickNanos) {
      LockSupport.parkNanos(this, nextTickNanos - now);
      return;
    }
    // After a pause the program goes on from there: it must not race to catch up.
    boolean farBehind = now - nextTickNanos > MAX_BEHIND_TICKS * TICK_NANOS;
    nextTickNanos = (farBehind ? now : nextTickNanos) + TICK_NANOS;
    tick();
  }

  private void tick() {
    supervisor.alive();
    ProgramRun current = run;
    if (current == null) {
      roll();
      return;
    }
    Optional<String> stuck = supervisor.takeAlarm();
    if (stuck.isPresent()) {
      end(RunEnd.Reason.ROBOT_ERROR, stuck.get());
      return;
    }
    if (current.isBetweenTicks()) {
      takePresses();
    }
    current.tick(System.nanoTime()).ifPresent(runEnd -> finish(current, runEnd));
  }

  /** Buttons change between two ticks, so that all scripts see the same in each. */
  private void takePresses() {
    presses.forEach(press -> board.press(press.port(), press.down()));
    presses.clear();
  }

  private void roll() {
    ProgramRun still = rolling;
    if (still != null && rollTicks++ < MAX_ROLL_TICKS && board.moves()) {
      still.roll();
    } else if (still != null) {
      if (rollTicks > 1) {
        still.sample();
      }
      rolling = null;
    }
  }

  private void obey(Order order) {
    switch (order) {
      case Order.Load(VerifiedImage next) -> load(next);
      case Order.Start(boolean live) -> start(live);
      case Order.Stop(RunEnd.Reason reason, String message) -> {
        if (!end(reason, message)) {
          board.ports().allSafe(); // a stop is a stop, whatever runs
        }
      }
      case Order.Debug(DebugRequest request) -> {
        settings = settings.with(request);
        if (run != null) {
          run.debug(request);
        }
      }
      case Order.EditorGone(RunEnd.Reason reason, String message) -> editorGone(reason, message);
      case Order.Press press -> {
        presses.add(press);
        if (run == null) {
          takePresses();
        }
      }
    }
  }

  private void editorGone(RunEnd.Reason reason, String message) {
    ProgramRun current = run;
    settings = settings.withoutDebugger();
    if (current != null && (current.live() || current.isPaused())) {
      end(reason, message);
    } else if (current != null) {
      current.leaveDebugger();
    }
  }

  private void load(VerifiedImage next) {
    switch (Machine.load(next, board.ports())) {
      case LoadResult.MissingPort(String port) ->
          reports.accept(
              new Report.Refused(
                  "missing-port",
                  port,
                  board.name() + " has no " + port + ". Use another robot or other blocks."));
      case LoadResult.Loaded loaded -> {
        end(RunEnd.Reason.REPLACED, "");
        image = next;
        settings = DebugSettings.NONE;
        reports.accept(new Report.Deployed());
      }
    }
  }

  private void start(boolean live) {
    end(RunEnd.Reason.REPLACED, "");
    VerifiedImage program = image;
    if (program == null) {
      tellEnd(
          new RunEnd(0, RunEnd.Reason.ROBOT_ERROR, Optional.empty(), "No program is here yet."));
      return;
    }
    board.begin(program, settings.stopPlaces());
    board.ports().allSafe();
    if (Machine.load(
            program, board.ports(), board.seed(), EngineChoice.INTERPRETER, settings.stopPlaces())
        instanceof LoadResult.Loaded(Machine machine)) {
      ProgramRun next = new ProgramRun(machine, board, live, reports);
      run = next;
      rolling = null;
      presses.clear();
      nextTickNanos = System.nanoTime();
      status = new RunStatus(true, live);
      supervisor.watch();
      reports.accept(new Report.Started());
      next.begin(settings.breakpoints(), settings.slowBlocksPerSecond());
    }
  }

  private boolean end(RunEnd.Reason reason, String message) {
    ProgramRun current = run;
    if (current == null) {
      return false;
    }
    finish(current, current.stop(reason, message));
    return true;
  }

  private void finish(ProgramRun current, RunEnd runEnd) {
    run = null;
    current.leave();
    board.ended();
    rolling = current;
    rollTicks = 0;
    if (runEnd.reason() == RunEnd.Reason.FINISHED) {
      board.ports().actuatorsSafe();
    } else {
      board.ports().allSafe();
    }
    supervisor.rest();
    current.sample();
    tellEnd(runEnd);
    board
        .sameInTheSimulator(runEnd.tick())
        .ifPresent(options -> log.line("trace " + current.traceHash() + " of run " + options));
  }

  private void tellEnd(RunEnd runEnd) {
    status = RunStatus.IDLE;
    log.line(
        "run ended: "
            + runEnd.reason().word()
            + " at "
            + runEnd.tick()
            + " ms, outputs safe "
            + runEnd.trap().map(trap -> trap.code() + " ").orElse("")
            + runEnd.message());
    reports.accept(new Report.Ended(runEnd));
  }

  private void onCrash(Throwable crash) {
    safely(() -> board.ports().allSafe());
    boolean ran = status.running();
    run = null;
    rolling = null;
    supervisor.rest();
    log.line("the robot's program failed, outputs safe: " + crash);
    if (ran) {
      tellEnd(
          new RunEnd(
              0,
              RunEnd.Reason.ROBOT_ERROR,
              Optional.empty(),
              "The robot itself failed: " + crash + ". Check its cables and start it again."));
    }
  }

  private void safely(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      log.line("an output could not be made safe: " + e);
    }
  }
}
