package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.tsumiki.agent.RobotUpdateVisit;
import org.tsumiki.agent.RobotWay;
import org.tsumiki.agent.update.PackageFile;
import org.tsumiki.link.Answer;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.RobotInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A mentor's commands for a robot's own program: a newer one over the network, or back. */
final class RobotUpdateCommands {
  private static final double MEGABYTE = 1_000_000;
  private static final int TENTHS = 10;

  private RobotUpdateCommands() {}

  /** What came of it. */
  private record Changed(boolean ok, String robot, String before, String version) {}

  /** {@code robot update}. */
  @Command(
      name = "update",
      description = "Bring a robot a newer package of its own program, over the network.")
  static final class UpdateCommand extends TsumikiCommand {
    @Parameters(paramLabel = "FILE.deb", description = "tsumiki-robot_…_arm64.deb")
    private Path file = Path.of("");

    @Mixin private RobotChoice robot = new RobotChoice();
    private int tenths;

    UpdateCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      if (!Files.isRegularFile(file)) {
        return Outcome.wrongUse(
            "no-such-file",
            "There is no such file.",
            file.toString(),
            "Check its name and folder.");
      }
      try {
        Optional<PackageFile> itself = PackageFile.read(file);
        return itself.isEmpty()
            ? Outcome.refused(
                "update.wrong-package",
                "This is no package that can be sent to a robot.",
                file.toString(),
                "Take a tsumiki-robot_…_arm64.deb that hardware/raspberry-pi-os/build-deb makes"
                    + " now.")
            : bring(itself.get());
      } catch (IOException e) {
        return Outcome.environment(
            "not-readable",
            "The package cannot be read (" + e.getMessage() + ").",
            file.toString(),
            "Copy it again.");
      }
    }

    private Outcome bring(PackageFile itself) {
      return on(
          robot,
          terminal(),
          way -> {
            RobotUpdateVisit visit = new RobotUpdateVisit(way);
            return switch (visit.bring(file, itself, sent -> tell(sent, itself.bytes()))) {
              case RobotUpdateVisit.Result.Failed(LinkFault fault) ->
                  RobotWords.failure(fault, way.address());
              case RobotUpdateVisit.Result.Done(RobotInfo info, Answer.News before) ->
                  outcome(
                      new RobotUpdateWait(visit, terminal()).until(itself.sha256()),
                      info,
                      before.version(),
                      way);
            };
          });
    }

    private void tell(long sent, long all) {
      int now = (int) (sent * TENTHS / all);
      if (now > tenths) {
        tenths = now;
        terminal()
            .progress(
                String.format(
                    Locale.ROOT, "sent %.1f of %.1f MB", sent / MEGABYTE, all / MEGABYTE));
      }
    }
  }

  /** {@code robot roll-back}. */
  @Command(name = "roll-back", description = "Let a robot go back to the package before.")
  static final class RollBackCommand extends TsumikiCommand {
    @Mixin private RobotChoice robot = new RobotChoice();

    RollBackCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      return on(
          robot,
          terminal(),
          way -> {
            RobotUpdateVisit visit = new RobotUpdateVisit(way);
            return switch (visit.rollBack()) {
              case RobotUpdateVisit.Result.Failed(LinkFault fault) ->
                  RobotWords.failure(fault, way.address());
              case RobotUpdateVisit.Result.Done(RobotInfo info, Answer.News before) ->
                  outcome(
                      new RobotUpdateWait(visit, terminal()).until("roll-back"),
                      info,
                      before.version(),
                      way);
            };
          });
    }
  }

  /** Something to do with a robot that was found. */
  private interface Business {
    Outcome with(RobotWay way) throws InterruptedException;
  }

  private static Outcome on(RobotChoice robot, Terminal terminal, Business business) {
    return switch (robot.way(terminal)) {
      case RobotChoice.Way.Unknown(Outcome.Failure why) -> why;
      case RobotChoice.Way.Known(RobotWay way) -> {
        try {
          yield business.with(way);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          yield Outcome.environment(
              "interrupted",
              "The command was interrupted; the robot goes on by itself.",
              "",
              "Look later with ./tsumiki robots.");
        }
      }
    };
  }

  private static Outcome outcome(
      RobotUpdateWait.Ended ended, RobotInfo robot, String before, RobotWay way) {
    String name = RobotWords.inWords(robot.name());
    return switch (ended.code()) {
      case "update.done", "update.went-back" ->
          Outcome.done(
              new Changed(true, robot.name(), before, ended.version()),
              name
                  + (ended.code().equals("update.done") ? " has " : " is back at ")
                  + ended.version()
                  + " (before: "
                  + before
                  + ").");
      case "update.no-news" ->
          Outcome.environment(
              ended.code(),
              "The robot has not come back yet.",
              way.address(),
              "Leave it its power for ten minutes more; then look with ./tsumiki robots.");
      default ->
          Outcome.refused(
              ended.code(),
              name + " " + why(ended.code()) + " It runs " + ended.version() + ".",
              way.address(),
              remedy(ended.code()));
    };
  }

  private static String why(String code) {
    return switch (code) {
      case "update.rolled-back" -> "went back: the new version did not get ready.";
      case "update.not-installed" -> "kept its version: the new one could not be installed.";
      case "update.cut" -> "lost its power while it installed, and has the version before.";
      case "update.not-ready" -> "has the version before, but it does not get ready either.";
      case "update.not-kept" -> "changed nothing: its card is full or broken.";
      default -> "did not take the package.";
    };
  }

  private static String remedy(String code) {
    return switch (code) {
      case "update.rolled-back", "update.not-ready" ->
          "On the robot, sudo tsumiki-robot log tells why.";
      case "update.cut", "update.damaged" -> "Send it again.";
      case "update.not-kept" -> "On the robot: sudo tsumiki-robot doctor.";
      default -> "On the robot, sudo journalctl -t tsumiki-update tells more.";
    };
  }
}
