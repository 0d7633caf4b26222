package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsumiki.link.DebugNews.ScriptStack;
import org.tsumiki.link.DebugNews.StackFrame;
import org.tsumiki.link.DebugNews.Stop;
import org.tsumiki.link.DebugRequest.How;
import org.tsumiki.link.Place;
import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.vm.Debugger;
import org.tsumiki.vm.Machine;

/** A machine, and the debugger that holds it at its stop points. */
final class HeldMachine implements Debuggee {
  private final Machine machine;
  private final Debugger debugger;

  HeldMachine(Machine machine) {
    this.machine = machine;
    this.debugger = machine.debugger();
  }

  @Override
  public void breakpoints(Set<Place> places) {
    debugger.setBreakpoints(
        places.stream()
            .map(place -> new org.tsumiki.vm.Place(place.routine(), place.pc()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public void step(How how, int script) {
    boolean known = runs(script);
    switch (how) {
      case INTO -> stepTo(known, () -> debugger.stepInto(script));
      case OVER -> stepTo(known, () -> debugger.stepOver(script));
      case OUT -> {
        if (known && machine.callStack(script).size() > 1) {
          debugger.stepOut(script);
        } else {
          debugger.goOn();
        }
      }
      case ANY -> debugger.stepAny();
    }
  }

  /** A script that no longer runs comes to no block: then the next one of any does. */
  private void stepTo(boolean known, Runnable step) {
    if (known) {
      step.run();
    } else {
      debugger.stepAny();
    }
  }

  @Override
  public void goOn() {
    debugger.goOn();
  }

  @Override
  public boolean runs(int script) {
    return script >= 0 && script < machine.scriptCount() && machine.pcOf(script) >= 0;
  }

  @Override
  public Optional<Stopped> stopped() {
    return debugger
        .pausedAt()
        .map(at ->
            new Stopped(
                new Stop(at.script(), MachineTelemetry.place(at.place())),
                at.reason() == Debugger.Reason.BREAKPOINT));
  }

  @Override
  public int stopsInTick() {
    return debugger.pausedAt().isPresent() ? debugger.stopsInTick() : 0;
  }

  @Override
  public List<ScriptStack> stacks() {
    List<ScriptStack> stacks = new ArrayList<>();
    for (int script = 0; script < machine.scriptCount(); script++) {
      List<Debugger.Frame> calls = debugger.callStack(script);
      if (!calls.isEmpty()) {
        stacks.add(
            new ScriptStack(script, calls.size(), calls.stream().map(HeldMachine::frame).toList()));
      }
    }
    return stacks;
  }

  private static StackFrame frame(Debugger.Frame frame) {
    return new StackFrame(
        MachineTelemetry.place(frame.place()),
        frame.locals().stream().map(MachineTelemetry::value).toList());
  }

  @Override
  public boolean setVariable(int index, VariableValue value) {
    return index < machine.variableCount()
        && debugger.setVariable(index, MachineTelemetry.value(value));
  }

  @Override
  public boolean setLocal(int script, int frame, int index, VariableValue value) {
    return runs(script) && debugger.setLocal(script, frame, index, MachineTelemetry.value(value));
  }
}
