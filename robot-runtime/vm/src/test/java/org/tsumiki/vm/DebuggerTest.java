package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumiki.bytecode.ValueType.NUMBER;
import static org.tsumiki.bytecode.ValueType.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.vm.Debugger.Frame;
import org.tsumiki.vm.Debugger.Paused;
import org.tsumiki.vm.Debugger.Reason;
import org.tsumiki.vm.Value.NumberValue;
import org.tsumiki.vm.Value.TextValue;

final class DebuggerTest {
  /** Blocks begin at pc 0, 4, 8, 12 and 14. */
  private static final String FOUR_STEPS =
      """
      integer 1
      change 0
      integer 2
      change 0
      integer 3
      change 0
      number 0
      wait
      end
      """;

  private static final Set<Place> FOUR_STOPS =
      Set.of(new Place(0, 0), new Place(0, 4), new Place(0, 8), new Place(0, 12), new Place(0, 15));

  /** Blocks begin at pc 0, 7 and 10. */
  private static final String COUNT_DOWN =
      """
      load_local 0
      integer 1
      less
      jump_unless more
      return
      more: load_local 0
      integer 1
      subtract
      call 0
      integer 1
      change 0
      return
      """;

  private static final int CALLED_AT = 8;
  private static final int AFTER_CALL = 15;

  private static final Set<Place> COUNT_DOWN_STOPS =
      Set.of(
          new Place(0, 0),
          new Place(0, 4),
          new Place(1, 0),
          new Place(1, CALLED_AT),
          new Place(1, AFTER_CALL));

  private static Rig steps() {
    return new Rig().numbers(0.003).variables(NUMBER).start(FOUR_STEPS);
  }

  private static Rig countDown(int from) {
    return new Rig()
        .variables(NUMBER)
        .procedure(List.of(NUMBER), Optional.empty(), List.of(), COUNT_DOWN)
        .start("integer " + from + "\n call 0\n end");
  }

  private static Paused at(int script, int routine, int pc, Reason reason) {
    return new Paused(script, new Place(routine, pc), reason);
  }

  @Test
  void aBreakpointHoldsTheMachineInTheMiddleOfATickAndTimeStands() {
    Rig rig = steps().start("integer 1\n log 0\n end").texts("other");
    Machine machine = rig.loadForDebugger(FOUR_STOPS);
    Debugger debugger = machine.debugger();
    debugger.setBreakpoints(Set.of(new Place(0, 8)));
    rig.tick(machine, 5);
    assertThat(debugger.pausedAt()).contains(at(0, 0, 8, Reason.BREAKPOINT));
    assertThat(machine.tickNumber()).isZero();
    assertThat(machine.variable(0)).isEqualTo(new NumberValue(3));
    assertThat(rig.events).as("the other script had no turn yet").hasSize(2);
    assertThat(debugger.stopsInTick()).isEqualTo(3);
    debugger.goOn();
    rig.tick(machine, 1);
    assertThat(machine.tickNumber()).isEqualTo(1);
    assertThat(debugger.pausedAt()).isEmpty();
    assertThat(machine.variable(0)).isEqualTo(new NumberValue(6));
    assertThat(rig.events).contains(new RunEvent.Logged(0, 1, "other", 1));
  }

  @Test
  void stepsGoFromBlockToBlockAndOverAWait() {
    Rig rig = steps();
    Machine machine = rig.loadForDebugger(FOUR_STOPS);
    Debugger debugger = machine.debugger();
    List<String> places = new ArrayList<>();
    debugger.pause();
    for (int i = 0; i < 20 && machine.state() == RunState.RUNNING; i++) {
      rig.tick(machine, 1);
      debugger
          .pausedAt()
          .ifPresent(p -> {
            places.add(machine.tickNumber() + ":" + p.place().pc() + " " + p.reason());
            debugger.stepOver(0);
          });
    }
    assertThat(places)
        .containsExactly("0:0 PAUSE", "0:4 STEP", "0:8 STEP", "0:12 STEP", "3:15 STEP");
  }

