package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.vm.EngineChoice;
import org.tsumiki.vm.LoadResult;
import org.tsumiki.vm.Machine;

/**
 * Programs in a world, from start to end, in virtual time: no threads, no clock, as fast as the
 * computer can.
 *
 * <p>In each tick each robot, in order, gets its scripted inputs and its program's millisecond;
 * then the world has its own. A program that ends by itself leaves its lamps as they are and its
 * motors and buzzer off; a program that is trapped leaves everything off. When all have ended the
 * run goes on until everything stands still, and is over: nothing would ever change any more.
 */
public final class SimulatedRun {
  /** So many events of each program are kept; all of them are in the trace hash. */
  public static final int MAX_EVENTS = 1_000_000;

  /** So many samples of the track are kept, which lasts for five hours, and the last one. */
  public static final int MAX_TRACK_SAMPLES = 1_000_000;

  /** Steps from one sample of a robot's track to the next: 50 samples a second. */
  public static final int STEPS_PER_TRACK_SAMPLE = 20;

  /** A multiple of the steps between samples of the track. */
  private static final int TICKS_PER_CHECKPOINT = 1000;

  private final World world;
  private final List<RobotRun> robots;
  private final List<WorldEvent> happened = new ArrayList<>();
  private final List<String> checkpoints = new ArrayList<>();
  private final RunSampler sampler;

  private SimulatedRun(World world, List<RobotRun> robots, RunSampler sampler) {
    this.world = world;
    this.robots = robots;
    this.sampler = sampler;
    world.observe(this::note);
  }

  /** Runs a program on the interpreter. */
  public static RunOutcome run(
      VerifiedImage image, Course course, long seed, List<ScriptedInput> inputs, long untilTick) {
    return run(image, course, seed, inputs, untilTick, EngineChoice.INTERPRETER);
  }

  /** Runs a program on the course's first robot; the others stand still. */
  public static RunOutcome run(
      VerifiedImage image,
      Course course,
      long seed,
      List<ScriptedInput> inputs,
      long untilTick,
      EngineChoice engine) {
    return run(List.of(new RunEntry(image, inputs)), course, seed, untilTick, engine);
  }

  /**
   * Runs a program on each robot.
   *
   * @param entries for the course's robots, in its order; robots beyond them stand still
   * @param seed draws the course's tolerances and noise, and the programs' random numbers
   * @param untilTick the run ends here at the latest
   * @param engine what runs them; what comes of it is the same
   * @throws IllegalArgumentException when there are more entries than robots
   */
  public static RunOutcome run(
      List<RunEntry> entries, Course course, long seed, long untilTick, EngineChoice engine) {
    return run(entries, course, seed, untilTick, engine, (tick, ports, machine) -> {});
  }

  /**
   * Runs a program on each robot and lets somebody look on.
   *
   * @param sampler looks at the first robot, if it has a program
   */
  public static RunOutcome run(
      List<RunEntry> entries,
      Course course,
      long seed,
      long untilTick,
      EngineChoice engine,
      RunSampler sampler) {
    World world = World.create(course, seed);
    if (entries.size() > world.robotCount()) {
      throw new IllegalArgumentException(
          entries.size() + " programs for " + world.robotCount() + " robots");
    }
    List<RobotRun> robots = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      RunEntry entry = entries.get(i);
      for (ScriptedInput input : entry.inputs()) {
        if (!world.hasInput(i, input.port())) {
          return new RunOutcome.CannotRun(input.port());
        }
      }
      switch (Machine.load(entry.image(), world.ports(i), RobotRun.programSeed(seed, i), engine)) {
        case LoadResult.MissingPort missing -> {
          return new RunOutcome.CannotRun(missing.portName());
        }
        case LoadResult.Loaded loaded ->
            robots.add(new RobotRun(world, i, loaded.machine(), entry.inputs()));
      }
    }
    for (int i = entries.size(); i < world.robotCount(); i++) {
      robots.add(new RobotRun(world, i, null, List.of()));
    }
    return new RunOutcome.Ran(new SimulatedRun(world, robots, sampler).runUntil(untilTick));
  }

  private RunResult runUntil(long untilTick) {
    RobotRun[] order = robots.toArray(RobotRun[]::new);
    long trackTick = STEPS_PER_TRACK_SAMPLE;
    robots.getFirst().show(sampler);
    while (world.tick() < untilTick && !isOver(order)) {
      for (RobotRun robot : order) {
        robot.tick();
      }
      world.step();
      if (world.tick() == trackTick) {
        trackTick += STEPS_PER_TRACK_SAMPLE;
        sampleTracks(order);
      }
    }
    return result();
  }

  private void sampleTracks(RobotRun[] order) {
    for (RobotRun robot : order) {
      robot.sampleTrack();
    }
    order[0].show(sampler);
    if (world.tick() % TICKS_PER_CHECKPOINT == 0) {
      checkpoints.add(world.stateHash());
    }
  }

  private boolean isOver(RobotRun[] order) {
    for (RobotRun robot : order) {
      if (!robot.ended()) {
        return false;
      }
    }
    return world.isSettled();
  }

  private void note(WorldEvent event) {
    if (happened.size() < MAX_EVENTS) {
      happened.add(event);
    }
  }

  private RunResult result() {
    world.tellWhatIsLeft();
    robots.getFirst().show(sampler);
    robots.forEach(RobotRun::sampleEnd);
    List<RobotResult> results = robots.stream().map(RobotRun::result).toList();
    RobotRun first = robots.getFirst();
    RobotResult firstResult = results.getFirst();
    return new RunResult(
        world.tick(),
        first.steps(),
        traceHash(),
        world.stateHash(),
        firstResult.events(),
        first.inputs(),
        firstResult.track(),
        firstResult.pose(),
        firstResult.outputs(),
        firstResult.trap(),
        first.finished(),
        first.interpretedScripts(),
        results,
        Collections.unmodifiableList(happened),
        world.snapshot(),
        Collections.unmodifiableList(checkpoints));
  }

  /** The only robot's; of several, one over all of theirs in order. */
  private String traceHash() {
    if (robots.size() == 1) {
      return robots.getFirst().traceHash();
    }
    StateHash all = new StateHash();
    for (RobotRun robot : robots) {
      all.add(Long.parseUnsignedLong(robot.traceHash(), 16));
    }
    return all.hex();
  }
}
