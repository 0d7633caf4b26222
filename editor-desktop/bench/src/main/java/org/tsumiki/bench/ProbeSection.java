package org.tsumiki.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tsumiki.bench.BenchRow.Reference;
import org.tsumiki.bench.Probe.Aim;

/** Everything that is not one of the six programs: compiling, sizes, text, the simulator. */
final class ProbeSection {
  private static final int BLOCKS = 500;
  private static final double COLD_MILLIS = 100;
  private static final double WARM_MILLIS = 3;
  private static final double TEXT_MILLIS = 10;
  private static final double IMAGE_BYTES = 150;
  private static final double NANOS_OF_A_TICK = 1e6;
  private static final double LINE_TIMES = 20_000;
  private static final double ROBOCON_TIMES = 5_000;
  private static final double BATCH_SECONDS = 60;
  private static final double GRADES_SECONDS = 60;
  private static final String CLOCK =
      "CPU time of one thread, from the file to a machine that can tick";
  private static final String THREAD = "CPU time of one thread";

  private final BenchOptions options;
  private final UserCpu cpu;
  private final Path folder;
  private final Consumer<String> progress;
  private final Findings findings;

  ProbeSection(
      BenchOptions options,
      UserCpu cpu,
      Path folder,
      Consumer<String> progress,
      Findings findings) {
    this.options = options;
    this.cpu = cpu;
    this.folder = folder;
    this.progress = progress;
    this.findings = findings;
  }

  void run() throws IOException {
    Path project = Files.writeString(folder.resolve("blocks"), ProgramText.ofBlocks(BLOCKS));
    for (Engine engine : Engine.built()) {
      String which = engine == Engine.INTERPRETER ? "" : "." + engine.id();
      loading(engine, which, project);
      running(engine, which, project);
    }
    tell(grades(), project);
    new CommandSection(options, cpu, progress, findings).run(project);
    tell(image(), project);
    for (Engine engine : Engine.built()) {
      simulating(engine, engine == Engine.INTERPRETER ? "" : "." + engine.id(), project);
    }
  }

  private static Probe grades() {
    return new Probe(
        "grade.batch",
        "s",
        "grades",
        Engine.INTERPRETER,
        false,
        List.of("-XX:+UseSerialGC"),
        List.of(Aim.atMost(GRADES_SECONDS)),
        "CPU time of the process, starting cold, divided by its two threads; 200 programs of the"
            + " shipped lessons, 20 seeds each");
  }

  private void simulating(Engine engine, String which, Path project) {
    Reference byHand = bareLineFollower("sim.line" + which, project);
    tell(
        simulation(
            "sim.line" + which,
            "x real time",
            "drive",
            engine,
            List.of(
                new Aim(byHand, null),
                new Aim(new Reference("goal", LINE_TIMES), Goal.valueAtLeast(LINE_TIMES))),
            THREAD + ", warm; by hand: no program, ports, hash, events or walls"),
        project);
    tell(
        simulation(
            "sim.robocon" + which,
            "x real time",
            "robocon",
            engine,
            List.of(
                new Aim(new Reference("goal", ROBOCON_TIMES), Goal.valueAtLeast(ROBOCON_TIMES))),
            THREAD + ", warm; ten boxes to push, distance sensor"),
        project);
    tell(
        simulation(
            "sim.batch" + which,
            "s",
            "batch",
            engine,
            List.of(Aim.atMost(BATCH_SECONDS)),
            THREAD + "; 20 programs from their text on, 10 seeds each, times 50"),
        project);
  }

  private static Probe simulation(
      String name, String unit, String child, Engine engine, List<Aim> aims, String note) {
    return new Probe(name, unit, child, engine, false, List.of("-XX:+UseSerialGC"), aims, note);
  }

  /** Measured in the same run; 1 when it could not be, which is then real time itself. */
  private Reference bareLineFollower(String name, Path project) {
    if (options.wants(name)) {
      progress.accept("measuring a line follower written by hand");
      List<String> command =
          command(List.of("-XX:+UseSerialGC"), "drive-bare", Engine.INTERPRETER, project);
      if (cpu.measure(command) instanceof UserCpu.Run.Done done) {
        return new Reference("java", Double.parseDouble(done.answer()));
      }
    }
    return new Reference("real time", 1);
  }

