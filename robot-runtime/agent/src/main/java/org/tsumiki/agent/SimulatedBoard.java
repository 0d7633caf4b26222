package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.devices.Ports;
import org.tsumiki.link.Telemetry;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Moment;
import org.tsumiki.simulator.Recording;
import org.tsumiki.simulator.Replay;
import org.tsumiki.simulator.RunRecorder;
import org.tsumiki.simulator.ScriptedInput;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.VariableChange;
import org.tsumiki.simulator.World;
import org.tsumiki.simulator.WorldEvent;
import org.tsumiki.vm.Place;
import org.tsumiki.vm.RunEvent;

/** A robot or board in a simulated world. Every program starts in a new one of the same seed. */
public final class SimulatedBoard implements Board {
  /** What happened and nobody asked for; far more than happens between two looks. */
  private static final int MAX_UNTOLD = 1000;

  private final String name;
  private final Course course;
  private final long seed;
  private final RunRecorder recorder;
  private World world;
  private volatile Snapshot snapshot;
  private final List<WorldEvent> untold = new ArrayList<>();

  /** Weather stays as somebody has made it, from run to run; buttons come up by themselves. */
  private final Map<String, Double> standing = new TreeMap<>();

  private boolean running;
  private volatile long ticks;
  private @Nullable Replay replay;
  private @Nullable Recording replayed;

  /**
   * A board that stands on a course.
   *
   * @param seed draws the world's tolerances and noise
   */
  public SimulatedBoard(String name, Course course, long seed) {
    this.name = name;
    this.course = course;
    this.seed = seed;
    this.recorder = new RunRecorder(course, seed);
    this.world = World.create(course, seed);
    this.snapshot = world.snapshot();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String kind() {
    return "simulated";
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public String courseId() {
    return course.id();
  }

  @Override
  public Ports ports() {
    return world.ports();
  }

  @Override
  public void begin(VerifiedImage program, Set<Place> stopPoints) {
    synchronized (untold) {
      untold.clear();
    }
    world = World.create(course, seed);
    world.observe(this::happened);
    snapshot = world.snapshot();
    ticks = 0;
    running = true;
    recorder.begin(program, stopPoints);
    standing.forEach(this::set);
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public void step() {
    world.step();
    if (running) {
      ticks = world.tick();
    }
  }

  @Override
  public void sampled() {
    if (!running && world.isSettled()) {
      world.tellWhatIsLeft();
    }
    snapshot = world.snapshot();
  }

  private void happened(WorldEvent event) {
    synchronized (untold) {
      if (untold.size() < MAX_UNTOLD) {
        untold.add(event);
      }
    }
  }

  /** Where it stands. */
  public Course course() {
    return course;
  }

  /**
   * How the world was when it was last told of: at the beginning, then with each telemetry. Any
   * thread.
   */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** What has happened in this run since somebody asked last, in order. Any thread. */
  public List<WorldEvent> takeHappened() {
    synchronized (untold) {
      List<WorldEvent> taken = List.copyOf(untold);
      untold.clear();
      return taken;
    }
  }

  @Override
  public void ended() {
    running = false;
  }

  @Override
  public void variableSet(int stop, int index, Telemetry.VariableValue value) {
    changed(stop, new VariableChange.Target.Variable(index), value);
  }

  @Override
  public void localSet(int stop, int script, int frame, int index, Telemetry.VariableValue value) {
    changed(stop, new VariableChange.Target.Local(script, frame, index), value);
  }

  private void changed(int stop, VariableChange.Target target, Telemetry.VariableValue value) {
    recorder.change(new VariableChange(world.tick(), stop, target, MachineTelemetry.value(value)));
  }

  /** All that makes the last run what it is, up to now; empty before the first. Any thread. */
  public Optional<Recording> recording() {
    return recorder.recording(ticks);
  }

  /**
   * How everything was after that many ticks of the last run, found by living it again; the present
   * tick when there are not so many yet. Empty before the first run. Any thread; it may take some
   * 100 ms.
   */
  public synchronized Optional<LivedMoment> at(long tick) {
    Optional<Recording> now = recording();
    if (now.isEmpty()) {
      return Optional.empty();
    }
    Replay lived = replay;
    if (lived == null || replayed == null || !now.get().continues(replayed)) {
      lived = new Replay(now.get());
    } else {
      lived.goesOn(now.get());
    }
    replay = lived;
    replayed = now.get();
    Moment moment = lived.at(tick);
    return Optional.of(
        new LivedMoment(
            MachineTelemetry.of(moment, course.hasRobot()),
            moment.said().stream().map(RunEvent.Said::text).toList(),
            moment.world()));
  }

  @Override
  public boolean moves() {
    return !world.isSettled();
  }

  @Override
  public Optional<Telemetry.Pose> pose() {
    if (!course.hasRobot()) {
      return Optional.empty();
    }
    return Optional.of(MachineTelemetry.pose(world.pose()));
  }

  @Override
  public void set(String port, double value) {
    if (world.hasInput(0, port)) {
      world.set(0, port, value);
      if (!world.hasButton(port)) {
        standing.put(port, value);
      }
      if (running) {
        recorder.input(new ScriptedInput(world.tick(), port, value));
      }
    }
  }
}
