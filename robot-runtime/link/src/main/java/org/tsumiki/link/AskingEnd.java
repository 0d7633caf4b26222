package org.tsumiki.link;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.tsumiki.link.wire.Wire;

/**
 * The editor's end of a line on which it has no session: asks one thing after the other. Stays
 * silent until a robot says HELLO. Give it what the line brought ({@link #on}), and call {@link
 * #poll} after that and every few milliseconds. Used by one thread.
 */
public final class AskingEnd {
  private static final int CODE_PATIENCE = 3;

  private final int asker;
  private final LinkTimings timings;
  private final FrameReader reader = new FrameReader();
  private final Outbox<AskEvent> outbox = new Outbox<>();
  private Optional<Frame> asked = Optional.empty();
  private boolean found;
  private boolean over;
  private int number;
  private long giveUpMillis;
  private long nextAskMillis;

  /**
   * An end that listens.
   *
   * @param askerSeed any number that other editors hardly have
   */
  public AskingEnd(int askerSeed, LinkTimings timings, long nowMillis) {
    this.asker = askerSeed == 0 ? 1 : askerSeed;
    this.timings = timings;
    this.giveUpMillis = nowMillis + timings.findMillis();
  }

  /** Takes what the line brought. Never throws, whatever it is. */
  public void on(byte[] bytes) {
    for (Frame frame : reader.read(bytes)) {
      if (frame.kind() == FrameKind.HELLO && !found && !over) {
        onHello(frame);
      } else if (frame.kind() == FrameKind.ANSWER && frame.session() == asker) {
        onAnswer(frame);
      }
    }
  }

  private void onHello(Frame frame) {
    Wire.Hello hello;
    try {
      hello = Wire.Hello.parseFrom(frame.body());
    } catch (InvalidProtocolBufferException e) {
      return;
    }
    if (hello.getMajor() != LinkLimits.PROTOCOL_MAJOR) {
      fail(LinkFault.version(LinkLimits.PROTOCOL_MAJOR, hello.getMajor(), "robot"));
    } else if (hello.getMinor() < LinkLimits.ASKING_MINOR) {
      fail(LinkFault.noAsking());
    } else {
      found = true;
      outbox.tell(
          new AskEvent.Found(
              new RobotInfo(
                  hello.getName(),
                  hello.getBoard(),
                  hello.getSimulated(),
                  hello.getCourse(),
                  List.of(),
                  hello.getKey())));
    }
  }

  private void onAnswer(Frame frame) {
    AskWire.answer(frame.body())
        .filter(answer -> asked.isPresent() && answer.number() == number)
        .ifPresent(answer -> {
          asked = Optional.empty();
          outbox.tell(new AskEvent.Answered(answer.what()));
        });
  }

  /** Asks, once a robot was found and has answered what was asked before. */
  public void ask(Ask ask, long nowMillis) {
    if (over || !found || asked.isPresent()) {
      throw new IllegalStateException("one thing after the other");
    }
    number++;
    asked = Optional.of(new Frame(FrameKind.ASK, asker, 0, 0, AskWire.write(number, ask)));
    nextAskMillis = nowMillis;
    // A small robot calculates for a while before it answers to a code.
    int patience = ask instanceof Ask.Code ? CODE_PATIENCE : 1;
    giveUpMillis = nowMillis + (long) patience * timings.findMillis();
  }

  /** What has to be sent now, and what happened since the last call. */
  public LinkStep<AskEvent> poll(long nowMillis) {
    boolean waits = !found || asked.isPresent();
    if (!over && waits && nowMillis >= giveUpMillis) {
      fail(
          found
              ? LinkFault.noAnswer(timings.findMillis())
              : LinkFault.noRobot(timings.findMillis()));
    } else if (!over && asked.isPresent() && nowMillis >= nextAskMillis) {
      nextAskMillis = nowMillis + timings.askMillis();
      outbox.send(asked.get());
    }
    return outbox.take();
  }

  private void fail(LinkFault fault) {
    over = true;
    outbox.tell(new AskEvent.Failed(fault));
  }
}
