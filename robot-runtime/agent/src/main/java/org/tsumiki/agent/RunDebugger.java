package org.tsumiki.agent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tsumiki.devices.Ports;
import org.tsumiki.link.DebugNews;
import org.tsumiki.link.DebugNews.Reason;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.DebugRequest.How;
import org.tsumiki.link.Place;

/**
 * Holds one run when the debugger wants it, and lets it go on. Held, no tick passes: virtual time
 * stands, and with it a simulated world. A real robot's motors and buzzer rest meanwhile, in slow
 * motion too, and get back what the program had set when it goes on.
 */
final class RunDebugger {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final Debuggee debuggee;
  private final Board board;
  private final Ports ports;
  private final Consumer<Report> reports;
  private @Nullable HeldOutputs outputs;
  private @Nullable Reason held;
  private @Nullable Reason wanted;
  private int slowBlocksPerSecond;
  private int steppedScript;
  private long goOnAtNanos;

  RunDebugger(Debuggee debuggee, Board board, Ports ports, Consumer<Report> reports) {
    this.debuggee = debuggee;
    this.board = board;
    this.ports = ports;
    this.reports = reports;
  }

  /** What was asked before this run began holds for it too. */
  void begin(Set<Place> breakpoints, int blocksPerSecond) {
    debuggee.breakpoints(breakpoints);
    slow(blocksPerSecond);
  }

  /** True when somebody or something holds the run until it is told to go on. */
  boolean isPaused() {
    return held != null && held != Reason.SLOW;
  }

  /** True while no tick may pass; lets slow motion go on when it is time. */
  boolean holds(long nowNanos) {
    if (held == Reason.SLOW && nowNanos - goOnAtNanos >= 0) {
      release();
      debuggee.step(How.ANY, 0);
    }
    return held != null;
  }

  /** A tick came to a stop point at which the run is to be held. */
  void stoppedInTick(Debuggee.Stopped stopped, ProgramRun run, long nowNanos) {
    Reason reason;
    if (stopped.atBreakpoint()) {
      reason = Reason.BREAKPOINT;
    } else if (wanted != null) {
      reason = wanted;
    } else {
      reason = slowBlocksPerSecond > 0 ? Reason.SLOW : Reason.STEP;
    }
    if (reason == Reason.SLOW) {
      goOnAtNanos = nowNanos + NANOS_PER_SECOND / slowBlocksPerSecond;
    }
    hold(reason, Optional.of(stopped.at()), run);
  }

  /** A whole tick has passed. A script that was to go on by a block may have come to its end. */
  void tickDone() {
    if (wanted == Reason.STEP && !debuggee.runs(steppedScript)) {
      debuggee.step(How.ANY, 0);
    }
  }

  /** Does what the debugger asks. */
  void obey(DebugRequest request, ProgramRun run) {
    switch (request) {
      case DebugRequest.StopPoints points -> {} // for the next start
      case DebugRequest.Breakpoints(List<Place> places) -> debuggee.breakpoints(Set.copyOf(places));
      case DebugRequest.Pause() -> pause(run);
      case DebugRequest.GoOn() -> goOn(run);
      case DebugRequest.Step(How how, int script) -> step(how, script, run);
      case DebugRequest.SlowMotion(int blocks) -> slow(blocks);
      case DebugRequest.SetVariable(int index, var value) -> {
        if (held != null && debuggee.setVariable(index, value)) {
          board.variableSet(debuggee.stopsInTick(), index, value);
          run.sample();
        }
      }
      case DebugRequest.SetLocal(int script, int frame, int index, var value) -> {
        if (held != null && debuggee.setLocal(script, frame, index, value)) {
          board.localSet(debuggee.stopsInTick(), script, frame, index, value);
          run.sample();
        }
      }
      case DebugRequest.AskDetails() -> {
        run.sample();
        reports.accept(new Report.Debugger(new DebugNews.Details(debuggee.stacks())));
      }
    }
  }

  /** Nobody is there any more who could let it go on. */
  void forget(ProgramRun run) {
    debuggee.breakpoints(Set.of());
    slowBlocksPerSecond = 0;
    goOn(run);
  }

  /** The run is over: what it had set does not come back. */
  void end() {
    outputs = null;
    held = null;
  }

  private void pause(ProgramRun run) {
    if (isPaused()) {
      return;
    }
    Optional<DebugNews.Stop> at =
        debuggee
            .stopped()
            .map(Debuggee.Stopped::at)
            .or(() -> debuggee.stacks().stream().findFirst().map(RunDebugger::innermost));
    hold(Reason.PAUSE, at, run);
  }

  private static DebugNews.Stop innermost(DebugNews.ScriptStack stack) {
    return new DebugNews.Stop(stack.script(), stack.frames().getFirst().place());
  }

  private void goOn(ProgramRun run) {
    wanted = null;
    if (slowBlocksPerSecond > 0) {
      debuggee.step(How.ANY, 0);
    } else {
      debuggee.goOn();
    }
    tellGoesOn(run);
  }

  private void step(How how, int script, ProgramRun run) {
    wanted = Reason.STEP;
    steppedScript = script;
    debuggee.step(how, script);
    tellGoesOn(run);
  }

  private void tellGoesOn(ProgramRun run) {
    if (held != null) {
      release();
      reports.accept(new Report.Debugger(new DebugNews.WentOn(run.ticks())));
    }
  }

  private void slow(int blocksPerSecond) {
    boolean was = slowBlocksPerSecond > 0;
    slowBlocksPerSecond = blocksPerSecond;
    if (isPaused() || was == blocksPerSecond > 0) {
      return; // counts from the next time it goes on
    }
    wanted = null;
    if (blocksPerSecond > 0) {
      debuggee.step(How.ANY, 0);
    } else {
      debuggee.goOn();
      release();
    }
  }

  private void hold(Reason reason, Optional<DebugNews.Stop> at, ProgramRun run) {
    if (held == null && !board.simulated()) {
      outputs = HeldOutputs.hold(ports);
    }
    held = reason;
    wanted = reason == Reason.SLOW ? wanted : null;
    run.sample();
    reports.accept(new Report.Debugger(new DebugNews.Paused(run.ticks(), at, reason)));
  }

  private void release() {
    held = null;
    HeldOutputs resting = outputs;
    outputs = null;
    if (resting != null) {
      resting.release();
    }
  }
}
