package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tsumiki.agent.RobotSearch;
import org.tsumiki.agent.RobotWay;
import org.tsumiki.link.LinkFault;
import org.tsumiki.pairing.Keyring;
import picocli.CommandLine.Option;

/** Which robot, and with which key: options that several commands share. */
final class RobotChoice {
  @Option(
      names = "--robot",
      paramLabel = "ROBOT",
      description = "Its name, tcp://HOST:PORT or serial:DEVICE.")
  private String robot = "";

  @Option(
      names = {"--pair", "--code"},
      paramLabel = "CODE",
      description = "The robot's pairing code: pair first if need be.")
  private Optional<String> code = Optional.empty();

  @Option(names = "--mentor", paramLabel = "FILE", description = "Come with a mentor's key file.")
  private Optional<Path> mentor = Optional.empty();

  @Option(names = "--no-discovery", description = "Do not look for robots on the network.")
  private boolean noDiscovery;

  /** A way to a robot, or why there is none. */
  sealed interface Way {
    record Known(RobotWay way) implements Way {}

    record Unknown(Outcome.Failure why) implements Way {}
  }

  String robot() {
    return robot;
  }

  boolean hasMentor() {
    return mentor.isPresent();
  }

  Way way(Terminal terminal) {
    if (robot.isEmpty()) {
      return new Way.Unknown(
          Outcome.wrongUse(
              "wrong-use",
              "Missing required option: '--robot=ROBOT'.",
              "--robot",
              "Give the robot's name, tcp://HOST:PORT or serial:DEVICE; `./tsumiki robots` lists"
                  + " them."));
    }
    return switch (keys(terminal, mentor)) {
      case Keyring.Opened.Unusable(String problem, String message) ->
          new Way.Unknown(failure(ExitCode.ENVIRONMENT, new LinkFault(problem, message), robot));
      case Keyring.Opened.Ready(Keyring keyring) ->
          switch (RobotSearch.address(robot, !noDiscovery)) {
            case RobotSearch.Result.Nowhere(LinkFault fault) ->
                new Way.Unknown(failure(ExitCode.ENVIRONMENT, fault, robot));
            case RobotSearch.Result.At(String address) ->
                new Way.Known(
                    new RobotWay(address, keyring, code, EditorKeys.name(terminal.environment())));
          };
    };
  }

  /** The editor's keys, made when there are none yet; a mentor's must be there. */
  static Keyring.Opened keys(Terminal terminal, Optional<Path> mentor) {
    Path file = EditorKeys.file(terminal.environment(), mentor);
    try {
      return mentor.isPresent() ? Keyring.existing(file) : Keyring.open(file);
    } catch (IOException e) {
      return new Keyring.Opened.Unusable(
          "pairing.no-key-file", file + " cannot be read: " + e.getMessage() + ". Check its name.");
    }
  }

  static Outcome.Failure failure(ExitCode exit, LinkFault fault, String where) {
    return new Outcome.Failure(exit, LinkErrors.of(fault.code(), fault.message(), where));
  }
}
