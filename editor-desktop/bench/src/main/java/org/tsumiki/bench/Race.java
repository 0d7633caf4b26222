package org.tsumiki.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bench.Race.Outcome.Failed;

/**
 * Programs on systems, each in a process of its own, in interleaved rounds: a computer that gets
 * slower for a while is slower for all of them.
 */
final class Race {
  private static final int MAX_TRIES_FOR_SIZE = 8;
  private static final double MAX_GROWTH = 60;
  private static final double LEAST_SECONDS = 0.01;

  /** So many times longer do runs on a JVM take, for its compiler's work is part of them. */
  private static final double JVM_TARGET = 2.5;

  private final UserCpu cpu;
  private final double targetSeconds;
  private final Consumer<String> progress;
  private final List<Lane> lanes = new ArrayList<>();
  private final Map<String, String> answers = new HashMap<>();

  /** What came of one program on one system. */
  sealed interface Outcome {
    /**
     * Nanoseconds of user CPU time for each operation.
     *
     * @param warm the same without the first quarter of the run, in which a JVM compiles; null
     *     where that was not measured
     */
    record Timed(Figure nanos, @Nullable Double warm, long size) implements Outcome {}

    /** No figure, and why. A wrong answer is worse than none: it is a bug on one side. */
    record Failed(String reason, boolean wrongAnswer) implements Outcome {}

    /** It did not take part. */
    record Absent() implements Outcome {}
  }

  private static final class Lane {
    final BenchProgram program;
    final Entrant entrant;
    final List<Double> nanos = new ArrayList<>();
    final List<Double> warmNanos = new ArrayList<>();
    long size;
    @Nullable Failed failure;

    Lane(BenchProgram program, Entrant entrant) {
      this.program = program;
      this.entrant = entrant;
      this.size = program.firstSize();
    }
  }

  /**
   * @param targetSeconds how much user CPU time a run should about take
   */
  Race(UserCpu cpu, double targetSeconds, Consumer<String> progress) {
    this.cpu = cpu;
    this.targetSeconds = targetSeconds;
    this.progress = progress;
  }

  /** Lets a system run a program; twice is once. */
  void enter(BenchProgram program, Entrant entrant) {
    boolean known =
        lanes.stream()
            .anyMatch(
                lane -> lane.program == program && lane.entrant.name().equals(entrant.name()));
    if (!known) {
      lanes.add(new Lane(program, entrant));
    }
  }

  /** Runs everything that was entered. */
  void run(int rounds) {
    for (Lane lane : lanes) {
      findSize(lane);
    }
    for (int round = 1; round <= rounds; round++) {
      if (!lanes.isEmpty()) {
        progress.accept("round " + round + " of " + rounds);
      }
      for (Lane lane : lanes) {
        if (lane.failure == null) {
          measure(lane);
        }
      }
    }
  }

  /** What came of it. */
  Outcome outcome(BenchProgram program, String entrant) {
    for (Lane lane : lanes) {
      if (lane.program == program && lane.entrant.name().equals(entrant)) {
        return lane.failure == null
            ? new Outcome.Timed(
                Figure.of(lane.nanos),
                lane.warmNanos.isEmpty() ? null : Figure.of(lane.warmNanos).median(),
                lane.size)
            : lane.failure;
      }
    }
    return new Outcome.Absent();
  }

  private void findSize(Lane lane) {
    progress.accept("trying " + lane.program.id() + " on " + lane.entrant.name());
    double wanted = lane.entrant.onJvm() ? JVM_TARGET * targetSeconds : targetSeconds;
    for (int attempt = 0; attempt < MAX_TRIES_FOR_SIZE; attempt++) {
      double seconds = net(lane);
      if (lane.failure != null || seconds >= wanted / 2) {
        return;
      }
      double factor = Math.min(MAX_GROWTH, wanted / Math.max(seconds, LEAST_SECONDS));
      lane.size = lane.program.scaled(lane.size, factor);
    }
  }

  /** User CPU seconds of a large run less those of a small one. */
  private double net(Lane lane) {
    double small = timed(lane, lane.program.smallSize());
    return lane.failure == null ? timed(lane, lane.size) - small : 0;
  }

  private void measure(Lane lane) {
    BenchProgram program = lane.program;
    double small = timed(lane, program.smallSize());
    double large = timed(lane, lane.size);
    lane.nanos.add(nanos(program, large - small, program.smallSize(), lane.size));
    long quarter = program.quarter(lane.size);
    if (lane.entrant.onJvm() && quarter < lane.size) {
      lane.warmNanos.add(nanos(program, large - timed(lane, quarter), quarter, lane.size));
    }
  }

  private static double nanos(BenchProgram program, double seconds, long from, long to) {
    return seconds * 1e9 / (program.operations(to) - program.operations(from));
  }

  private double timed(Lane lane, long size) {
    return switch (cpu.measure(lane.entrant.command(lane.program, size))) {
      case UserCpu.Run.Failed(String reason) -> {
        lane.failure = new Failed(reason, false);
        yield 0;
      }
      case UserCpu.Run.Done(double seconds, String answer) -> {
        String expected =
            answers.computeIfAbsent(
                lane.program.ofPeers() + " " + size,
                key -> JavaReference.answer(lane.program, size));
        if (!answer.equals(expected)) {
          lane.failure =
              new Failed("N " + size + " gives " + answer + ", but Java " + expected, true);
        }
        yield seconds;
      }
    };
  }
}
