package org.tsumiki.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;
import org.tsumiki.vm.EngineChoice;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.RunState;

/**
 * A child process that measures itself, for what is not one of the six programs, by its thread's
 * CPU time.
 */
final class ProbeChild {
  private static final int LOADS_TO_WARM_UP = 1_500;
  private static final int LOADS = 201;
  private static final int TEXTS_TO_WARM_UP = 40;
  private static final int TEXTS = 41;
  private static final int DRIVES_TO_WARM_UP = 40;
  private static final int DRIVES = 21;
  private static final int WHOLE_BATCH_PROGRAMS = 1_000;
  private static final int BATCH_PROGRAMS = 20;
  private static final int BATCH_SEEDS = 10;
  private static final double MILLIS_PER_SECOND = 1_000;
  private static final int TICKS = 5_000_000;
  private static final double NANOS_PER_MILLI = 1e6;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ProbeChild() {}

  /** {@code PROBE ENGINE [FILE]} prints a figure. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Engine engine = Engine.valueOf(arguments[1].toUpperCase(Locale.ROOT));
    double figure =
        switch (arguments[0]) {
          case "cold" -> millisToLoadCold(Path.of(arguments[2]), engine);
          case "warm" -> millisToLoadWarm(Path.of(arguments[2]), engine);
          case "image" -> imageBytes();
          case "text" -> millisForText(engine, TEXTS_TO_WARM_UP, TEXTS);
          case "first-text" -> millisForText(engine, 0, 1);
          case "drive" -> timesRealTime(SimulatorRuns.line(), choice(engine));
          case "drive-bare" -> timesRealTimeBare();
          case "robocon" -> timesRealTime(SimulatorRuns.amongBoxes(), choice(engine));
          case "batch" -> secondsOfBatch(choice(engine));
          case "grades" -> GradeBatch.seconds();
          case "tick" -> nanosOfTick(engine);
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    System.out.println(figure);
  }

  private static double millisToLoadCold(Path file, Engine engine) throws IOException {
    // Not by the clock: it would tell more about what else the computer does.
    long start = THREADS.getCurrentThreadCpuTime();
    machine(Files.readString(file), engine);
    return (THREADS.getCurrentThreadCpuTime() - start) / NANOS_PER_MILLI;
  }

  private static double millisToLoadWarm(Path file, Engine engine) throws IOException {
    String project = Files.readString(file);
    return medianMillis(LOADS_TO_WARM_UP, LOADS, () -> machine(project, engine));
  }

  private static double imageBytes() {
    String project = ProgramText.of(BenchProgram.P4, 1_000_000);
    return ready(project, Engine.INTERPRETER).imageBytes();
  }

  private static double millisForText(Engine engine, int toWarmUp, int measured) {
    String project = ProgramText.of(BenchProgram.P5, BenchProgram.PIECES);
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < toWarmUp + measured; i++) {
      Machine machine = machine(project, engine);
      long start = THREADS.getCurrentThreadCpuTime();
      while (machine.state() == RunState.RUNNING) {
        machine.tick(event -> {});
      }
      millis.add((THREADS.getCurrentThreadCpuTime() - start) / NANOS_PER_MILLI);
    }
    return Figure.of(millis.subList(toWarmUp, millis.size())).median();
  }

  /** The example robot for two minutes at a time: virtual time by CPU time. */
  private static double timesRealTime(SimulatorRuns runs, EngineChoice engine) {
    VerifiedImage image = image(ProgramText.named("line-follower"));
    return SimulatorRuns.TICKS
        / medianMillis(DRIVES_TO_WARM_UP, DRIVES, () -> runs.run(image, 0, engine));
  }

  private static double timesRealTimeBare() {
    BareLineFollower robot = new BareLineFollower();
    double[] answer = new double[1];
    double millis =
        medianMillis(
            DRIVES_TO_WARM_UP, DRIVES, () -> answer[0] += robot.drive(SimulatorRuns.TICKS));
    if (Double.isNaN(answer[0])) {
      throw new IllegalStateException("the bare line follower got lost");
    }
    return SimulatorRuns.TICKS / millis;
  }

  /** Some programs from their project text on, each under all seeds; scaled to the whole. */
  private static double secondsOfBatch(EngineChoice engine) {
    SimulatorRuns runs = SimulatorRuns.line();
    String project = ProgramText.named("line-follower");
    long start = THREADS.getCurrentThreadCpuTime();
    for (int program = 0; program < BATCH_PROGRAMS; program++) {
      VerifiedImage image = image(project);
      for (long seed = 1; seed <= BATCH_SEEDS; seed++) {
        runs.run(image, seed, engine);
      }
    }
    double millis = (THREADS.getCurrentThreadCpuTime() - start) / NANOS_PER_MILLI;
    return millis / MILLIS_PER_SECOND * WHOLE_BATCH_PROGRAMS / BATCH_PROGRAMS;
  }

  private static EngineChoice choice(Engine engine) {
    return switch (engine) {
      case INTERPRETER -> EngineChoice.INTERPRETER;
      case TRANSLATED -> EngineChoice.TRANSLATED;
    };
  }

  private static double nanosOfTick(Engine engine) {
    Machine machine = machine(ProgramText.named("waiting"), engine);
    return medianMillis(2, 5, () -> tick(machine)) * NANOS_PER_MILLI / TICKS;
  }

  private static void tick(Machine machine) {
    for (int i = 0; i < TICKS; i++) {
      machine.tick(event -> {});
    }
  }

  private static double medianMillis(int toWarmUp, int measured, Runnable work) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < toWarmUp + measured; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      work.run();
      millis.add((THREADS.getCurrentThreadCpuTime() - start) / NANOS_PER_MILLI);
    }
    return Figure.of(millis.subList(toWarmUp, millis.size())).median();
  }

  private static Machine machine(String project, Engine engine) {
    return ready(project, engine).machine();
  }

  private static ReadyMachine.Ready ready(String project, Engine engine) {
    return switch (ReadyMachine.prepare(project, new BenchPorts(), engine)) {
      case ReadyMachine.Ready ready -> ready;
      case ReadyMachine.NotReady(String reason) -> throw new IllegalStateException(reason);
    };
  }

  private static VerifiedImage image(String project) {
    if (ProjectReader.read(project) instanceof ReadResult.Read read
        && Compiler.compile(read.project().program()) instanceof CompileResult.Compiled compiled
        && Verifier.verify(compiled.image()) instanceof VerifyResult.Verified verified) {
      return verified.image();
    }
    throw new IllegalStateException("an example of our own does not compile");
  }
}