  private void loading(Engine engine, String which, Path project) throws IOException {
    String cold = "compile.cold" + which;
    if (options.wants(cold)) {
      cached(cold, engine, project);
    }
    Aim shown = Aim.shown("goal with the cache", COLD_MILLIS);
    String quick = "the options of ./tsumiki compile, but no AOT cache";
    tell(cold(cold + ".no-cache", engine, Probe.QUICK_START, shown, quick), project);
    String none = "neither cache nor options";
    tell(cold(cold + ".no-options", engine, List.of(), shown, none), project);
    tell(
        new Probe(
            "compile.warm" + which,
            "ms",
            "warm",
            engine,
            true,
            List.of(),
            List.of(Aim.atMost(WARM_MILLIS)),
            THREAD + "; from JSON to a machine that can tick"),
        project);
  }

  /** As {@code ./tsumiki} starts short commands: with an AOT cache. */
  private void cached(String name, Engine engine, Path project) throws IOException {
    Path cache = folder.resolve(name + ".aot");
    progress.accept("writing an AOT cache");
    List<String> training = List.of(Probe.QUICK_START.getFirst(), "-XX:AOTCacheOutput=" + cache);
    UserCpu.Run trained = cpu.measure(command(training, "cold", engine, project));
    if (Files.exists(cache)) {
      // Java takes no -Xshare beside an AOT cache.
      List<String> cached = List.of(Probe.QUICK_START.getFirst(), "-XX:AOTCache=" + cache);
      Aim aim = Aim.atMost(COLD_MILLIS);
      String with = "the options and the AOT cache of ./tsumiki compile";
      tell(cold(name, engine, cached, aim, with), project);
    } else {
      String reason =
          trained instanceof UserCpu.Run.Failed(String why) ? why : "this Java writes no cache";
      findings.leave(name, engine.id(), reason, false);
    }
  }

  private static Probe cold(
      String name, Engine engine, List<String> options, Aim aim, String with) {
    List<Aim> aims = List.of(aim);
    String note = CLOCK + "; a fresh Java with " + with;
    return new Probe(name, "ms", "cold", engine, true, options, aims, note);
  }

  private void running(Engine engine, String which, Path project) {
    tell(
        new Probe(
            "text.100000" + which,
            "ms",
            "text",
            engine,
            false,
            List.of(),
            List.of(Aim.atMost(TEXT_MILLIS)),
            THREAD + ", warm"),
        project);
    tell(
        new Probe(
            "text.100000" + which + ".first",
            "ms",
            "first-text",
            engine,
            false,
            List.of(),
            List.of(Aim.shown("goal when warm", TEXT_MILLIS)),
            THREAD + ", the first time in a fresh Java"),
        project);
    tell(
        new Probe(
            "tick.empty" + which,
            "ns",
            "tick",
            engine,
            false,
            List.of(),
            List.of(Aim.shown("a tick of 1 ms", NANOS_OF_A_TICK)),
            THREAD + "; one script, which waits"),
        project);
  }

  private static Probe image() {
    return probe(
        "image.pid",
        "bytes",
        "image",
        List.of(
            new Aim(
                new Reference(".mpy (published)", Published.PID_MPY_BYTES), Goal.ratioAtMost(0.5)),
            Aim.atMost(IMAGE_BYTES)),
        "the image of P4; the .mpy is a " + Published.NOTE);
  }

  private static Probe probe(String name, String unit, String child, List<Aim> aims, String note) {
    return new Probe(name, unit, child, Engine.INTERPRETER, false, List.of(), aims, note);
  }

  private void tell(Probe probe, Path project) {
    if (!options.wants(probe.name())) {
      return;
    }
    progress.accept("measuring " + probe.name());
    List<Double> figures = new ArrayList<>();
    for (int round = 0; round < options.roundsToRun(); round++) {
      switch (cpu.measure(command(probe.options(), probe.child(), probe.engine(), project))) {
        case UserCpu.Run.Failed(String reason) -> {
          findings.leave(probe.name(), probe.engine().id(), reason, false);
          return;
        }
        case UserCpu.Run.Done done -> figures.add(Double.parseDouble(done.answer()));
      }
    }
    for (Aim aim : probe.aims()) {
      findings.add(
          BenchRow.of(
              probe.name(),
              probe.unit(),
              Figure.of(figures),
              aim.reference(),
              aim.goal(),
              probe.note()));
    }
  }

  private static List<String> command(
      List<String> options, String child, Engine engine, Path project) {
    return Jvm.command(options, ProbeChild.class, List.of(child, engine.id(), project.toString()));
  }
}