  @Test
  void intoGoesDeeperOverStaysAndOutComesBack() {
    Rig rig = countDown(3);
    Machine machine = rig.loadForDebugger(COUNT_DOWN_STOPS);
    Debugger debugger = machine.debugger();
    debugger.stepInto(0);
    assertThat(next(rig, machine)).isEqualTo(at(0, 0, 0, Reason.STEP));
    debugger.stepInto(0);
    assertThat(next(rig, machine)).isEqualTo(at(0, 1, 0, Reason.STEP));
    debugger.stepOver(0);
    assertThat(next(rig, machine)).isEqualTo(at(0, 1, CALLED_AT, Reason.STEP));
    assertThat(debugger.callStack(0))
        .containsExactly(
            new Frame(new Place(1, CALLED_AT), List.of(new NumberValue(3))),
            new Frame(new Place(0, 2), List.of()));
    debugger.stepInto(0);
    assertThat(next(rig, machine)).isEqualTo(at(0, 1, 0, Reason.STEP));
    assertThat(debugger.callStack(0)).hasSize(3);
    assertThat(debugger.callStack(0).getFirst().locals()).containsExactly(new NumberValue(2));
    debugger.stepOut(0);
    assertThat(next(rig, machine)).isEqualTo(at(0, 1, AFTER_CALL, Reason.STEP));
    assertThat(machine.variable(0)).as("two calls have counted").isEqualTo(new NumberValue(2));
    assertThat(debugger.callStack(0)).hasSize(2);
    debugger.stepOut(0);
    assertThat(next(rig, machine)).isEqualTo(at(0, 0, 4, Reason.STEP));
    debugger.stepOut(0);
    rig.tick(machine, 3);
    assertThat(machine.state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void overACallStopsAtBreakpointsInsideOfIt() {
    Rig rig = countDown(3);
    Machine machine = rig.loadForDebugger(COUNT_DOWN_STOPS);
    Debugger debugger = machine.debugger();
    debugger.stepInto(0);
    next(rig, machine);
    debugger.setBreakpoints(Set.of(new Place(1, AFTER_CALL)));
    debugger.stepOver(0);
    assertThat(next(rig, machine)).isEqualTo(at(0, 1, AFTER_CALL, Reason.BREAKPOINT));
    debugger.setBreakpoints(Set.of());
    debugger.stepOver(0);
    assertThat(next(rig, machine)).isEqualTo(at(0, 1, AFTER_CALL, Reason.STEP));
  }

  private static Paused next(Rig rig, Machine machine) {
    rig.tick(machine, 1);
    return machine.debugger().pausedAt().orElseThrow();
  }

  @Test
  void anyStepGoesFromScriptToScriptAndEachStepIsOneOfThatScript() {
    Rig rig = steps().start(FOUR_STEPS);
    Machine machine = rig.loadForDebugger();
    Debugger debugger = machine.debugger();
    List<Integer> scripts = new ArrayList<>();
    debugger.stepAny();
    while (machine.state() == RunState.RUNNING) {
      rig.tick(machine, 1);
      debugger
          .pausedAt()
          .ifPresent(p -> {
            scripts.add(p.script());
            debugger.stepAny();
          });
    }
    assertThat(scripts).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 0, 1);
  }

  @Test
  void aScriptThatIsStartedAnewWhileItIsSteppedStopsAtItsTop() {
    Rig rig =
        new Rig()
            .numbers(0.005, 0.002)
            .start("send 0\n number 1\n wait\n send 0\n end")
            .script(new Entry.MessageReceived(0), "number 0\n wait\n integer 1\n log 0\n end")
            .texts("late");
    Machine machine = rig.loadForDebugger();
    Debugger debugger = machine.debugger();
    debugger.setBreakpoints(Set.of(new Place(1, 0)));
    while (debugger.pausedAt().isEmpty()) {
      rig.tick(machine, 1);
    }
    debugger.setBreakpoints(Set.of());
    assertThat(machine.tickNumber()).isEqualTo(1);
    debugger.stepOver(1);
    while (debugger.pausedAt().isEmpty()) {
      rig.tick(machine, 1);
    }
    assertThat(machine.tickNumber()).isEqualTo(3);
    assertThat(debugger.pausedAt()).contains(at(1, 1, 0, Reason.STEP));
  }

  @Test
  void aBlockThatWaitsUntilSomethingIsComeToOnce() {
    Rig rig =
        new Rig().start("again: read_flag %d\n poll again\n end".formatted(Rig.port("button.a")));
    Machine machine = rig.loadForDebugger();
    Debugger debugger = machine.debugger();
    debugger.stepAny();
    assertThat(next(rig, machine)).isEqualTo(at(0, 0, 0, Reason.STEP));
    debugger.stepAny();
    rig.tick(machine, 10);
    assertThat(debugger.pausedAt()).isEmpty();
    rig.ports.set(StandardPorts.BUTTON_A, 1);
    assertThat(next(rig, machine).place().pc()).isEqualTo(4);
    assertThat(machine.tickNumber()).isEqualTo(10);
  }

  @Test
  void variablesAndLocalsCanBeChangedWhileItIsHeld() {
    Rig rig =
        new Rig()
            .variables(NUMBER, TEXT)
            .procedure(
                List.of(NUMBER),
                Optional.empty(),
                List.of(),
                "integer 0\n change 0\n load 1\n load_local 0\n load 0\n add\n number_to_text\n join\n say\n return")
            .start("integer 5\n call 0\n end");
    Machine machine = rig.loadForDebugger();
    Debugger debugger = machine.debugger();
    debugger.setBreakpoints(Set.of(new Place(1, 4)));
    next(rig, machine);
    assertThat(debugger.setVariable(0, new NumberValue(100))).isTrue();
    assertThat(debugger.setVariable(1, new TextValue("sum "))).isTrue();
    assertThat(debugger.setVariable(1, new NumberValue(1))).as("another type").isFalse();
    assertThat(debugger.setVariable(2, new NumberValue(1))).as("no such variable").isFalse();
    assertThat(debugger.setVariable(1, new TextValue("x".repeat(1_000_001)))).isFalse();
    assertThat(debugger.setLocal(0, 0, 0, new NumberValue(7))).isTrue();
    assertThat(debugger.setLocal(0, 1, 0, new NumberValue(7))).as("no such local").isFalse();
    assertThat(debugger.setLocal(0, 9, 0, new NumberValue(7))).as("no such frame").isFalse();
    assertThat(debugger.callStack(0).getFirst().locals()).containsExactly(new NumberValue(7));
    debugger.goOn();
    rig.tick(machine, 1);
    assertThat(rig.said()).containsExactly("sum 107");
  }

  @Test
  void beingHeldAtEveryBlockChangesNothingOfWhatTheProgramDoes() {
    Rig free = threeScripts();
    Machine freeMachine = free.load();
    free.tick(freeMachine, 60);
    Rig held = threeScripts();
    Machine machine = held.loadForDebugger();
    int stops = 0;
    machine.debugger().stepAny();
    while (machine.tickNumber() < 60 && machine.state() == RunState.RUNNING) {
      held.tick(machine, 1);
      if (machine.debugger().pausedAt().isPresent()) {
        stops++;
        machine.debugger().stepAny();
      }
    }
    assertThat(stops).isGreaterThan(300);
    assertThat(held.events).isEqualTo(free.events);
    assertThat(machine.steps()).isEqualTo(freeMachine.steps());
  }

  /** A recursion that hands over in its depth, a loop that says, a timer that restarts nothing. */
  private static Rig threeScripts() {
    return new Rig()
        .numbers(0.007)
        .variables(NUMBER)
        .texts("t")
        .procedure(List.of(NUMBER), Optional.empty(), List.of(), COUNT_DOWN)
        .start("top: pass 0\n integer 900\n call 0\n again 0 top")
        .start("top: pass 0\n load 0\n number_to_text\n say\n again 0 top")
        .script(
            new Entry.Every(0),
            "integer 5\n count 0\n top: pass 1\n next 0 out\n integer 1\n change 0\n again 1 top\n out: load 0\n log 0\n end");
  }

  @Test
  void withoutStopPointsItNeverHolds() {
    Rig rig = steps();
    Machine machine = rig.load();
    machine.debugger().setBreakpoints(FOUR_STOPS);
    machine.debugger().stepAny();
    rig.tick(machine, 10);
    assertThat(machine.state()).isEqualTo(RunState.FINISHED);
    assertThat(machine.debugger().pausedAt()).isEmpty();
  }
}
