package org.tsumiki.agent;

import java.io.IOException;
import java.util.Optional;
import org.tsumiki.link.Answer;
import org.tsumiki.link.Ask;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.linkio.Lines;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.SecureChannel;
import org.tsumiki.linkio.Transport;
import org.tsumiki.pairing.CodeExchange;
import org.tsumiki.pairing.KeyId;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.Pin;

/**
 * The editor's way to a robot: opens a line to it, sees that it is a robot this editor knows, and
 * pairs when it has the code.
 *
 * @param address as {@link Lines#open} takes it
 * @param keys the editor's, or a mentor's
 * @param code the robot's pairing code, when somebody gave it
 * @param editor how the robot names this editor
 */
public record RobotWay(String address, Keyring keys, Optional<String> code, String editor) {
  /** Spaces and dashes in a code are for people. */
  public RobotWay {
    code = code.map(given -> given.replaceAll("[\\s-]", ""));
  }

  /** A line to a robot that this editor knows; pairs first when it does not and has the code. */
  public OpenResult open(LinkTimings timings) throws InterruptedException {
    OpenResult line = line();
    if (!(line instanceof OpenResult.Opened(Transport transport)) || isKnown(transport)) {
      return line;
    }
    if (code.isEmpty()) {
      transport.close();
      return new OpenResult.Failed(unknownRobot());
    }
    return paired(transport, timings);
  }

  /** Pairs anew, with a robot that has forgotten us. */
  OpenResult openAndPair(LinkTimings timings) throws InterruptedException {
    OpenResult line = line();
    return line instanceof OpenResult.Opened(Transport transport)
        ? paired(transport, timings)
        : line;
  }

  private OpenResult paired(Transport transport, LinkTimings timings) throws InterruptedException {
    if (pairByCode(transport, timings) instanceof RobotVisit.Result.Failed(LinkFault fault)) {
      transport.close();
      return new OpenResult.Failed(fault);
    }
    return new OpenResult.Opened(transport);
  }

  /** A line, whoever is at its other end. */
  OpenResult line() {
    return Lines.open(address, keys.identity().sslContext());
  }

  private boolean isKnown(Transport transport) {
    return transport
        .security()
        .map(SecureChannel::peerKey)
        .map(KeyId::of)
        .map(robot -> keys.pin(robot).filter(pin -> pin.role() == Pin.Role.ROBOT).isPresent())
        .orElse(true); // a cable, or this very computer
  }

  private LinkFault unknownRobot() {
    return new LinkFault(
        "pairing.unknown-robot",
        "This computer does not know the robot at "
            + address
            + " yet. Pair once: ./tsumiki pair --robot "
            + address
            + " --code CODE (the robot shows it, or has it on its sticker or in its log), or plug"
            + " in the cable and use ./tsumiki pair --robot serial:DEVICE.");
  }

  /** Proves the code on a TLS line, then trusts the robot. */
  RobotVisit.Result pairByCode(Transport transport, LinkTimings timings)
      throws InterruptedException {
    RobotAsker asker = new RobotAsker(transport, timings);
    return switch (asker.find()) {
      case RobotAsker.Found.Nobody(LinkFault fault) -> new RobotVisit.Result.Failed(fault);
      case RobotAsker.Found.Robot(RobotInfo robot) -> {
        Optional<SecureChannel> channel = transport.security();
        if (channel.isEmpty()) {
          yield new RobotVisit.Result.Done(robot); // a cable needs no code
        }
        KeyId key = KeyId.of(channel.get().peerKey());
        CodeExchange.Channel seen =
            new CodeExchange.Channel(keys.identity().keyId(), key, channel.get().binding());
        Optional<LinkFault> problem = prove(CodeExchange.editor(code.orElse(""), seen), asker);
        yield problem.isPresent() ? new RobotVisit.Result.Failed(problem.get()) : trust(key, robot);
      }
    };
  }

  private Optional<LinkFault> prove(CodeExchange proof, RobotAsker asker)
      throws InterruptedException {
    for (int step = 0; step < CodeExchange.STEPS; step++) {
      Answer answer = asker.ask(new Ask.Code(step, proof.message(step), editor));
      if (answer instanceof Answer.No(LinkFault fault)) {
        return Optional.of(fault);
      }
      if (!(answer instanceof Answer.Code(int same, byte[] message))
          || same != step
          || !proof.take(step, message)) {
        return Optional.of(
            new LinkFault(
                "pairing.not-the-robot",
                "What answers does not know the robot's code: somebody may sit in between. Pair"
                    + " with the cable."));
      }
    }
    return Optional.empty();
  }

  /** Exchanges keys over a cable. */
  RobotVisit.Result pairByCable(Transport transport, LinkTimings timings, boolean mentor)
      throws InterruptedException {
    RobotAsker asker = new RobotAsker(transport, timings);
    return switch (asker.find()) {
      case RobotAsker.Found.Nobody(LinkFault fault) -> new RobotVisit.Result.Failed(fault);
      case RobotAsker.Found.Robot(RobotInfo robot) ->
          switch (asker.ask(new Ask.Cable(keys.identity().publicKey(), editor, mentor))) {
            case Answer.No(LinkFault fault) -> new RobotVisit.Result.Failed(fault);
            case Answer.Cable(byte[] key) -> trust(KeyId.of(key), robot);
            case Answer.Done _, Answer.Code _, Answer.News _ ->
                new RobotVisit.Result.Failed(
                    new LinkFault(
                        "link.malformed", "The robot answered with nonsense. Update the robot."));
          };
    };
  }

  private RobotVisit.Result trust(KeyId key, RobotInfo robot) {
    try {
      keys.trust(new Pin(key, Pin.Role.ROBOT, robot.name()));
      return new RobotVisit.Result.Done(robot);
    } catch (IOException e) {
      return new RobotVisit.Result.Failed(
          new LinkFault(
              "pairing.not-kept",
              keys.file() + " cannot be written (" + e.getMessage() + "). Check who owns it."));
    }
  }
}
