package org.tsumiki.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.agent.RobotSearch;
import org.tsumiki.agent.RobotVisit;
import org.tsumiki.agent.RobotWay;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.linkio.Neighbours;
import org.tsumiki.pairing.KeyId;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.Pin;
import org.tsumiki.pairing.RobotName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code robots}: which robots are here. */
@Command(name = "robots", description = "List the robots on this network.")
final class RobotsCommand extends TsumikiCommand {
  private static final int MAX_WAIT_MILLIS = 60_000;

  @Option(names = "--wait", paramLabel = "MS", description = "How long they have to answer (2000).")
  private int waitMillis = RobotSearch.STANDARD_MILLIS;

  @Option(
      names = "--no-discovery",
      description = "Only those that this computer knows; ask nobody.")
  private boolean noDiscovery;

  private record Robot(
      String name,
      @Nullable String hira,
      @Nullable String kanji,
      @Nullable String en,
      String key,
      @Nullable String address,
      boolean paired) {}

  private record Robots(List<Robot> robots) {}

  RobotsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    if (waitMillis < 0 || waitMillis > MAX_WAIT_MILLIS) {
      return Outcome.wrongUse(
          "out-of-range", "Wait 0 to 60000 ms.", "--wait", "Leave it out to wait 2 seconds.");
    }
    return switch (RobotChoice.keys(terminal(), Optional.empty())) {
      case Keyring.Opened.Unusable(String code, String message) ->
          RobotWords.failure(new LinkFault(code, message), "");
      case Keyring.Opened.Ready(Keyring keys) -> list(keys);
    };
  }

  private Outcome list(Keyring keys) {
    List<Robot> robots = new ArrayList<>();
    List<Neighbours.Neighbour> here = noDiscovery ? List.of() : Neighbours.browse(waitMillis);
    for (Neighbours.Neighbour robot : here) {
      boolean paired =
          KeyId.parse(robot.key())
              .flatMap(keys::pin)
              .filter(pin -> pin.role() == Pin.Role.ROBOT)
              .isPresent();
      robots.add(robot(robot.name(), robot.key(), robot.address(), paired));
    }
    for (Pin pin : keys.pins()) {
      boolean isHere = here.stream().anyMatch(robot -> robot.key().equals(pin.key().hex()));
      if (pin.role() == Pin.Role.ROBOT && !isHere) {
        robots.add(robot(pin.name(), pin.key().hex(), null, true));
      }
    }
    String text =
        robots.isEmpty()
            ? "No robot answers on this network. Is one switched on, and in the same Wi-Fi?"
            : String.join("\n", robots.stream().map(RobotsCommand::line).toList());
    return Outcome.done(new Robots(robots), text);
  }

  private static Robot robot(String name, String key, @Nullable String address, boolean paired) {
    RobotName words = RobotName.parse(name).orElse(null);
    return new Robot(
        name,
        words == null ? null : words.hira(),
        words == null ? null : words.kanji(),
        words == null ? null : words.en(),
        key,
        address,
        paired);
  }

  private static String line(Robot robot) {
    return RobotWords.inWords(robot.name())
        + "  "
        + (robot.key().length() < 8 ? "" : robot.key().substring(0, 8))
        + "  "
        + (robot.address() == null ? "not here" : robot.address())
        + (robot.paired() ? "  paired" : "");
  }

  /** {@code robots find}: the robot shows which one it is. */
  @Command(name = "find", description = "Let a robot show itself: it blinks, beeps, says its name.")
  static final class FindCommand extends TsumikiCommand {
    @Parameters(paramLabel = "ROBOT", description = "Its name, tcp://HOST:PORT or serial:DEVICE.")
    private String robot = "";

    private record Found(boolean ok, String robot, String key) {}

    FindCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      return switch (RobotChoice.keys(terminal(), Optional.empty())) {
        case Keyring.Opened.Unusable(String code, String message) ->
            RobotWords.failure(new LinkFault(code, message), robot);
        case Keyring.Opened.Ready(Keyring keys) ->
            switch (RobotSearch.address(robot, true)) {
              case RobotSearch.Result.Nowhere(LinkFault fault) -> RobotWords.failure(fault, robot);
              case RobotSearch.Result.At(String address) ->
                  find(
                      new RobotWay(
                          address,
                          keys,
                          Optional.empty(),
                          EditorKeys.name(terminal().environment())));
            };
      };
    }

    private static Outcome find(RobotWay way) {
      try {
        return switch (new RobotVisit(way).find()) {
          case RobotVisit.Result.Failed(LinkFault fault) ->
              RobotWords.failure(fault, way.address());
          case RobotVisit.Result.Done(RobotInfo info) ->
              Outcome.done(
                  new Found(true, info.name(), info.key()),
                  "It shows itself now: " + RobotWords.inWords(info.name()));
        };
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return Outcome.environment("interrupted", "The command was interrupted.", "", "");
      }
    }
  }
}
