package org.tsumiki.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.PortSpec.Direction;
import org.tsumiki.devices.Ports;
import org.tsumiki.vm.EventSink;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.RunState;
import org.tsumiki.vm.TraceHash;

/** One robot's part of a run: its program, who presses its buttons, and what came of it. */
final class RobotRun {
  /** Robots draw other random numbers each; the first one draws those of the run's seed. */
  private static final long SEED_STRIDE = 0x9E3779B97F4A7C15L;

  private final World world;
  private final int robot;

  /** A robot without a program stands still. */
  private final @Nullable Machine machine;

  private final Deque<ScriptedInput> inputsToCome;
  private final TraceHash traceHash = new TraceHash();
  private final List<RunEvent> events = new ArrayList<>();
  private final List<InputChange> inputs = new ArrayList<>();
  private final Track track = new Track();
  private final EventSink sink = this::take;
  private boolean ended;

  RobotRun(World world, int robot, @Nullable Machine machine, List<ScriptedInput> inputs) {
    this.world = world;
    this.robot = robot;
    this.machine = machine;
    this.ended = machine == null;
    List<ScriptedInput> inOrder = new ArrayList<>(inputs);
    inOrder.sort(Comparator.comparingLong(ScriptedInput::atTick));
    this.inputsToCome = new ArrayDeque<>(inOrder);
    sampleTrack();
  }

  static long programSeed(long seed, int robot) {
    return seed ^ (robot * SEED_STRIDE);
  }

  /** Inputs, then the program's millisecond. */
  void tick() {
    applyInputs();
    if (machine != null) {
      machine.tick(sink);
      if (!ended && machine.state() != RunState.RUNNING) {
        ended = true;
        makeSafe(machine);
      }
    }
  }

  boolean ended() {
    return ended;
  }

  private void applyInputs() {
    while (!inputsToCome.isEmpty() && inputsToCome.getFirst().atTick() <= world.tick()) {
      ScriptedInput input = inputsToCome.removeFirst();
      Ports ports = world.ports(robot);
      int port = ports.indexOf(input.port());
      double before = ports.read(port);
      world.set(robot, input.port(), input.value());
      if (ports.read(port) != before) {
        inputs.add(new InputChange(world.tick(), input.port(), ports.read(port)));
      }
    }
  }

  private void take(RunEvent event) {
    traceHash.on(event);
    if (events.size() < SimulatedRun.MAX_EVENTS) {
      events.add(event);
    }
  }

  private void makeSafe(Machine stopped) {
    if (stopped.state() == RunState.FINISHED) {
      world.ports(robot).actuatorsSafe();
    } else {
      world.ports(robot).allSafe();
    }
  }

  void sampleTrack() {
    if (track.size() < SimulatedRun.MAX_TRACK_SAMPLES) {
      world.addTo(track, robot);
    }
  }

  /** Nothing is to be seen of a robot without a program. */
  void show(RunSampler sampler) {
    if (machine != null) {
      sampler.sample(world.tick(), world.ports(robot), machine);
    }
  }

  /** The end of the track is kept whatever its length. */
  void sampleEnd() {
    if (!track.isEmpty() && track.lastTick() != world.tick()) {
      world.addTo(track, robot);
    }
  }

  RobotResult result() {
    return new RobotResult(
        Collections.unmodifiableList(events),
        world.pose(robot),
        outputs(),
        machine == null ? Optional.empty() : machine.trap(),
        Collections.unmodifiableList(track),
        world.points(robot));
  }

  String traceHash() {
    return traceHash.hex();
  }

  List<InputChange> inputs() {
    return Collections.unmodifiableList(inputs);
  }

  long steps() {
    return machine == null ? 0 : machine.steps();
  }

  boolean finished() {
    return machine != null && machine.state() == RunState.FINISHED;
  }

  int interpretedScripts() {
    return machine == null ? 0 : machine.interpretedScripts();
  }

  private Map<String, Double> outputs() {
    Map<String, Double> outputs = new LinkedHashMap<>();
    Ports ports = world.ports(robot);
    List<PortSpec> specs = ports.specs();
    for (int i = 0; i < specs.size(); i++) {
      if (specs.get(i).direction() == Direction.OUTPUT) {
        outputs.put(specs.get(i).name(), ports.read(i));
      }
    }
    return Collections.unmodifiableMap(outputs);
  }
}
