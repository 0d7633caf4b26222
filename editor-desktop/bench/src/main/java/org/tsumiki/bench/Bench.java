package org.tsumiki.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs the benchmarks; see {@code spec/bench.md}. */
public final class Bench {
  private static final long SECONDS_FOR_A_RUN = 120;
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private static final String METHOD =
      "User CPU time of whole processes, all threads together; a run with a small N is taken off"
          + " one with a large N; medians of interleaved rounds; answers compared with hand-written"
          + " Java. JVMs: SerialGC, 512 MB heap.";

  private Bench() {}

  /**
   * Measures what the options ask for. Takes minutes, and the whole computer: other work beside it
   * spoils the figures.
   *
   * @param environment of this process: where peers are looked for
   * @param progress gets a line now and then
   */
  public static BenchResult run(
      BenchOptions options, Map<String, String> environment, Consumer<String> progress) {
    if (!UserCpu.works()) {
      return new BenchResult.CannotMeasure(
          "The benchmarks need bash, whose time command tells CPU time.",
          "Run them on Linux or macOS with bash installed.");
    }
    try {
      Path folder = Files.createTempDirectory("tsumiki-bench");
      try {
        BenchReport report = measure(options, environment, progress, folder);
        return report.benchmarks().isEmpty() && report.left().isEmpty()
            ? new BenchResult.NothingToDo()
            : new BenchResult.Measured(report);
      } finally {
        delete(folder);
      }
    } catch (IOException failure) {
      return new BenchResult.CannotMeasure(
          "The folder for temporary files cannot be used (" + failure.getMessage() + ").",
          "Make room in it, or name another with TSUMIKI_JAVA_OPTS=-Djava.io.tmpdir=FOLDER.");
    }
  }

  private static BenchReport measure(
      BenchOptions options, Map<String, String> environment, Consumer<String> progress, Path folder)
      throws IOException {
    UserCpu cpu = new UserCpu(folder, SECONDS_FOR_A_RUN);
    List<Entrant> peers = options.quick() ? List.of() : new Peers(environment, folder).find();
    Findings findings = new Findings();
    new VmSection(options, peers, findings).run(new Race(cpu, options.targetSeconds(), progress));
    new ProbeSection(options, cpu, folder, progress, findings).run();
    new LinkSection(options, folder, progress, findings).run();
    new SpeechSection(options, environment, progress, findings).run();
    new SafetySection(options, folder, progress, findings).run();
    return new BenchReport(
        machine(),
        METHOD,
        peers.stream().map(p -> new BenchReport.PeerSystem(p.name(), p.version())).toList(),
        findings.rows(),
        findings.left(),
        findings.correct());
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "%s, %d processors, %s %s %s, Java %s",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("os.arch"),
        Runtime.version());
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return lines
          .filter(line -> line.startsWith("model name") || line.startsWith("Model"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException | UncheckedIOException unknown) {
      return "unknown processor";
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
