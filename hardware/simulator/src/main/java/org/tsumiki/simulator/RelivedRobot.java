package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tsumiki.vm.EngineChoice;
import org.tsumiki.vm.EventSink;
import org.tsumiki.vm.LoadResult;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.RunState;
import org.tsumiki.vm.Watch;

/** One robot of a recorded run that is lived again: its program and who pressed its buttons. */
final class RelivedRobot {
  private final World world;
  private final int robot;
  private final Machine machine;
  private final EventSink listener;
  private final List<RunEvent.Said> said = new ArrayList<>();
  private List<ScriptedInput> inputs;
  private int nextInput;
  private boolean ended;

  RelivedRobot(World world, int robot, RunEntry entry, long seed, Watch watch, EventSink listener) {
    this.listener = listener;
    this.world = world;
    this.robot = robot;
    this.inputs = inOrder(entry.inputs());
    this.machine =
        switch (Machine.load(
            entry.image(),
            world.ports(robot),
            RobotRun.programSeed(seed, robot),
            EngineChoice.INTERPRETER,
            watch)) {
          case LoadResult.Loaded(Machine loaded) -> loaded;
          case LoadResult.MissingPort(String port) ->
              throw new IllegalArgumentException("recorded without " + port);
        };
  }

  private static List<ScriptedInput> inOrder(List<ScriptedInput> inputs) {
    return inputs.stream().sorted(Comparator.comparingLong(ScriptedInput::atTick)).toList();
  }

  /** The run has gone on since: what was pressed before stays in front. */
  void goesOn(List<ScriptedInput> grown) {
    inputs = inOrder(grown);
  }

  void press() {
    while (nextInput < inputs.size() && inputs.get(nextInput).atTick() <= world.tick()) {
      ScriptedInput input = inputs.get(nextInput++);
      world.set(robot, input.port(), input.value());
    }
  }

  void tick() {
    machine.tick(this::take);
    if (!ended && machine.state() != RunState.RUNNING) {
      ended = true;
      if (machine.state() == RunState.FINISHED) {
        world.ports(robot).actuatorsSafe();
      } else {
        world.ports(robot).allSafe();
      }
    }
  }

  /** Goes on inside a tick to the next place where the debugger can hold. */
  void tickToNextStop() {
    machine.debugger().stepAny();
    machine.tick(this::take);
  }

  /** Somebody stops the program. */
  void stop() {
    machine.stop();
    if (!ended) {
      ended = true;
      world.ports(robot).allSafe();
    }
  }

  boolean hasEnded() {
    return ended;
  }

  private void take(RunEvent event) {
    listener.on(event);
    if (event instanceof RunEvent.Said text) {
      said.add(text);
    }
  }

  Machine machine() {
    return machine;
  }

  List<RunEvent.Said> said() {
    return said;
  }
}
