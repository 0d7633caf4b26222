package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.link.DebugNews;
import org.tsumiki.link.DebugNews.ScriptStack;
import org.tsumiki.link.DebugNews.StackFrame;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.Place;
import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.vm.Machine;

/** A machine without stop points: it can be held between two ticks, not at a block. */
final class FreeRun implements Debuggee {
  private final Machine machine;

  FreeRun(Machine machine) {
    this.machine = machine;
  }

  @Override
  public void breakpoints(Set<Place> places) {}

  @Override
  public void step(DebugRequest.How how, int script) {}

  @Override
  public void goOn() {}

  @Override
  public Optional<Stopped> stopped() {
    return Optional.empty();
  }

  @Override
  public int stopsInTick() {
    return 0;
  }

  @Override
  public List<DebugNews.ScriptStack> stacks() {
    List<DebugNews.ScriptStack> stacks = new ArrayList<>();
    for (int script = 0; script < machine.scriptCount(); script++) {
      int pc = machine.pcOf(script);
      if (pc >= 0) {
        StackFrame frame = new StackFrame(new Place(script, pc), List.of());
        stacks.add(new ScriptStack(script, 1, List.of(frame)));
      }
    }
    return stacks;
  }

  @Override
  public boolean setVariable(int index, VariableValue value) {
    return false;
  }
}
