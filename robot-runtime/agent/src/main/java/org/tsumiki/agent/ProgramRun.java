package org.tsumiki.agent;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tsumiki.agent.safety.OutputGate;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.LoggedValue;
import org.tsumiki.link.Place;
import org.tsumiki.link.RunEnd;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.TraceHash;
import org.tsumiki.vm.Trap;

/** One run of a program on a board: its machine, and what of it the editor is told. */
final class ProgramRun {
  /** 20 times a second. */
  static final int TICKS_PER_SAMPLE = 50;

  private final Machine machine;
  private final Board board;
  private final OutputGate gate;
  private final boolean live;
  private final Consumer<Report> reports;
  private final Debuggee debuggee;
  private final RunDebugger debugger;
  private final TraceHash trace = new TraceHash();
  private final TickTimes times = new TickTimes();
  private boolean outputChanged;
  private boolean firstOutputTold;
  private long lastSampleTick = -TICKS_PER_SAMPLE;
  private volatile long ticks;

  ProgramRun(
      Machine machine, Board board, OutputGate gate, boolean live, Consumer<Report> reports) {
    this.machine = machine;
    this.board = board;
    this.gate = gate;
    this.live = live;
    this.reports = reports;
    this.debuggee = new HeldMachine(machine);
    this.debugger = new RunDebugger(debuggee, board, gate, reports);
  }

  /** What was asked of the debugger before the run began. */
  void begin(Set<Place> breakpoints, int slowBlocksPerSecond) {
    debugger.begin(breakpoints, slowBlocksPerSecond);
  }

  boolean live() {
    return live;
  }

  /** Stands for all that the program did: the simulator's for the same inputs is the same. */
  String traceHash() {
    return trace.hex();
  }

  /** How punctual its ticks were, for the log. */
  String punctuality() {
    return times.told();
  }

  /** All that the program writes goes through here. Any thread. */
  OutputGate gate() {
    return gate;
  }

  /** Ticks that have passed. Any thread. */
  long ticks() {
    return ticks;
  }

  /** True when somebody or something holds it until it is told to go on. */
  boolean isPaused() {
    return debugger.isPaused();
  }

  /** True while no tick may pass. */
  boolean holds(long nowNanos) {
    return debugger.holds(nowNanos);
  }

  /** True between two ticks; false while it is held in the middle of one. */
  boolean isBetweenTicks() {
    return debuggee.stopped().isEmpty();
  }

  /** Does what the debugger asks. */
  void debug(DebugRequest request) {
    debugger.obey(request, this);
  }

  /** The editor is gone: nobody debugs any more. */
  void leaveDebugger() {
    debugger.forget(this);
  }

  /**
   * One millisecond of the program and the board, or the part of it up to where the debugger holds
   * it; the end, if this was the last.
   *
   * @param dueNanos when it should have begun
   */
  Optional<RunEnd> tick(long nowNanos, long dueNanos) {
    times.begin(ticks, nowNanos, dueNanos);
    machine.tick(this::on);
    times.done(TickTimes.Part.PROGRAM, System.nanoTime());
    Optional<Debuggee.Stopped> stopped = debuggee.stopped();
    if (stopped.isPresent()) {
      debugger.stoppedInTick(stopped.get(), this, nowNanos);
      return Optional.empty();
    }
    board.step();
    passed();
    debugger.tickDone();
    times.done(TickTimes.Part.BOARD, System.nanoTime());
    // The first thing that moves is told at once: people wait for it.
    if (ticks - lastSampleTick >= TICKS_PER_SAMPLE || (outputChanged && !firstOutputTold)) {
      firstOutputTold |= outputChanged;
      sample();
      times.done(TickTimes.Part.TELLING, System.nanoTime());
    }
    times.end();
    return switch (machine.state()) {
      case RUNNING -> Optional.empty();
      case FINISHED -> Optional.of(end(RunEnd.Reason.FINISHED, ""));
      case TRAPPED -> Optional.of(end(RunEnd.Reason.TRAPPED, ""));
      case STOPPED -> Optional.of(end(RunEnd.Reason.STOPPED, ""));
    };
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // others only read it
  private void passed() {
    ticks++;
  }

  /** The program no longer runs, but its robot still rolls. */
  void roll() {
    board.step();
    passed();
    if (ticks - lastSampleTick >= TICKS_PER_SAMPLE) {
      sample();
    }
  }

  /** Ends the program from outside. */
  RunEnd stop(RunEnd.Reason reason, String message) {
    machine.stop();
    return end(reason, message);
  }

  /** It is over. */
  void leave() {
    debugger.end();
  }

  private RunEnd end(RunEnd.Reason reason, String message) {
    return new RunEnd(machine.tickNumber(), reason, machine.trap().map(ProgramRun::trap), message);
  }

  private void on(RunEvent event) {
    trace.on(event);
    switch (event) {
      case RunEvent.OutputChanged changed -> outputChanged = true;
      case RunEvent.Said(long tick, int script, String text) ->
          reports.accept(new Report.Said(tick, script, text));
      case RunEvent.ScriptStarted started -> {}
      case RunEvent.ScriptEnded ended -> {}
      case RunEvent.MessageSent sent -> {}
      case RunEvent.Logged(long tick, int script, String series, double value) ->
          reports.accept(new Report.Logged(new LoggedValue(tick, series, value)));
      case RunEvent.StateEntered entered -> {}
      case RunEvent.Trapped trapped -> {}
      case RunEvent.Finished finished -> {}
    }
  }

  /** Tells how everything stands now. */
  void sample() {
    lastSampleTick = ticks;
    board.sampled();
    reports.accept(new Report.Sample(MachineTelemetry.of(ticks, machine, board)));
  }

  private static RunEnd.TrapReport trap(Trap trap) {
    return new RunEnd.TrapReport(
        trap.code(), trap.script(), trap.routine(), trap.pc(), trap.detail(), trap.values());
  }
}
