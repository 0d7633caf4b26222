package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.tsumiki.simulator.VariableChange.Target;
import org.tsumiki.vm.Debugger;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.Watch;

/** A recorded run, lived again up to some tick. */
final class Life {
  private Recording recording;
  private final World world;
  private final RelivedRobot first;
  private final List<RelivedRobot> robots = new ArrayList<>();
  private int nextChange;

  /**
   * Before its first tick.
   *
   * @param onlookers are told what happens
   */
  Life(Recording recording, Onlookers onlookers) {
    this.recording = recording;
    this.world = World.create(recording.course(), recording.seed());
    if (onlookers.world() != null) {
      world.observe(onlookers.world());
    }
    RunEntry entry = new RunEntry(recording.image(), recording.inputs());
    first =
        new RelivedRobot(
            world,
            0,
            entry,
            recording.seed(),
            new Watch(new LinkedHashSet<>(recording.stopPoints()), onlookers.decisions()),
            onlookers.program());
    robots.add(first);
    for (RunEntry other : recording.others()) {
      robots.add(
          new RelivedRobot(
              world, robots.size(), other, recording.seed(), Watch.NOTHING, event -> {}));
    }
  }

  /** Ticks that have passed. */
  long tickNumber() {
    return world.tick();
  }

  World world() {
    return world;
  }

  /** The first robot's program. */
  Machine machine() {
    return first.machine();
  }

  /** Somebody stopped the first robot's program; the other robots' too. */
  void stop() {
    robots.forEach(RelivedRobot::stop);
  }

  /** True when the first robot's program runs no more. */
  boolean hasEnded() {
    return first.hasEnded();
  }

  /** True when nothing would ever change any more. */
  boolean isOver() {
    return robots.stream().allMatch(RelivedRobot::hasEnded) && world.isSettled();
  }

  void goesOn(Recording grown) {
    recording = grown;
    first.goesOn(grown.inputs());
  }

  void tick() {
    for (RelivedRobot robot : robots) {
      robot.press();
      if (robot == first) {
        applyChanges();
      }
      robot.tick();
    }
    world.step();
  }

  /** Holds the program where it stood when the debugger changed something, and changes it. */
  private void applyChanges() {
    List<VariableChange> changes = recording.changes();
    Machine machine = first.machine();
    Debugger debugger = machine.debugger();
    while (nextChange < changes.size() && changes.get(nextChange).tick() <= world.tick()) {
      VariableChange change = changes.get(nextChange++);
      while (stopsInTick(debugger) < change.stop() && machine.tickNumber() == world.tick()) {
        first.tickToNextStop();
      }
      apply(change, debugger);
    }
    debugger.goOn();
  }

  private static void apply(VariableChange change, Debugger debugger) {
    switch (change.target()) {
      case Target.Variable(int index) -> debugger.setVariable(index, change.value());
      case Target.Local(int script, int frame, int index) ->
          debugger.setLocal(script, frame, index, change.value());
    }
  }

  private static int stopsInTick(Debugger debugger) {
    return debugger.pausedAt().isPresent() ? debugger.stopsInTick() : 0;
  }

  Moment moment() {
    Machine machine = first.machine();
    return new Moment(
        world.tick(),
        machine.state(),
        IntStream.range(0, machine.scriptCount()).mapToObj(machine.debugger()::callStack).toList(),
        IntStream.range(0, machine.variableCount()).mapToObj(machine::variable).toList(),
        IntStream.range(0, machine.listCount()).mapToObj(machine::list).toList(),
        IntStream.range(0, world.ports().specs().size())
            .mapToObj(port -> world.ports().read(port))
            .toList(),
        world.pose(),
        first.said(),
        world.snapshot());
  }
}
