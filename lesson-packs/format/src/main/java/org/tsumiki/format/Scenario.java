package org.tsumiki.format;

import java.util.List;
import java.util.Optional;

/**
 * What happens around a program while it is judged.
 *
 * @param id unique in its lesson
 * @param untilTick length of the run in ticks (milliseconds of virtual time)
 * @param presses buttons that somebody presses
 * @param course where it runs; empty for the lesson's course
 * @param start where the first robot starts; empty for where the course says
 * @param inputs what the world lets a scene's sensors see
 */
public record Scenario(
    String id,
    long untilTick,
    List<Press> presses,
    Optional<String> course,
    Optional<Start> start,
    List<InputCurve> inputs) {

  /**
   * One press of a button.
   *
   * @param port e.g. {@code button.a}
   * @param atTick earliest tick at which it goes down
   * @param jitterTicks how many ticks later it may be; the seed decides, so no program can know
   * @param holdTicks how long it stays down
   */
  public record Press(String port, long atTick, long jitterTicks, long holdTicks) {}

  /** Where a robot starts; as in a course file. */
  public record Start(double xMm, double yMm, double headingDeg) {}

  /**
   * An input that runs straight from point to point; before the first and after the last it stays.
   *
   * @param port e.g. {@code water.level}
   * @param points at least one, in time
   * @param noise it may be so much more or less at any moment; the seed draws
   */
  public record InputCurve(String port, List<Point> points, double noise) {
    /** A value at a tick, in the port's unit. */
    public record Point(long tick, double value) {}

    /** Copies the list. */
    public InputCurve {
      points = List.copyOf(points);
    }
  }

  /** Copies the lists. */
  public Scenario {
    presses = List.copyOf(presses);
    inputs = List.copyOf(inputs);
  }

  /** A scenario on the lesson's course in which only buttons are pressed. */
  public Scenario(String id, long untilTick, List<Press> presses) {
    this(id, untilTick, presses, Optional.empty(), Optional.empty(), List.of());
  }
}
