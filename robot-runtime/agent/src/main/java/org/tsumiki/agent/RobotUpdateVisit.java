package org.tsumiki.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.tsumiki.agent.update.PackageFile;
import org.tsumiki.agent.update.UpdateRequest;
import org.tsumiki.link.Answer;
import org.tsumiki.link.Ask;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkLimits;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.Transport;

/** A mentor's visits to a robot for its own program: to bring a newer one, or to go back. */
public final class RobotUpdateVisit {
  private final RobotWay way;
  private final LinkTimings timings;

  /** Visits to that robot. */
  public RobotUpdateVisit(RobotWay way) {
    this(way, LinkTimings.STANDARD);
  }

  RobotUpdateVisit(RobotWay way, LinkTimings timings) {
    this.way = way;
    this.timings = timings;
  }

  /** What came of a visit. */
  public sealed interface Result {
    /**
     * The robot does it, or has done it.
     *
     * @param news what it said of itself: before a package was brought, or just now
     */
    record Done(RobotInfo robot, Answer.News news) implements Result {}

    /** It does not; the message says what to do. */
    record Failed(LinkFault fault) implements Result {}
  }

  /** What to do once the robot has told which package it runs. */
  private interface Business {
    Answer with(RobotAsker asker) throws InterruptedException;
  }

  /** Asks which package the robot runs, and what came of the last update. */
  public Result news() throws InterruptedException {
    return visit(asker -> new Answer.Done());
  }

  /**
   * Signs for the package with this way's key and brings it.
   *
   * @param file where it is
   * @param sent hears how many bytes have arrived
   */
  public Result bring(Path file, PackageFile itself, LongConsumer sent)
      throws InterruptedException {
    UpdateRequest request = UpdateRequest.sign(itself, way.keys().identity());
    return visit(asker -> {
      byte[] text = request.text().getBytes(StandardCharsets.UTF_8);
      if (asker.ask(new Ask.Update(text)) instanceof Answer.No no) {
        return no;
      }
      try (InputStream in = Files.newInputStream(file)) {
        int piece = LinkLimits.UPDATE_PIECE_BYTES;
        Answer all =
            asker.askAll(
                new Pieces(in),
                answered -> sent.accept(Math.min((long) answered * piece, itself.bytes())));
        return all instanceof Answer.No ? all : asker.ask(new Ask.Install());
      } catch (IOException | UncheckedIOException e) {
        return new Answer.No(
            new LinkFault(
                "update.not-read", "The package cannot be read to its end. Copy it again."));
      }
    });
  }

  /** Lets the robot go back to the package before. */
  public Result rollBack() throws InterruptedException {
    return visit(asker -> asker.ask(new Ask.RollBack()));
  }

  private Result visit(Business business) throws InterruptedException {
    return switch (way.open(timings)) {
      case OpenResult.Failed(LinkFault fault) -> new Result.Failed(fault);
      case OpenResult.Opened(Transport line) -> {
        try (line) {
          RobotAsker asker = new RobotAsker(line, timings);
          yield switch (asker.find()) {
            case RobotAsker.Found.Nobody(LinkFault fault) -> new Result.Failed(fault);
            case RobotAsker.Found.Robot(RobotInfo robot) -> visit(robot, asker, business);
          };
        }
      }
    };
  }

  private static Result visit(RobotInfo robot, RobotAsker asker, Business business)
      throws InterruptedException {
    return switch (asker.ask(new Ask.News())) {
      case Answer.News news ->
          business.with(asker) instanceof Answer.No(LinkFault fault)
              ? new Result.Failed(fault)
              : new Result.Done(robot, news);
      case Answer.No(LinkFault fault) -> new Result.Failed(fault);
      case Answer.Done _, Answer.Code _, Answer.Cable _ ->
          new Result.Failed(
              new LinkFault(
                  "link.malformed", "The robot answered with nonsense. Update the robot."));
    };
  }

  /** A file in pieces, read as they are needed. */
  private static final class Pieces implements Iterator<Ask.UpdatePiece> {
    private final InputStream in;
    private int offset;
    private byte[] next;

    Pieces(InputStream in) throws IOException {
      this.in = in;
      this.next = in.readNBytes(LinkLimits.UPDATE_PIECE_BYTES);
    }

    @Override
    public boolean hasNext() {
      return next.length > 0;
    }

    @Override
    public Ask.UpdatePiece next() {
      if (next.length == 0) {
        throw new NoSuchElementException();
      }
      Ask.UpdatePiece piece = new Ask.UpdatePiece(offset, next);
      offset += next.length;
      try {
        next = in.readNBytes(LinkLimits.UPDATE_PIECE_BYTES);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return piece;
    }
  }
}
