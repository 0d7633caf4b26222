package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tsumiki.simulator.VariableChange.Target;
import org.tsumiki.vm.Debugger;
import org.tsumiki.vm.Machine;

/**
 * Goes to any tick of a recorded run by living it again: the same image, course, seed and inputs
 * give the same bits, so nothing but those is kept. Onwards it goes on from where it is; backwards
 * it begins anew. For one thread at a time.
 */
public final class Replay {
  private Recording recording;
  private Life life;

  /** At tick 0 of that run. */
  public Replay(Recording recording) {
    this.recording = recording;
    this.life = new Life(recording);
  }

  /**
   * The run has gone on since.
   *
   * @throws IllegalArgumentException when it is another run
   */
  public void goesOn(Recording grown) {
    if (!grown.continues(recording)) {
      throw new IllegalArgumentException("another run");
    }
    recording = grown;
    life.goesOn(grown);
  }

  /** How everything was after that many ticks; the run's first or last tick when it has none. */
  public Moment at(long tick) {
    long wanted = Math.clamp(tick, 0, recording.ticks());
    if (wanted < life.world.tick()) {
      life = new Life(recording);
    }
    while (life.world.tick() < wanted) {
      life.tick();
    }
    return life.moment();
  }

  /** The run, lived up to some tick. */
  private static final class Life {
    private Recording recording;
    private final World world;
    private final RelivedRobot first;
    private final List<RelivedRobot> robots = new ArrayList<>();
    private int nextChange;

    Life(Recording recording) {
      this.recording = recording;
      this.world = World.create(recording.course(), recording.seed());
      RunEntry entry = new RunEntry(recording.image(), recording.inputs());
      first = new RelivedRobot(world, 0, entry, recording.seed(), recording.stopPoints());
      robots.add(first);
      for (RunEntry other : recording.others()) {
        robots.add(new RelivedRobot(world, robots.size(), other, recording.seed(), List.of()));
      }
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
          IntStream.range(0, machine.scriptCount())
              .mapToObj(machine.debugger()::callStack)
              .toList(),
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
}
