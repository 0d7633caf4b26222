package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.agent.DeployReport;
import org.tsumiki.agent.DeployRunner;
import org.tsumiki.agent.RobotWay;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.ImageCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deploy}: brings a program to a robot and starts it. */
@Command(name = "deploy", description = "Send a program to a robot and start it.")
final class DeployCommand extends TsumikiCommand {
  private static final DebugMap NO_BLOCKS =
      new DebugMap(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  @Parameters(paramLabel = "FILE", description = "A project (*.tsumiki) or an image.")
  private Path file = Path.of("");

  @Mixin private RobotChoice robot = new RobotChoice();

  @Option(
      names = "--follow",
      description = "Stay and tell what happens until the program ends; it ends when we do.")
  private boolean follow;

  @Option(
      names = "--power-on",
      negatable = true,
      description = "The robot starts it at power-on (--no-power-on: it starts nothing).")
  private Optional<Boolean> powerOn = Optional.empty();

  /** Where the program went. */
  private record RobotText(String name, String board, boolean simulated, String course) {}

  private record Document(
      boolean ok,
      int bytesSent,
      int scriptsSent,
      long deployMillis,
      @Nullable Long motionMillis,
      @Nullable RobotText robot,
      @Nullable CommandError error) {}

  DeployCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return switch (ReadyProgram.prepare(file, terminal().language())) {
      case ReadyProgram.Preparation.NotReady(Outcome.Failure why) -> why;
      case ReadyProgram.Preparation.Ready(ReadyProgram program) -> deploy(program);
    };
  }

  private Outcome deploy(ReadyProgram program) {
    return switch (robot.way(terminal())) {
      case RobotChoice.Way.Unknown(Outcome.Failure why) -> why;
      case RobotChoice.Way.Known(RobotWay way) -> deploy(program, way);
    };
  }

  private Outcome deploy(ReadyProgram program, RobotWay way) {
    try {
      DeployReport report =
          DeployRunner.run(
              ImageCodec.encode(program.image().image()),
              program.debugMap().orElse(NO_BLOCKS),
              way,
              follow,
              new DeployRunner.Keep(name(), powerOn),
              terminal()::progress);
      return outcome(report);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Outcome.environment("interrupted", "The command was interrupted.", robot.robot(), "");
    }
  }

  /** What the robot keeps the program as: its file's name. */
  private String name() {
    Path last = file.getFileName();
    return last == null ? "" : last.toString().replaceFirst("\\.[^.]*$", "");
  }

  private static Outcome outcome(DeployReport report) {
    CommandError error = report.error().map(LinkErrors::of).orElse(null);
    Document document =
        new Document(
            report.ok(),
            report.bytesSent(),
            report.scriptsSent(),
            report.deployMillis(),
            report.motionMillis().isPresent() ? report.motionMillis().getAsLong() : null,
            report
                .robot()
                .map(to -> new RobotText(to.name(), to.board(), to.simulated(), to.course()))
                .orElse(null),
            error);
    String text = error == null ? "ok" : error.sentence();
    return new Outcome.Answer(exit(report.exitCode()), document, text);
  }

  private static ExitCode exit(int number) {
    return switch (number) {
      case 0 -> ExitCode.DONE;
      case 1 -> ExitCode.SAYS_NO;
      case 2 -> ExitCode.WRONG_USE;
      default -> ExitCode.ENVIRONMENT;
    };
  }
}
