package org.tsumiki.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.PortSpec.Direction;
import org.tsumiki.devices.Ports;
import org.tsumiki.vm.EngineChoice;
import org.tsumiki.vm.EventSink;
import org.tsumiki.vm.LoadResult;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.RunState;
import org.tsumiki.vm.TraceHash;

/**
 * A program in a world, from start to end, in virtual time: no threads, no clock, as fast as the
 * computer can.
 *
 * <p>In each tick the scripted inputs come first, then the program's millisecond, then the world's.
 * A program that ends by itself leaves its lamps as they are and its motors and buzzer off; a
 * program that is trapped leaves everything off. The run then goes on until the robot stands still,
 * and is over: nothing would ever change any more.
 */
public final class SimulatedRun {
  /** So many events are kept; all of them are in the trace hash. */
  public static final int MAX_EVENTS = 1_000_000;

  /** So many samples of the track are kept, which lasts for five hours, and the last one. */
  public static final int MAX_TRACK_SAMPLES = 1_000_000;

  /** Steps from one sample of the robot's track to the next: 50 samples a second. */
  public static final int STEPS_PER_TRACK_SAMPLE = 20;

  private final Machine machine;
  private final World world;
  private final Deque<ScriptedInput> inputsToCome;
  private final TraceHash traceHash = new TraceHash();
  private final List<RunEvent> events = new ArrayList<>();
  private final List<InputChange> inputs = new ArrayList<>();
  private final List<PoseSample> track = new ArrayList<>();

  private SimulatedRun(Machine machine, World world, List<ScriptedInput> inputs) {
    this.machine = machine;
    this.world = world;
    List<ScriptedInput> inOrder = new ArrayList<>(inputs);
    inOrder.sort(Comparator.comparingLong(ScriptedInput::atTick));
    this.inputsToCome = new ArrayDeque<>(inOrder);
  }

  /** Runs a program on the interpreter. */
  public static RunOutcome run(
      VerifiedImage image, Course course, long seed, List<ScriptedInput> inputs, long untilTick) {
    return run(image, course, seed, inputs, untilTick, EngineChoice.INTERPRETER);
  }

  /**
   * Runs a program.
   *
   * @param seed draws the course's tolerances and noise, and the program's random numbers
   * @param inputs buttons that somebody presses, in any order
   * @param untilTick the run ends here at the latest
   * @param engine what runs it; what comes of it is the same
   */
  public static RunOutcome run(
      VerifiedImage image,
      Course course,
      long seed,
      List<ScriptedInput> inputs,
      long untilTick,
      EngineChoice engine) {
    World world = World.create(course, seed);
    for (ScriptedInput input : inputs) {
      if (!world.hasButton(input.port())) {
        return new RunOutcome.CannotRun(input.port());
      }
    }
    return switch (Machine.load(image, world.ports(), seed, engine)) {
      case LoadResult.MissingPort missing -> new RunOutcome.CannotRun(missing.portName());
      case LoadResult.Loaded loaded ->
          new RunOutcome.Ran(new SimulatedRun(loaded.machine(), world, inputs).runUntil(untilTick));
    };
  }

  private RunResult runUntil(long untilTick) {
    sampleTrack();
    boolean ended = false;
    EventSink sink = this::take;
    while (world.tick() < untilTick && (!ended || world.moves())) {
      applyInputs();
      machine.tick(sink);
      if (!ended && machine.state() != RunState.RUNNING) {
        ended = true;
        makeSafe();
      }
      world.step();
      if (world.tick() % STEPS_PER_TRACK_SAMPLE == 0 && track.size() < MAX_TRACK_SAMPLES) {
        sampleTrack();
      }
    }
    return result();
  }

  private void applyInputs() {
    while (!inputsToCome.isEmpty() && inputsToCome.getFirst().atTick() <= world.tick()) {
      ScriptedInput input = inputsToCome.removeFirst();
      Ports ports = world.ports();
      int port = ports.indexOf(input.port());
      double before = ports.read(port);
      world.press(input.port(), input.value() != 0);
      if (ports.read(port) != before) {
        inputs.add(new InputChange(world.tick(), input.port(), ports.read(port)));
      }
    }
  }

  private void take(RunEvent event) {
    traceHash.on(event);
    if (events.size() < MAX_EVENTS) {
      events.add(event);
    }
  }

  private void makeSafe() {
    if (machine.state() == RunState.FINISHED) {
      world.ports().actuatorsSafe();
    } else {
      world.ports().allSafe();
    }
  }

  private void sampleTrack() {
    if (world.course().hasRobot()) {
      track.add(PoseSample.of(world.tick(), world.pose()));
    }
  }

  private RunResult result() {
    if (!track.isEmpty() && track.getLast().tick() != world.tick()) {
      sampleTrack();
    }
    return new RunResult(
        world.tick(),
        machine.steps(),
        traceHash.hex(),
        world.stateHash(),
        Collections.unmodifiableList(events),
        Collections.unmodifiableList(inputs),
        Collections.unmodifiableList(track),
        world.pose(),
        outputs(),
        machine.trap(),
        machine.state() == RunState.FINISHED,
        machine.interpretedScripts());
  }

  private Map<String, Double> outputs() {
    Map<String, Double> outputs = new LinkedHashMap<>();
    List<PortSpec> specs = world.ports().specs();
    for (int i = 0; i < specs.size(); i++) {
      if (specs.get(i).direction() == Direction.OUTPUT) {
        outputs.put(specs.get(i).name(), world.ports().read(i));
      }
    }
    return Collections.unmodifiableMap(outputs);
  }
}
