package org.tsumiki.bench;

import java.util.concurrent.atomic.AtomicReference;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.vm.EventSink;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.RunState;
import org.tsumiki.vm.Trap;

/** One program on our machine, from its project file to its answer. */
sealed interface MachineRun {
  /** The variable that holds the answer of a program that says none. */
  String COUNTED = "cnt";

  /** What the program came to. */
  record Answered(String answer) implements MachineRun {}

  /** It came to nothing, and why. */
  record Failed(String reason) implements MachineRun {}

  /** Runs it to its end. */
  static MachineRun of(BenchProgram program, long size, Engine engine) {
    BenchPorts ports = new BenchPorts();
    return switch (ReadyMachine.prepare(ProgramText.of(program, size), ports, engine)) {
      case ReadyMachine.NotReady(String reason) -> new Failed(reason);
      case ReadyMachine.Ready(Machine machine, DebugMap debugMap, int imageBytes) -> {
        String said = said(machine);
        if (machine.trap().isPresent()) {
          Trap trap = machine.trap().get();
          yield new Failed("trap " + trap.code() + " " + trap.detail());
        }
        yield new Answered(
            switch (program) {
              case P1, P2, P3, P5 -> said;
              case P4, P4U -> String.valueOf((long) Math.floor(ports.moved() * 1_000_000));
              case P6 -> machine.variable(debugMap.variableNames().indexOf(COUNTED)).text();
            });
      }
    };
  }

  private static String said(Machine machine) {
    AtomicReference<String> said = new AtomicReference<>("");
    EventSink events =
        event -> {
          if (event instanceof RunEvent.Said words) {
            said.set(words.text());
          }
        };
    while (machine.state() == RunState.RUNNING) {
      machine.tick(events);
    }
    return said.get();
  }
}
