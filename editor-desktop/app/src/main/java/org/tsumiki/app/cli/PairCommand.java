package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tsumiki.agent.RobotVisit;
import org.tsumiki.agent.RobotWay;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.Pin;
import org.tsumiki.pairing.RobotName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pair}: makes this computer and a robot know each other. */
@Command(name = "pair", description = "Make this computer and a robot know each other, once.")
final class PairCommand extends TsumikiCommand {
  @Mixin private RobotChoice robot = new RobotChoice();

  @Option(
      names = "--seat",
      paramLabel = "bind|free",
      description = "Bind a paired robot to this computer alone, or free it for all paired ones.")
  private Optional<Seat> seat = Optional.empty();

  @Option(names = "--undo", description = "Robot and computer forget each other.")
  private boolean undo;

  /** Whose robot it is. */
  enum Seat {
    BIND,
    FREE
  }

  private record Answer(boolean ok, String robot, String key) {}

  PairCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return switch (robot.way(terminal())) {
      case RobotChoice.Way.Unknown(Outcome.Failure why) -> why;
      case RobotChoice.Way.Known(RobotWay way) -> {
        try {
          yield outcome(visit(new RobotVisit(way)), way);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          yield Outcome.environment("interrupted", "The command was interrupted.", "", "");
        }
      }
    };
  }

  private RobotVisit.Result visit(RobotVisit visit) throws InterruptedException {
    if (undo) {
      return visit.unpair();
    }
    if (seat.isPresent()) {
      return visit.seat(seat.get() == Seat.BIND);
    }
    return visit.pair(robot.hasMentor());
  }

  private Outcome outcome(RobotVisit.Result result, RobotWay way) {
    return switch (result) {
      case RobotVisit.Result.Failed(LinkFault fault) -> RobotWords.failure(fault, way.address());
      case RobotVisit.Result.Done(RobotInfo info) -> {
        String what =
            undo
                ? "Forgotten: "
                : seat.map(it -> it == Seat.BIND ? "Bound to this computer: " : "Free: ")
                    .orElse("Paired: ");
        yield Outcome.done(
            new Answer(true, info.name(), info.key()), what + RobotWords.inWords(info.name()));
      }
    };
  }

  /** {@code pair list}: whom this computer knows. */
  @Command(name = "list", description = "Which robots this computer knows.")
  static final class ListCommand extends TsumikiCommand {
    @Option(names = "--mentor", paramLabel = "FILE", description = "A mentor's key file.")
    private Optional<Path> mentor = Optional.empty();

    private record Robot(String name, String key) {}

    private record Robots(List<Robot> robots) {}

    ListCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      return switch (RobotChoice.keys(terminal(), mentor)) {
        case Keyring.Opened.Unusable(String code, String message) ->
            RobotWords.failure(new LinkFault(code, message), "");
        case Keyring.Opened.Ready(Keyring keys) -> {
          List<Robot> robots =
              keys.pins().stream()
                  .filter(pin -> pin.role() == Pin.Role.ROBOT)
                  .map(pin -> new Robot(pin.name(), pin.key().hex()))
                  .toList();
          String text =
              robots.isEmpty()
                  ? "No robot yet. Pair one: ./tsumiki pair --robot ROBOT --code CODE"
                  : String.join(
                      "\n",
                      robots.stream()
                          .map(
                              it -> it.key().substring(0, 8) + "  " + RobotWords.inWords(it.name()))
                          .toList());
          yield Outcome.done(new Robots(robots), text);
        }
      };
    }
  }

  /** {@code pair forget}: this computer trusts a robot no longer, wherever that is. */
  @Command(name = "forget", description = "Trust a robot no longer; it need not be here.")
  static final class ForgetCommand extends TsumikiCommand {
    @Parameters(paramLabel = "ROBOT", description = "Its name, or how its key begins.")
    private String name = "";

    private record Forgotten(List<String> keys) {}

    ForgetCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      return switch (RobotChoice.keys(terminal(), Optional.empty())) {
        case Keyring.Opened.Unusable(String code, String message) ->
            RobotWords.failure(new LinkFault(code, message), "");
        case Keyring.Opened.Ready(Keyring keys) -> forget(keys);
      };
    }

    private Outcome forget(Keyring keys) {
      String wanted = RobotName.plain(name);
      List<Pin> pins =
          keys.pins().stream()
              .filter(pin -> pin.role() == Pin.Role.ROBOT)
              .filter(pin ->
                  RobotWords.isCalled(pin.name(), name) || pin.key().hex().startsWith(wanted))
              .toList();
      if (pins.size() != 1) {
        return Outcome.refused(
            pins.isEmpty() ? "pairing.unknown-robot" : "pairing.several-robots",
            (pins.isEmpty() ? "No" : "More than one") + " known robot is called that.",
            name,
            "`./tsumiki pair list` shows names and keys.");
      }
      try {
        keys.forget(pins.getFirst().key());
      } catch (IOException e) {
        return Outcome.environment(
            "pairing.not-kept",
            "The key file cannot be written: " + e.getMessage() + ".",
            keys.file().toString(),
            "Check who owns it.");
      }
      return Outcome.done(
          new Forgotten(List.of(pins.getFirst().key().hex())),
          "Forgotten: " + RobotWords.inWords(pins.getFirst().name()));
    }
  }

  /** {@code pair mentor}: a key that a mentor carries from computer to computer. */
  @Command(name = "mentor", description = "Make a mentor's key file, and FILE.pub for robots.")
  static final class MentorCommand extends TsumikiCommand {
    @Parameters(paramLabel = "FILE", description = "Where to write it; keep it to yourself.")
    private Path file = Path.of("");

    private record Made(String file, String publicFile, String key) {}

    MentorCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      if (Files.exists(file)) {
        return Outcome.refused(
            "file-exists", "There is such a file already.", file.toString(), "Name another one.");
      }
      return switch (Keyring.open(file)) {
        case Keyring.Opened.Unusable(String code, String message) ->
            RobotWords.failure(new LinkFault(code, message), file.toString());
        case Keyring.Opened.Ready(Keyring keys) -> {
          Path open = file.resolveSibling(file.getFileName() + ".pub");
          try {
            keys.writePublicKey(open);
          } catch (IOException e) {
            yield Outcome.environment(
                "pairing.not-kept",
                "The public key cannot be written: " + e.getMessage() + ".",
                open.toString(),
                "Choose another folder.");
          }
          yield Outcome.done(
              new Made(file.toString(), open.toString(), keys.identity().keyId().hex()),
              "Made "
                  + file
                  + " (keep it to yourself) and "
                  + open
                  + ".\n"
                  + "A robot takes it over the cable: ./tsumiki pair --robot serial:DEVICE --mentor"
                  + " "
                  + file);
        }
      };
    }
  }
}
