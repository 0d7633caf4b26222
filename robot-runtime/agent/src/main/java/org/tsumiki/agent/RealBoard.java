package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.tsumiki.agent.safety.Battery;
import org.tsumiki.agent.safety.SafeOutput;
import org.tsumiki.agent.safety.SafetyWatch;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.devices.Ports;
import org.tsumiki.simulator.InputChange;
import org.tsumiki.vm.Place;

/** A board of wires and lamps: its ports are real, and so is its time. */
final class RealBoard implements Board {
  /** Below 2^31, for people type it. */
  private static final int SEED_BOUND = Integer.MAX_VALUE;

  private static final double TICKS_PER_SECOND = 1000;

  private final String name;
  private final String kind;
  private final SampledPorts ports;
  private final List<SafeOutput> safeOutputs;
  private final Supplier<Optional<Battery>> battery;
  private final SafetyWatch.Limits limits;
  private long seed;
  private long tick;

  /**
   * A board.
   *
   * @param name what people call this robot
   * @param kind its profile, e.g. {@code signal-board}
   * @param safeOutputs how another process makes its outputs safe
   * @param battery says at once how its battery is
   */
  RealBoard(
      String name,
      String kind,
      Ports ports,
      List<SafeOutput> safeOutputs,
      Supplier<Optional<Battery>> battery) {
    this(name, kind, ports, safeOutputs, battery, SafetyWatch.Limits.REAL);
  }

  /** The same, with its own idea of how long its outputs may go unattended. */
  RealBoard(
      String name,
      String kind,
      Ports ports,
      List<SafeOutput> safeOutputs,
      Supplier<Optional<Battery>> battery,
      SafetyWatch.Limits limits) {
    this.limits = limits;
    this.name = name;
    this.kind = kind;
    this.ports = new SampledPorts(ports);
    this.safeOutputs = List.copyOf(safeOutputs);
    this.battery = battery;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public boolean simulated() {
    return false;
  }

  @Override
  public String courseId() {
    return "";
  }

  @Override
  public Ports ports() {
    return ports;
  }

  @Override
  public List<SafeOutput> safeOutputs() {
    return safeOutputs;
  }

  @Override
  public SafetyWatch.Limits limits() {
    return limits;
  }

  @Override
  public Optional<Battery> battery() {
    return battery.get();
  }

  @Override
  public void begin(VerifiedImage program, Set<Place> stopPoints) {
    tick = 0;
    seed = ThreadLocalRandom.current().nextInt(SEED_BOUND);
    ports.begin();
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public void step() {
    tick++;
    ports.sample(tick);
  }

  /**
   * The options of {@code ./tsumiki run} that give a simulated run the same random numbers and the
   * same button presses; empty when not all of them are known.
   */
  @Override
  public Optional<String> sameInTheSimulator(long ticks) {
    if (!ports.isComplete()) {
      return Optional.empty();
    }
    StringBuilder options = new StringBuilder("--seed " + seed + " --until " + seconds(ticks));
    presses(ticks).forEach(press -> options.append(" --press ").append(press));
    return Optional.of(options.toString());
  }

  private List<String> presses(long ticks) {
    Map<String, Long> down = new LinkedHashMap<>();
    List<String> presses = new ArrayList<>();
    for (InputChange change : ports.changes()) {
      if (change.tick() >= ticks) {
        continue; // the program never saw it
      }
      Long since = down.remove(change.port());
      if (change.value() != 0) {
        down.put(change.port(), change.tick());
      } else if (since != null) {
        presses.add(change.port() + "@" + seconds(since) + "-" + seconds(change.tick()));
      }
    }
    down.forEach((port, since) -> presses.add(port + "@" + seconds(since) + "-" + seconds(ticks)));
    return presses;
  }

  private static String seconds(long ticks) {
    return String.format(Locale.ROOT, "%.3f", ticks / TICKS_PER_SECOND);
  }
}
