package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.tsumiki.format.PortState;
import org.tsumiki.format.Quantity;
import org.tsumiki.grader.Samples.Sample;
import org.tsumiki.vm.RunEvent;

/** The values of a quantity through a run. */
final class Measurements {
  private static final double MM_PER_CM = 10;
  private static final double TICKS_PER_SECOND = 1000;

  /** Speed is looked at over so many samples of the track: a tenth of a second. */
  private static final int SPEED_SAMPLES = 5;

  private static final long SWING_TICKS = 100;

  private Measurements() {}

  static List<Sample> of(Quantity of, RunTimeline run) {
    Way way = run.way();
    return switch (of) {
      case Quantity.Speed ignored -> speed(way);
      case Quantity.X ignored -> along(way, i -> way.x(i) / MM_PER_CM);
      case Quantity.Y ignored -> along(way, i -> way.y(i) / MM_PER_CM);
      case Quantity.Heading ignored -> along(way, way::turnedDeg);
      case Quantity.OffLine ignored -> offLine(way, run.stage().line());
      case Quantity.TimeOf time ->
          spans(time.state(), run).stream()
              .map(span -> new Sample(span.from(), span.from() / TICKS_PER_SECOND))
              .toList();
      case Quantity.LengthOf length ->
          spans(length.state(), run).stream()
              .map(span -> new Sample(span.from(), span.length() / TICKS_PER_SECOND))
              .toList();
      case Quantity.Variable variable -> run.samples().variable(variable.name());
      case Quantity.Log log -> logged(log.name(), run);
      case Quantity.Swing ignored -> swing(run);
    };
  }

  private static List<Span> spans(String state, RunTimeline run) {
    return run.timeline().spans(PortState.on(state));
  }

  private static List<Sample> along(Way way, IntToDoubleFunction value) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < way.size(); i++) {
      samples.add(new Sample(way.tick(i), value.applyAsDouble(i)));
    }
    return samples;
  }

  private static List<Sample> speed(Way way) {
    List<Sample> samples = new ArrayList<>();
    for (int i = SPEED_SAMPLES; i < way.size(); i++) {
      double seconds = (way.tick(i) - way.tick(i - SPEED_SAMPLES)) / TICKS_PER_SECOND;
      double mm = way.goneMm(i) - way.goneMm(i - SPEED_SAMPLES);
      samples.add(new Sample(way.tick(i), mm / MM_PER_CM / seconds));
    }
    return samples;
  }

  private static List<Sample> offLine(Way way, PrintedLine line) {
    return line.isThere() ? along(way, i -> line.distanceMm(way.x(i), way.y(i))) : List.of();
  }

  private static List<Sample> logged(String series, RunTimeline run) {
    return run.logged().stream()
        .filter(one -> one.series().equals(series))
        .map(one -> new Sample(one.tick(), one.value()))
        .toList();
  }

  /** From the first power to the last one: nobody swings who does not drive. */
  private static List<Sample> swing(RunTimeline run) {
    List<Sample> left = powers("motor.left", run);
    List<Sample> right = powers("motor.right", run);
    if (left.isEmpty() && right.isEmpty()) {
      return List.of();
    }
    long from = Math.min(first(left), first(right));
    long to = Math.max(last(left), last(right));
    int steps = (int) ((to - from) / SWING_TICKS);
    double[] lefts = everyTenth(left, from, steps);
    double[] rights = everyTenth(right, from, steps);
    List<Sample> swings = new ArrayList<>();
    for (int i = 1; i <= steps; i++) {
      double change = Math.abs(lefts[i] - lefts[i - 1]) + Math.abs(rights[i] - rights[i - 1]);
      swings.add(new Sample(from + i * SWING_TICKS, change / 2));
    }
    return swings;
  }

  private static List<Sample> powers(String motor, RunTimeline run) {
    return run.outputs().stream()
        .filter(one -> one.port().equals(motor))
        .map((RunEvent.OutputChanged one) -> new Sample(one.tick(), one.value()))
        .toList();
  }

  private static long first(List<Sample> powers) {
    return powers.isEmpty() ? Long.MAX_VALUE : powers.getFirst().tick();
  }

  private static long last(List<Sample> powers) {
    return powers.isEmpty() ? 0 : powers.getLast().tick();
  }

  /** The power now and after each tenth of a second. */
  private static double[] everyTenth(List<Sample> powers, long from, int steps) {
    double[] values = new double[steps + 1];
    double value = 0;
    int next = 0;
    for (int i = 0; i <= steps; i++) {
      while (next < powers.size() && powers.get(next).tick() <= from + i * SWING_TICKS) {
        value = powers.get(next++).value();
      }
      values[i] = value;
    }
    return values;
  }
}
