package org.tsumiki.agent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.tsumiki.agent.safety.Battery;
import org.tsumiki.agent.safety.SafeOutput;
import org.tsumiki.agent.safety.SafetyWatch;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.devices.Ports;
import org.tsumiki.link.Telemetry;
import org.tsumiki.vm.Place;

/**
 * The robot's body: its ports, and time for those that live in a computer. Used by the one thread
 * that ticks the program, except for {@link #name}, {@link #kind}, {@link #simulated} and {@link
 * #courseId}, which never change.
 */
public interface Board {
  /** What people call this robot. */
  String name();

  /** What kind of board it is, e.g. {@code simulated}. */
  String kind();

  /** True when it exists only in a computer. */
  boolean simulated();

  /** The course that a simulated robot stands on, else empty. */
  String courseId();

  /**
   * Its ports. May be others after {@link #begin}, with the same specs. Safe values may come from
   * any thread, also while the one that ticks writes, or hangs in a write.
   */
  Ports ports();

  /**
   * A program is about to start: a simulated robot goes back to where it began.
   *
   * @param program which
   * @param stopPoints where the debugger can hold it
   */
  default void begin(VerifiedImage program, Set<Place> stopPoints) {}

  /** The program is over; a simulated robot may still roll. */
  default void ended() {}

  /** Draws the random numbers of the program that starts next. */
  default long seed() {
    return ThreadLocalRandom.current().nextLong();
  }

  /** How everything stands now is about to be told. */
  default void sampled() {}

  /** One millisecond has passed. */
  default void step() {}

  /**
   * True while it would go on moving with all its outputs safe, or its world may have more to tell.
   */
  default boolean moves() {
    return false;
  }

  /** Where it stands, if it knows. */
  default Optional<Telemetry.Pose> pose() {
    return Optional.empty();
  }

  /**
   * The debugger changed a variable.
   *
   * @param stop 0 between two ticks; otherwise how many stop points the program had come to in the
   *     present tick
   */
  default void variableSet(int stop, int index, Telemetry.VariableValue value) {}

  /**
   * The debugger changed a local of a call.
   *
   * @param stop as above
   * @param frame 0 is the script's innermost call
   */
  default void localSet(
      int stop, int script, int frame, int index, Telemetry.VariableValue value) {}

  /**
   * How to live that many ticks of the last run again in the simulator: options of {@code run}.
   * Empty when that cannot be said.
   */
  default Optional<String> sameInTheSimulator(long ticks) {
    return Optional.empty();
  }

  /**
   * How its battery is, if it knows. Asked by the supervisor's thread every few milliseconds while
   * a program runs, so it answers at once with what it measured last.
   */
  default Optional<Battery> battery() {
    return Optional.empty();
  }

  /**
   * How its outputs are made safe by another process when this one is gone: at least everything
   * that moves. Empty for a board that is gone with the process.
   */
  default List<SafeOutput> safeOutputs() {
    return List.of();
  }

  /** How long its outputs may go unattended. */
  default SafetyWatch.Limits limits() {
    return simulated() ? SafetyWatch.Limits.SIMULATED : SafetyWatch.Limits.REAL;
  }

  /**
   * Somebody changes what a simulated robot senses: a button (1 down, 0 up), the water in a scene.
   * Others have real fingers and real water.
   *
   * @param value in the port's unit
   */
  default void set(String port, double value) {}
}
