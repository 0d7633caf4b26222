package org.tsumiki.agent;

import java.io.IOException;
import java.util.Optional;
import org.tsumiki.link.Answer;
import org.tsumiki.link.Ask;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.SecureChannel;
import org.tsumiki.linkio.Transport;
import org.tsumiki.pairing.KeyId;

/**
 * Short visits to a robot that need no session: to pair, to find it, to be forgotten, to bind it.
 */
public final class RobotVisit {
  private final RobotWay way;
  private final LinkTimings timings;

  /** A visit to that robot. */
  public RobotVisit(RobotWay way) {
    this(way, LinkTimings.STANDARD);
  }

  RobotVisit(RobotWay way, LinkTimings timings) {
    this.way = way;
    this.timings = timings;
  }

  /** What came of it. */
  public sealed interface Result {
    /** It is done. */
    record Done(RobotInfo robot) implements Result {}

    /** It is not; the message says what to do. */
    record Failed(LinkFault fault) implements Result {}
  }

  /** True when robot or editor does not want the other; else something around them is missing. */
  public static boolean isRefusal(LinkFault fault) {
    return switch (fault.code()) {
      case "pairing.not-kept",
          "pairing.no-key-file",
          "pairing.key-file-open",
          "pairing.bad-key-file" ->
          false;
      default -> fault.code().startsWith("pairing.") || fault.code().startsWith("update.");
    };
  }

  /** Something to do on a line. */
  private interface Business {
    Result with(Transport line) throws InterruptedException;
  }

  /**
   * Pairs: over the network with the way's code, over a cable without one.
   *
   * @param mentor over the cable: as a mentor, who may go to bound robots too
   */
  public Result pair(boolean mentor) throws InterruptedException {
    return on(
        way.line(),
        line -> {
          boolean cable = line.security().isEmpty();
          if (!cable && mentor) {
            return failed(
                "pairing.not-a-cable",
                "A mentor pairs with the cable. Plug it in and use --robot serial:DEVICE.");
          }
          if (!cable && way.code().isEmpty()) {
            return failed(
                "pairing.no-code",
                "Over the network the robot's code is needed. Give it with --code: the robot shows"
                    + " it, or has it on its sticker or in its log.");
          }
          return cable ? way.pairByCable(line, timings, mentor) : way.pairByCode(line, timings);
        });
  }

  /** Lets the robot show which one it is. */
  public Result find() throws InterruptedException {
    return on(way.open(timings), line -> ask(line, new Ask.Find()));
  }

  /** Binds the robot to this editor's seat, or frees it for all that are paired. */
  public Result seat(boolean bind) throws InterruptedException {
    return on(way.open(timings), line -> ask(line, new Ask.Seat(bind)));
  }

  /** The robot forgets this editor, and this editor the robot. */
  public Result unpair() throws InterruptedException {
    return on(
        way.open(timings),
        line -> {
          Result result = ask(line, new Ask.Forget());
          Optional<KeyId> robot = line.security().map(SecureChannel::peerKey).map(KeyId::of);
          try {
            if (result instanceof Result.Done && robot.isPresent()) {
              way.keys().forget(robot.get());
            }
          } catch (IOException e) {
            return failed(
                "pairing.not-kept", way.keys().file() + " cannot be written. Check who owns it.");
          }
          return result;
        });
  }

  private Result ask(Transport line, Ask ask) throws InterruptedException {
    RobotAsker asker = new RobotAsker(line, timings);
    return switch (asker.find()) {
      case RobotAsker.Found.Nobody(LinkFault fault) -> new Result.Failed(fault);
      case RobotAsker.Found.Robot(RobotInfo robot) ->
          switch (asker.ask(ask)) {
            case Answer.No(LinkFault fault) -> new Result.Failed(fault);
            case Answer.Done _, Answer.Code _, Answer.Cable _, Answer.News _ ->
                new Result.Done(robot);
          };
    };
  }

  private static Result on(OpenResult line, Business business) throws InterruptedException {
    return switch (line) {
      case OpenResult.Failed(LinkFault fault) -> new Result.Failed(fault);
      case OpenResult.Opened(Transport transport) -> {
        try (transport) {
          yield business.with(transport);
        }
      }
    };
  }

  private static Result failed(String code, String message) {
    return new Result.Failed(new LinkFault(code, message));
  }
}
