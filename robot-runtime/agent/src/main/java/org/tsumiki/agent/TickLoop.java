package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tsumiki.agent.safety.Battery;
import org.tsumiki.agent.safety.OutputGate;
import org.tsumiki.agent.safety.SafetyWatch;
import org.tsumiki.agent.store.ProgramChooser;
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

  /** How often the button is looked at while nothing runs. */
  private static final int BUTTON_LOOK_MILLIS = 20;

  private static final int MAX_BEHIND_TICKS = 50;
  private static final OutputGate.Shut SHUT_DOWN =
      new OutputGate.Shut(RunEnd.Reason.SHUT_DOWN, "The robot was shut down. Start it again.");

  /**
   * Water fills a simulated field for 20 s, a ball rolls on for 10; whatever it is, it must end.
   */
  private static final int MAX_ROLL_TICKS = 30_000;

  /** Orders that are obeyed between two ticks; a flood of them must not keep ticks away. */
  private static final int MAX_ORDERS = 64;

  /** How often a held run is looked at. */
  private static final long HELD_LOOK_NANOS = 5 * TICK_NANOS;

  private final Board board;
  private final Consumer<Report> reports;
  private final RobotLog log;
  private final Queue<Order> orders = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private final Supervisor supervisor;

  private final StartPanel panel;
  private Optional<ProgramKeeper> keeper = Optional.empty();
  private @Nullable VerifiedImage image;
  private DebugSettings settings = DebugSettings.NONE;
  private final List<Order.Press> presses = new ArrayList<>();
  private volatile @Nullable ProgramRun run;
  private @Nullable ProgramRun rolling;
  private int rollTicks;
  private long nextTickNanos;
  private volatile boolean closing;
  private volatile RunStatus status = RunStatus.IDLE;
  private final AtomicBoolean endTold = new AtomicBoolean(true);

  /** Whether a program runs, and whether it must stop when the link is lost. */
  record RunStatus(boolean running, boolean live) {
    static final RunStatus IDLE = new RunStatus(false, false);
  }

  TickLoop(Board board, Consumer<Report> reports, RobotLog log) {
    this.board = board;
    this.reports = reports;
    this.log = log;
    this.thread = Thread.ofPlatform().daemon().name("robot ticks").unstarted(this::loop);
    this.supervisor = new Supervisor(board, this::stuck, log);
    this.panel =
        new StartPanel(board, decision -> keeper.ifPresent(kept -> kept.decided(decision)));
  }

  /** Programs are kept there. Before {@link #start}. */
  void keepWith(ProgramKeeper programs) {
    keeper = Optional.of(programs);
  }

  void start() {
    OutputGate.rehearse();
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

  /**
   * The same for what must not wait for the tick thread: the outputs of a real robot are safe when
   * this returns, whatever that thread does. In a computer's world a run must end between two
   * ticks, so that it can be lived again.
   */
  void orderAtOnce(Order order) {
    ProgramRun current = run;
    if (current != null && !board.simulated()) {
      switch (order) {
        case Order.Stop(RunEnd.Reason reason, String message) ->
            shut(current.gate(), new OutputGate.Shut(reason, message));
        case Order.EditorGone(RunEnd.Reason reason, String message) -> {
          if (current.live()) {
            shut(current.gate(), new OutputGate.Shut(reason, message));
          }
        }
        case Order.Load load -> {}
        case Order.Keep keep -> {}
        case Order.Choose choose -> {}
        case Order.StartKept kept -> {}
        case Order.Start start -> {}
        case Order.Debug debug -> {}
        case Order.Press press -> {}
        case Order.Show show -> {}
      }
    }
    order(order);
  }

  private void shut(OutputGate gate, OutputGate.Shut why) {
    gate.shut(why).ifPresent(e -> log.line("an output could not be made safe: " + e));
  }

  /**
   * The run's gate is shut and the tick thread, which would tell so, hangs. If it ever comes back
   * it finds the gate shut at its next tick. The supervisor's thread.
   */
  private void stuck(OutputGate.Shut why) {
    ProgramRun current = run;
    if (current != null && !endTold.get()) {
      StackTraceElement[] waits = thread.getStackTrace(); // where, before it goes on
      tellEnd(new RunEnd(current.ticks(), why.reason(), Optional.empty(), why.message()));
      log.line("its ticks wait in " + ThreadPlace.told(waits));
    }
  }

  /** Ends the run and the thread; the outputs are safe when this returns. */
  void close(int waitMillis) {
    ProgramRun current = run;
    if (current != null && !board.simulated()) {
      shut(current.gate(), SHUT_DOWN);
    }
    closing = true;
    LockSupport.unpark(thread);
    try {
      thread.join(waitMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    supervisor.close();
    if (thread.isAlive() && (current == null || board.simulated())) {
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
    end(SHUT_DOWN.reason(), SHUT_DOWN.message());
    safely(() -> board.ports().allSafe());
  }

  private void step() {
    for (int obeyed = 0; obeyed < MAX_ORDERS; obeyed++) {
      Order next = orders.poll();
      if (next == null) {
        break;
      }
      obey(next);
    }
    if (run == null && rolling == null) {
      if (orders.isEmpty() && !closing) {
        idle();
      }
      return;
    }
    long now = System.nanoTime();
    ProgramRun current = run;
    if (current != null && current.holds(now) && current.gate().shut().isEmpty()) {
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
    long dueNanos = nextTickNanos;
    nextTickNanos = (farBehind ? now : nextTickNanos) + TICK_NANOS;
    tick(dueNanos);
  }

  /** No program runs: somebody may choose one with the button, if any are kept. */
  private void idle() {
    if (panel.isShown()) {
      LockSupport.parkNanos(this, TICK_NANOS);
      panel.tick();
    } else if (keeper.isEmpty()) {
      LockSupport.park(this);
    } else {
      LockSupport.parkNanos(this, BUTTON_LOOK_MILLIS * TICK_NANOS);
      if (panel.wantsToChoose(BUTTON_LOOK_MILLIS)) {
        keeper.get().choose();
      }
    }
  }

  private void tick(long dueNanos) {
    supervisor.alive();
    ProgramRun current = run;
    if (current == null) {
      roll();
      return;
    }
    Optional<OutputGate.Shut> shut = current.gate().shut();
    if (shut.isPresent()) {
      end(shut.get().reason(), shut.get().message());
      return;
    }
    if (!current.live() && panel.wantsToStop()) {
      end(RunEnd.Reason.STOPPED, "Its button was held.");
      return;
    }
    if (current.isBetweenTicks()) {
      takePresses();
    }
    current.tick(System.nanoTime(), dueNanos).ifPresent(runEnd -> finish(current, runEnd));
  }

  /** Buttons change between two ticks, so that all scripts see the same in each. */
  private void takePresses() {
    presses.forEach(press -> board.set(press.port(), press.value()));
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
      case Order.Keep(String name, Optional<Boolean> powerOn) -> keep(name, powerOn);
      case Order.Choose(ProgramChooser chooser) -> {
        if (run == null) {
          panel.show(chooser);
        }
      }
      case Order.StartKept(VerifiedImage kept) -> startKept(kept);
      case Order.Stop(RunEnd.Reason reason, String message) -> {
        panel.leave();
        if (!end(reason, message)) {
          board.ports().allSafe(); // a stop is a stop, whatever runs
        }
      }
      case Order.Debug(DebugRequest request) -> {
        settings = settings.with(request);
        ProgramRun current = run;
        if (current != null) {
          current.debug(request);
        }
      }
      case Order.EditorGone(RunEnd.Reason reason, String message) -> editorGone(reason, message);
      case Order.Show(boolean on) -> {
        if (run == null) {
          Showing.show(board.ports(), on);
        }
      }
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
        panel.leave();
        image = next;
        settings = DebugSettings.NONE;
        reports.accept(new Report.Deployed());
      }
    }
  }

  private void keep(String name, Optional<Boolean> powerOn) {
    VerifiedImage program = image;
    if (program != null && keeper.isPresent()) {
      keeper.get().keep(name, program);
      powerOn.ifPresent(yes -> keeper.get().atPowerOn(yes ? Optional.of(name) : Optional.empty()));
    }
  }

  private void startKept(VerifiedImage kept) {
    if (run != null) {
      return; // an editor was faster
    }
    switch (Machine.load(kept, board.ports())) {
      case LoadResult.MissingPort(String port) ->
          log.line("the program is not started: " + board.name() + " has no " + port);
      case LoadResult.Loaded loaded -> {
        image = kept;
        settings = DebugSettings.NONE;
        start(false);
      }
    }
  }

  private void start(boolean live) {
    panel.begin();
    end(RunEnd.Reason.REPLACED, "");
    VerifiedImage program = image;
    if (program == null) {
      endTold.set(false);
      tellEnd(
          new RunEnd(0, RunEnd.Reason.ROBOT_ERROR, Optional.empty(), "No program is here yet."));
      return;
    }
    Optional<Battery> empty = board.battery().filter(Battery::empty);
    if (empty.isPresent()) {
      OutputGate.Shut why = SafetyWatch.emptyBattery(empty.get());
      endTold.set(false);
      tellEnd(new RunEnd(0, why.reason(), Optional.empty(), why.message()));
      return;
    }
    board.begin(program, settings.stopPlaces());
    board.ports().allSafe();
    OutputGate gate = new OutputGate(board.ports());
    if (Machine.load(program, gate, board.seed(), EngineChoice.INTERPRETER, settings.stopPlaces())
        instanceof LoadResult.Loaded(Machine machine)) {
      ProgramRun next = new ProgramRun(machine, board, gate, live, reports);
      endTold.set(false);
      supervisor.watch(gate);
      run = next;
      rolling = null;
      presses.clear();
      nextTickNanos = System.nanoTime();
      status = new RunStatus(true, live);
      log.line(live ? "run started: stops with the link" : "run started: goes on without the link");
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
    if (!board.simulated()) {
      log.line(current.punctuality());
    }
    board
        .sameInTheSimulator(runEnd.tick())
        .ifPresent(options -> log.line("trace " + current.traceHash() + " of run " + options));
  }

  private void tellEnd(RunEnd runEnd) {
    status = RunStatus.IDLE;
    if (!endTold.compareAndSet(false, true)) {
      return; // the supervisor was first
    }
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
