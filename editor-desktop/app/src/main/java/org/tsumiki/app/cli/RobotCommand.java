package org.tsumiki.app.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tsumiki.agent.RobotCommandRunner;
import org.tsumiki.agent.RobotOptions;
import org.tsumiki.robot.Finding;
import org.tsumiki.robot.RobotDoctor;
import org.tsumiki.robot.SystemRobotProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code robot}: the agent, until the process is told to end. */
@Command(name = "robot", description = "Be a robot: run programs that editors send.")
final class RobotCommand extends TsumikiCommand {
  private static final int MAX_PORT = 65_535;

  @Option(
      names = "--board",
      paramLabel = "BOARD",
      description =
          "simulated, files:FOLDER, or on a Raspberry Pi: signal-board, two-wheel, mini, iot.")
  private String board = RobotOptions.SIMULATED;

  @Option(names = "--course", paramLabel = "C", description = "Where a simulated robot stands.")
  private String course = "crossing";

  @Option(names = "--seed", paramLabel = "N", description = "Draws tolerances and noise (1).")
  private long seed = 1;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What people call it (its key names it).")
  private String name = "";

  @Option(names = "--serial", paramLabel = "DEVICE", description = "Listen on this device.")
  private Optional<String> serial = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Listen on this port with TLS (5750 when there is no --serial).")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--programs",
      paramLabel = "FOLDER",
      description = "Keep programs here; the one chosen for it starts at power-on.")
  private Optional<Path> programs = Optional.empty();

  @Option(
      names = "--doctor",
      description = "Only look whether this computer can be that robot, and say what to do.")
  private boolean doctor;

  @Option(
      names = "--self-test",
      description = "Only try the board's parts in turn, and say what to look for.")
  private boolean selfTest;

  @Option(names = "--motors", description = "With --self-test: turn motors too, a little.")
  private boolean motors;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description =
          "Where the port is: 127.0.0.1 (a simulated robot), 0.0.0.0 for all (any other robot).")
  private Optional<String> listen = Optional.empty();

  @Option(
      names = "--plain-port",
      paramLabel = "N",
      description = "A simulated robot: also listen here on 127.0.0.1, without TLS and pairing.")
  private Optional<Integer> plainPort = Optional.empty();

  @Option(names = "--no-discovery", description = "Do not tell the network that it is here.")
  private boolean noDiscovery;

  @Option(names = "--keys", paramLabel = "FOLDER", description = "Where its key file is kept.")
  private Optional<Path> keys = Optional.empty();

  @Option(
      names = "--mentor-key",
      paramLabel = "FILE",
      description = "Let the mentor in whose public key that is.")
  private List<Path> mentors = new ArrayList<>();

  private record DoctorDocument(boolean ok, List<Finding> checks, String verdict) {}

  RobotCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    if (port.isPresent() && (port.get() < 0 || port.get() > MAX_PORT)) {
      return Outcome.wrongUse(
          "out-of-range",
          "A port is a number from 0 (any free one) to 65535.",
          "--port",
          "Leave it out to use " + RobotOptions.DEFAULT_PORT + ".");
    }
    RobotOptions options =
        new RobotOptions(
            name,
            board,
            course,
            seed,
            serial,
            port.map(OptionalInt::of).orElseGet(OptionalInt::empty),
            programs,
            Optional.of(network()));
    if (doctor) {
      return examine(options);
    }
    return selfTest ? selfTest(options) : run(options);
  }

  private static Outcome examine(RobotOptions options) {
    List<Finding> findings = RobotDoctor.examine(new SystemRobotProbe(), options);
    boolean ok = findings.stream().noneMatch(Finding::blocking);
    return new Outcome.Answer(
        ok ? ExitCode.DONE : ExitCode.ENVIRONMENT,
        new DoctorDocument(ok, findings, RobotDoctor.verdict(findings, options)),
        RobotDoctor.text(findings, options));
  }

  private Outcome run(RobotOptions options) {
    LogUntilReady log = new LogUntilReady(terminal());
    return outcome(RobotCommandRunner.run(options, log), log);
  }

  private Outcome selfTest(RobotOptions options) {
    LogUntilReady log = new LogUntilReady(terminal());
    log.ready = true;
    return outcome(RobotCommandRunner.selfTest(options, motors, log), log);
  }

  private Outcome outcome(int exitCode, LogUntilReady log) {
    if (exitCode == RobotCommandRunner.EXIT_DONE) {
      return new Outcome.Said(ExitCode.DONE);
    }
    ExitCode exit =
        exitCode == RobotCommandRunner.EXIT_WRONG_USE ? ExitCode.WRONG_USE : ExitCode.ENVIRONMENT;
    return new Outcome.Failure(exit, LinkErrors.of("no-robot", log.lastLine(), serial.orElse("")));
  }

  private RobotOptions.Network network() {
    Map<String, String> environment = terminal().environment();
    boolean simulated = board.equals(RobotOptions.SIMULATED);
    return new RobotOptions.Network(
        listen.orElse(simulated ? "127.0.0.1" : "0.0.0.0"),
        plainPort.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        !noDiscovery,
        keys.orElseGet(() -> EditorKeys.folder(environment)),
        mentors,
        keys.isEmpty()
            ? Optional.of(EditorKeys.file(environment, Optional.empty()))
            : Optional.empty());
  }

  /** Passes lines on, but keeps those from before the robot is ready: they may be its error. */
  private static final class LogUntilReady extends PrintStream {
    private final Terminal terminal;
    private final List<String> kept = new ArrayList<>();
    private boolean ready;

    LogUntilReady(Terminal terminal) {
      super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      this.terminal = terminal;
    }

    @Override
    public synchronized void println(String line) {
      ready |= line.startsWith("robot ready");
      if (!ready) {
        kept.add(line);
        return;
      }
      kept.forEach(terminal::progress);
      kept.clear();
      terminal.progress(line);
    }

    synchronized String lastLine() {
      return kept.isEmpty() ? "The robot could not be started." : kept.getLast();
    }
  }
}
